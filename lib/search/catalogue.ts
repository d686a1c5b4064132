import MiniSearch from 'minisearch'
import type { Locale } from '@/lib/i18n/locales'
import type { Piece } from './finding'
import { termsOf } from './words'

/** All pieces of one language, ready to be searched. */
export type Catalogue = { locale: Locale; pieces: Piece[]; index: MiniSearch }

/** What a word weighs by where it stands. */
const BOOSTS = { title: 4, heading: 3, answers: 3, summary: 2, text: 1 }
const FIELDS = Object.keys(BOOSTS) as (keyof typeof BOOSTS)[]
/** Pieces taken in at once; between them others get their turn. */
const AT_ONCE = 20

/** Fewest letters of a term whose beginning finds words, and of one that may be misspelt. */
const BEGINNING_FROM = 4
const MISSPELT_FROM = 5
const SHARE_MISSPELT = 0.2

/** Builds the index of a language, a few pieces at a time. */
export async function buildCatalogue(pieces: Piece[], locale: Locale): Promise<Catalogue> {
	const index = new MiniSearch({
		fields: FIELDS,
		idField: 'id',
		tokenize: (text) => termsOf(text, locale),
		// Words come folded and stemmed from `tokenize`.
		processTerm: (term) => term,
	})
	await index.addAllAsync(
		pieces.map((piece, id) => ({ id, ...piece })),
		{ chunkSize: AT_ONCE },
	)
	return { locale, pieces, index }
}

/** A piece in which words of a question stand. */
export type Match = {
	piece: Piece
	/** BM25+; to be compared within one question only. */
	score: number
	/** Terms of the question that stand in it, in whatever form. */
	asked: string[]
	/** Terms of the piece that answer to them. */
	found: string[]
}

/** The pieces in which any of some terms stand, best first. */
export function matchesIn({ index, pieces, locale }: Catalogue, terms: string[]): Match[] {
	if (terms.length === 0) return []
	return index
		.search(
			{
				combineWith: 'OR',
				queries: [...new Set(terms)],
			},
			{
				// Terms are terms already.
				tokenize: (term) => [term],
				processTerm: (term) => term,
				boost: BOOSTS,
				prefix: (term) => locale !== 'zh' && term.length >= BEGINNING_FROM,
				fuzzy: (term) => (term.length >= MISSPELT_FROM && locale !== 'zh' ? SHARE_MISSPELT : false),
				maxFuzzy: 2,
				weights: { prefix: 0.5, fuzzy: 0.25 },
			},
		)
		.map(({ id, score, queryTerms, terms: found }) => ({ piece: pieces[id] as Piece, score, asked: queryTerms, found }))
}
