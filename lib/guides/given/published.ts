import { publicDb } from '@/lib/db'
import { isoDay } from '@/lib/i18n/day'
import { type Locale, SOURCE_LOCALE } from '@/lib/i18n/locales'
import type { GuideEntry } from '../guide'
import { listPublishedGuides } from '../published'
import type { GivenPages } from './given'

/** A page of a pack as it stands today; `changedOn`: the day its substance changed since it was given, or null. */
export type GivenGuide = { guide: GuideEntry; changedOn: string | null }

/**
 * The pages of a pack that are published still, in the order of the pack, and which of them changed in substance.
 * @returns `gone`: how many of them are no longer published
 */
export async function findGivenGuides(
	{ pages }: GivenPages,
	locale: Locale,
): Promise<{ guides: GivenGuide[]; gone: number }> {
	const published = new Map((await listPublishedGuides(locale)).map((guide) => [guide.path, guide]))
	const guides: GivenGuide[] = []
	for (const page of pages) {
		const guide = published.get(page.path)
		if (!guide) continue
		const given = await substanceGiven(page.path, page.locale, page.number)
		const now = await publicDb().guidePublication.findFirst({
			where: { guide: { path: page.path }, locale: SOURCE_LOCALE, endedAt: null },
			select: { publishedAt: true, version: { select: { substance: true } } },
		})
		const changed = now && given !== null && given < now.version.substance
		guides.push({ guide, changedOn: changed ? isoDay(now.publishedAt) : null })
	}
	return { guides, gone: pages.length - guides.length }
}

/** To which substance a version belonged; null: there was never such a version. */
async function substanceGiven(path: string, locale: Locale, number: number): Promise<number | null> {
	const rows = await publicDb().$queryRaw<{ substance: number | null }[]>`
		select waymark_given_substance(${path}, ${locale}, ${number}::int) as substance`
	return rows[0]?.substance ?? null
}
