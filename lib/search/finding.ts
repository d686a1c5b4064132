import type { Locale } from '@/lib/i18n/locales'

/** Longer questions are cut; nobody types them. */
export const MAX_QUERY = 120
/** How many words of a question are looked at. */
export const MAX_WORDS = 12

/** What can be found. */
export const KINDS = ['guide', 'fact', 'route', 'centre', 'service'] as const
export type Kind = (typeof KINDS)[number]

/** A piece of published content as the index takes it; a guide is one piece for its head and one for each section. */
export type Piece = {
	kind: Kind
	/** What follows the locale: `/guides/austria/work`. Pieces of one path and kind are found together. */
	path: string
	/** The id of the heading or row to go to. */
	anchor: string | null
	/** The language of its text. */
	locale: Locale
	/** A destination's slug. */
	place: string | null
	/** ISO 3166-1 alpha-2 */
	country: string | null
	/** What it is about: a guide's topic, a service's type. */
	topic: string | null
	title: string
	heading: string
	summary: string
	answers: string
	text: string
}

/** Text of which some words are to be marked. */
export type Marked = { text: string; marked: boolean }[]

/** Something found. */
export type Hit = Pick<Piece, 'kind' | 'path' | 'anchor' | 'locale' | 'place' | 'country' | 'title'> & {
	/** The heading of the section found; empty where the whole guide is. */
	section: Marked
	excerpt: Marked
	score: number
}

/** What a question found, best first. */
export type Answer = {
	/** Guides first, then the other kinds. */
	hits: Hit[]
	/** Nothing was found in the reader's language: what is listed is English. */
	onlyEnglish: boolean
	/** Slugs of destinations the question names. */
	places: string[]
}
