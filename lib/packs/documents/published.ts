import { publicDb } from '@/lib/db'
import { environment } from '@/lib/env'
import { factWordsOf } from '@/lib/facts/wording'
import type { PublishedGuide } from '@/lib/guides/guide'
import { findPublishedGuide, listDestinations, listPublishedGuides } from '@/lib/guides/published'
import { today } from '@/lib/i18n/day'
import { directionOf, formatTagOf, type Locale, languageTagOf } from '@/lib/i18n/locales'
import { countryName } from '@/lib/i18n/names'
import { type Say, sayIn } from '@/lib/i18n/say'
import { guideForm } from './guide-form'
import { DAY, PAGE, PAGES, type Pack, type PackWords, resolveScope } from './pack'

/**
 * What is to be carried away, as it is published now: a guide, or all guides of a destination in the order of topics.
 * @param scope `austria`, `austria-work`, `safe-migration`
 * @returns null if nothing is published under it
 */
export async function findPack(scope: string, locale: Locale): Promise<Pack | null> {
	const destinations = await listDestinations()
	const asked = resolveScope(
		scope,
		destinations.map((one) => one.slug),
	)
	if (asked === null) return null
	const guides = await ('guide' in asked
		? findGuides([asked.guide], locale)
		: listPublishedGuides(locale).then((all) =>
				findGuides(
					all.filter((guide) => guide.destination === asked.destination).map((guide) => guide.path),
					locale,
				),
			))
	const [first] = guides
	if (!first) return null
	const say = await sayIn(locale)
	const { origin } = environment()
	const whole = 'destination' in asked
	const together = new Set(guides.map((guide) => guide.path))
	const readerWords = await factWordsOf(locale)
	const day = today()
	return {
		scope,
		locale,
		lang: languageTagOf(locale),
		dir: directionOf(locale),
		title: whole && first.destination ? countryName(first.destination.country, locale) : first.title,
		subtitle: whole ? say('PackDocument.allGuides') : null,
		address: `${origin}/${locale}/guides/${whole ? asked.destination : first.path}`,
		guides: await Promise.all(
			guides.map(async (guide) => {
				const words = await factWordsOf(guide.locale)
				return guideForm(guide, { locale, words, readerWords, say, origin, day, together })
			}),
		),
		words: wordsOf(say),
		digits: [...'0123456789'].map((digit) => new Intl.NumberFormat(formatTagOf(locale)).format(Number(digit))),
	}
}

/** The number of the published content; whatever was made for another may be out of date. */
export async function findContentRevision(): Promise<string> {
	const rows = await publicDb().$queryRaw<{ revision: bigint }[]>`select revision from content_revision`
	return String(rows[0]?.revision ?? '')
}

/** Why there is no document, in the reader's language. */
export async function sayWhyNot(reason: 'missing' | 'busy' | 'failed' | 'noPdf', locale: Locale): Promise<string> {
	return (await sayIn(locale))(`PackDocument.${reason}`)
}

async function findGuides(paths: string[], locale: Locale): Promise<PublishedGuide[]> {
	const found = await Promise.all(paths.map((path) => findPublishedGuide(path, locale)))
	return found.filter((guide) => guide !== null)
}

function wordsOf(say: Say): PackWords {
	return {
		contents: say('PackDocument.contents'),
		answers: say('PackDocument.answers'),
		figures: say('PackDocument.figures'),
		figure: say('PackDocument.figure'),
		value: say('PackDocument.value'),
		standing: say('PackDocument.standing'),
		sources: say('GuidePage.sources'),
		notices: say('GuideNotices.label'),
		emergency: say('Common.emergency'),
		newest: say('PackDocument.newest'),
		licence: say('PackDocument.licence'),
		accessible: say('PackDocument.accessible'),
		page: say('PackDocument.page', { page: PAGE, pages: PAGES }),
		copy: say('PackDocument.copy', { date: DAY }),
	}
}
