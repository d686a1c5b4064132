import MiniSearch from 'minisearch'
import type { Locale } from '@/lib/i18n/locales'
import type { Piece } from './finding'
import { termsOf } from './words'

/** All pieces of one language, ready to be searched. */
export type Catalogue = {
	locale: Locale
	pieces: Piece[]
	index: MiniSearch
	/** In how many texts each term stands; one that stands somewhere is not misspelt. */
	terms: Map<string, number>
	/** What each piece belongs to, in the order of the pieces. */
	keys: string[]
}

/** What a word weighs by where it stands. */
const BOOSTS = { title: 4, heading: 3, answers: 3, summary: 2, text: 1 }
const FIELDS = Object.keys(BOOSTS) as (keyof typeof BOOSTS)[]
/** Pieces taken in at once; between them others get their turn. */
const AT_ONCE = 20

/** Fewest letters of a term whose beginning finds words, and of one that may be misspelt. */
const BEGINNING_FROM = 4
const MISSPELT_FROM = 5
const SHARE_MISSPELT = 0.2
/** A term in this share of the texts, and in so many at least, finds enough without longer words that begin with it. */
const SHARE_COMMON = 0.05
const FEWEST_COMMON = 100

/** What a piece belongs to: all pieces of a guide have the same, others one each. */
export function keyOf(piece: Piece): string {
	return `${piece.kind} ${piece.path}${piece.kind === 'guide' ? '' : ` ${piece.anchor}`}`
}

/** Builds the index of a language, a few pieces at a time. */
export async function buildCatalogue(pieces: Piece[], locale: Locale): Promise<Catalogue> {
	const terms = new Map<string, number>()
	const index = new MiniSearch({
		fields: FIELDS,
		idField: 'id',
		tokenize: (text) => {
			const ofText = termsOf(text, locale)
			for (const term of new Set(ofText)) terms.set(term, (terms.get(term) ?? 0) + 1)
			return ofText
		},
		// Words come folded and stemmed from `tokenize`.
		processTerm: (term) => term,
	})
	await index.addAllAsync(
		pieces.map((piece, id) => ({ id, ...piece })),
		{ chunkSize: AT_ONCE },
	)
	return { locale, pieces, index, terms, keys: pieces.map(keyOf) }
}

/** A piece in which words of a question stand. */
export type Match = {
	piece: Piece
	key: string
	/** BM25+; to be compared within one question only. */
	score: number
	/** Terms of the question that stand in it, in whatever form. */
	asked: string[]
	/** Terms of the piece that answer to them. */
	found: string[]
}

/** The pieces in which any of some terms stand, best first. */
export function matchesIn({ index, pieces, keys, locale, terms: known }: Catalogue, terms: string[]): Match[] {
	if (terms.length === 0) return []
	const common = Math.max(pieces.length * SHARE_COMMON, FEWEST_COMMON)
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
				// Looking for neighbours is most of the time a search takes: longer words are sought for one that is not in
				// very many texts itself, misspelt ones for one that stands nowhere.
				prefix: (term) => locale !== 'zh' && term.length >= BEGINNING_FROM && (known.get(term) ?? 0) < common,
				fuzzy: (term) => (locale !== 'zh' && term.length >= MISSPELT_FROM && !known.has(term) ? SHARE_MISSPELT : false),
				maxFuzzy: 2,
				weights: { prefix: 0.5, fuzzy: 0.25 },
			},
		)
		.map(({ id, score, queryTerms, terms: found }) => ({
			piece: pieces[id] as Piece,
			key: keys[id] as string,
			score,
			asked: queryTerms,
			found,
		}))
}
