import { createTranslator } from 'next-intl'
import { cache } from 'react'
import { listPublicCentres } from '@/lib/centres/published'
import { publicDb } from '@/lib/db'
import { listPublicServices } from '@/lib/directory/published'
import { factKeysIn } from '@/lib/facts/fact'
import { findFigures, listFigures } from '@/lib/facts/published'
import { factWordsOf } from '@/lib/facts/wording'
import { listDestinations } from '@/lib/guides/published'
import { type Locale, languageTagOf, SOURCE_LOCALE } from '@/lib/i18n/locales'
import { messagesOf } from '@/lib/i18n/messages'
import { listRoutes } from '@/lib/routes/published'
import { answerFrom } from './answer'
import { buildCatalogue, type Catalogue } from './catalogue'
import type { Answer, Piece } from './finding'
import { centrePieces, factPieces, guidePieces, routePieces, type SearchableGuide, servicePieces } from './pieces'
import { Shelf } from './shelf'

// One shelf a process, whichever bundle of the framework asks.
const kept = globalThis as typeof globalThis & { waymarkSearch?: Shelf<Locale, Catalogue> }

/** Answers a question from everything that is published, in a reader's language and, where it has nothing, in English. */
export const searchPublished = cache(async (query: string, locale: Locale): Promise<Answer> => {
	const [own, english] = await Promise.all([catalogueOf(locale), catalogueOf(SOURCE_LOCALE)])
	return answerFrom(query, locale, own, english)
})

/** The index of a language for the content of now. */
async function catalogueOf(locale: Locale): Promise<Catalogue> {
	kept.waymarkSearch ??= new Shelf<Locale, Catalogue>(async (of) => buildCatalogue(await listPieces(of), of))
	const { revision } = await publicDb().contentRevision.findFirstOrThrow({ select: { revision: true } })
	return kept.waymarkSearch.get(locale, revision)
}

/** Everything published that has words in a language. A further kind of thing is one more line here, and its pieces. */
export async function listPieces(locale: Locale): Promise<Piece[]> {
	const [guides, destinations, words, routes, centres, services, messages] = await Promise.all([
		listGuides(locale),
		listDestinations(),
		factWordsOf(locale),
		listRoutes(locale),
		listPublicCentres(),
		listPublicServices(),
		messagesOf(locale),
	])
	const neutralKeys = guides.filter((guide) => guide.destination === null).flatMap((guide) => factKeysIn(guide.text))
	const [neutral, ...figures] = await Promise.all([
		findFigures([...new Set(neutralKeys)], locale),
		...destinations.map(({ slug }) => listFigures(slug, locale)),
	])
	const byKey = new Map([...(neutral ?? []), ...figures.flat()].map((figure) => [figure.key, figure]))
	const typeName = createTranslator({ locale: languageTagOf(locale), messages, namespace: 'ServiceTypes' }) as (
		type: string,
	) => string
	return [
		...guides.flatMap((guide) => guidePieces(guide, byKey, words)),
		...factPieces(neutral ?? [], null, guides, words),
		...destinations.flatMap((destination, at) => factPieces(figures[at] ?? [], destination, guides, words)),
		...routePieces(routes, destinations, words),
		...centrePieces(centres, locale),
		...servicePieces(services, destinations, locale, typeName),
	]
}

/** Published guides that are also published in English, in the order of destinations and topics. */
async function listGuides(locale: Locale): Promise<SearchableGuide[]> {
	const rows = await publicDb().guide.findMany({
		where: { publications: { some: { endedAt: null, locale: SOURCE_LOCALE } } },
		orderBy: [{ destination: { position: 'asc' } }, { topic: { position: 'asc' } }],
		select: {
			path: true,
			topicSlug: true,
			destination: { select: { slug: true, country: true } },
			publications: {
				where: { endedAt: null, locale },
				select: { version: { select: { title: true, summary: true, answers: true, text: true } } },
			},
		},
	})
	return rows.flatMap(({ path, topicSlug, destination, publications: [own] }) =>
		own ? [{ path, topic: topicSlug, destination, locale, ...own.version }] : [],
	)
}
