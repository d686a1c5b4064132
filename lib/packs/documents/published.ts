import { renderSVG } from 'uqr'
import { publicDb } from '@/lib/db'
import { environment } from '@/lib/env'
import { factWordsOf } from '@/lib/facts/wording'
import { type GivenPages, givenAddress, givenQuery } from '@/lib/guides/given/given'
import type { PublishedGuide } from '@/lib/guides/guide'
import { findPublishedGuide, listDestinations, listPublishedGuides } from '@/lib/guides/published'
import { formatDay, today } from '@/lib/i18n/day'
import { directionOf, formatTagOf, type Locale, languageTagOf } from '@/lib/i18n/locales'
import { countryName } from '@/lib/i18n/names'
import { type Say, sayIn } from '@/lib/i18n/say'
import { guideForm } from './guide-form'
import { DAY, PAGE, PAGES, type Pack, type PackWords, resolveScope, scopeOfGuide } from './pack'

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
	const whole = 'destination' in asked
	return bind(guides, locale, {
		scope,
		title: whole && first.destination ? countryName(first.destination.country, locale) : first.title,
		subtitle: whole ? say('PackDocument.allGuides') : null,
		page: `/guides/${whole ? asked.destination : first.path}`,
		// The topics of one destination differ.
		together: new Map(guides.map((guide) => [guide.path, guide.topic])),
	})
}

/**
 * The pages of a pack as they are published now, in its order, with a code on the cover that leads to them.
 * @returns null if none of them is published
 */
export async function findGivenPack(given: GivenPages, locale: Locale): Promise<Pack | null> {
	const guides = await findGuides(
		given.pages.map((page) => page.path),
		locale,
	)
	if (guides.length === 0) return null
	const say = await sayIn(locale)
	const address = `${environment().origin}${givenAddress(locale, given)}`
	const pack = await bind(guides, locale, {
		scope: 'given',
		title: say('GivenPage.title'),
		subtitle: say('GivenPage.intro', { date: formatDay(given.on, locale) }),
		page: `/given?${givenQuery(given)}`,
		together: new Map(guides.map((guide) => [guide.path, scopeOfGuide(guide.path)])),
	})
	return {
		...pack,
		foot: `${environment().origin}/${locale}`,
		code: renderSVG(address, { ecc: 'M', border: 2 }),
		guides: pack.guides.map((guide, at) => {
			const country = guides[at]?.destination?.country
			return country ? { ...guide, topic: `${countryName(country, locale)} · ${guide.topic}` } : guide
		}),
	}
}

type Cover = Pick<Pack, 'scope' | 'title' | 'subtitle'> & { page: string; together: Map<string, string> }

async function bind(guides: PublishedGuide[], locale: Locale, { page, together, ...cover }: Cover): Promise<Pack> {
	const { origin } = environment()
	const say = await sayIn(locale)
	const readerWords = await factWordsOf(locale)
	const day = today()
	const address = `${origin}/${locale}${page}`
	return {
		...cover,
		locale,
		lang: languageTagOf(locale),
		dir: directionOf(locale),
		address,
		foot: address,
		code: null,
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
		code: say('PackDocument.code'),
		licence: say('PackDocument.licence'),
		accessible: say('PackDocument.accessible'),
		page: say('PackDocument.page', { page: PAGE, pages: PAGES }),
		copy: say('PackDocument.copy', { date: DAY }),
	}
}
