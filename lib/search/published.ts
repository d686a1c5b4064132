import { publicDb } from '@/lib/db'
import { plainGuideText } from '@/lib/guides/markdown'
import { type Locale, SOURCE_LOCALE } from '@/lib/i18n/locales'
import { type Found, type Searchable, search } from './query'

/** The texts of a locale as they were at a content revision; few and small enough to be kept. */
const kept = new Map<Locale, { revision: bigint; texts: Searchable[] }>()

/**
 * Searches the published guides of a language, and the English ones that have no translation.
 * @returns best first, those in the reader's language before English ones
 */
export async function searchGuides(query: string, locale: Locale): Promise<Found[]> {
	const found = search(await textsOf(locale), query, locale)
	return found.sort((a, b) => Number(b.locale === locale) - Number(a.locale === locale))
}

async function textsOf(locale: Locale): Promise<Searchable[]> {
	const { revision } = await publicDb().contentRevision.findFirstOrThrow({ select: { revision: true } })
	const there = kept.get(locale)
	if (there?.revision === revision) return there.texts
	const rows = await publicDb().guidePublication.findMany({
		where: { endedAt: null, locale: { in: [locale, SOURCE_LOCALE] } },
		select: {
			locale: true,
			guide: { select: { path: true, destinationSlug: true } },
			version: { select: { title: true, summary: true, answers: true, text: true } },
		},
	})
	const own = new Set(rows.filter((row) => row.locale === locale).map((row) => row.guide.path))
	const texts = rows
		.filter((row) => row.locale === locale || !own.has(row.guide.path))
		.map((row) => ({
			path: row.guide.path,
			destination: row.guide.destinationSlug,
			locale: row.locale as Locale,
			...row.version,
			text: plainGuideText(row.version.text),
		}))
	kept.set(locale, { revision, texts })
	return texts
}
