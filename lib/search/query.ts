import type { Locale } from '@/lib/i18n/locales'

/** Longer questions are cut; nobody types them. */
export const MAX_QUERY = 120

/** What is searched of one guide in one language. */
export type Searchable = {
	path: string
	destination: string | null
	locale: Locale
	title: string
	summary: string
	answers: string[]
	text: string
}

/** A guide that holds all words of a question. */
export type Found = Pick<Searchable, 'path' | 'destination' | 'locale' | 'title'> & { excerpt: string; score: number }

/** Letters as they are compared: lower case, without accents, points and vowel marks. */
export function foldText(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase()
		.replace(/ı/g, 'i')
		.replace(/ي/g, 'ی')
		.replace(/ك/g, 'ک')
		.replace(/ـ/g, '')
}

/** The words of a question, as a reader of the language separates them; Chinese too. */
export function wordsOfQuery(query: string, locale: Locale): string[] {
	const segmenter = new Intl.Segmenter(locale, { granularity: 'word' })
	const words = [...segmenter.segment(foldText(query.slice(0, MAX_QUERY)))].filter((part) => part.isWordLike)
	return [...new Set(words.map((part) => part.segment))].slice(0, 8)
}

/** Share of a word that must stand in a text for its other forms to be found: "visas" finds "visa". */
const STEM = 0.75

/**
 * The texts in which every word of a question, or its beginning, stands; titles and questions weigh more than text.
 * @returns best first
 */
export function search(texts: Searchable[], query: string, locale: Locale): Found[] {
	const words = wordsOfQuery(query, locale).map((word) =>
		word.length > 4 ? word.slice(0, Math.max(4, Math.ceil(word.length * STEM))) : word,
	)
	if (words.length === 0) return []
	const found: Found[] = []
	for (const one of texts) {
		const fields: [string, number][] = [
			[foldText(one.title), 8],
			[foldText(one.answers.join(' ')), 4],
			[foldText(one.summary), 3],
			[foldText(one.text), 1],
		]
		let score = 0
		for (const word of words) {
			const best = Math.max(...fields.map(([text, weight]) => (hasWord(text, word) ? weight : 0)))
			score = best === 0 ? Number.NEGATIVE_INFINITY : score + best
		}
		if (score > 0) {
			const { path, destination, locale, title } = one
			found.push({ path, destination, locale, title, excerpt: excerptOf(one, words), score })
		}
	}
	return found.sort((a, b) => b.score - a.score)
}

/** At the beginning of a word only, so that "art" does not find "start"; scripts without spaces have no such beginnings. */
function hasWord(text: string, word: string): boolean {
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
		const before = text[at - 1]
		if (before === undefined || !/\p{L}/u.test(before) || /\p{Script=Han}/u.test(word)) return true
		// Arabic writes "and", "the", "to" and "for" together with the word that follows.
		if (/\p{Script=Arabic}/u.test(word)) return true
	}
	return false
}

const EXCERPT = 160

/** The sentence around the first word found, or the summary where only the title has it. */
function excerptOf(one: Searchable, words: string[]): string {
	const sentences = one.text.match(/[^.!?。؟\n]+[.!?。؟]?/g) ?? []
	const hit =
		sentences.find((sentence) => words.some((word) => hasWord(foldText(sentence), word)))?.trim() ?? one.summary
	return hit.length <= EXCERPT ? hit : `${hit.slice(0, hit.lastIndexOf(' ', EXCERPT) || EXCERPT)} …`
}
