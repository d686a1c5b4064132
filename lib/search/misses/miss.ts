import type { Locale } from '@/lib/i18n/locales'
import { MAX_QUERY } from '../finding'

/** Words that found nothing, and how often they were typed. */
export type Miss = { locale: Locale; words: string; count: number /** ISO date of the last time */; lastOn: string }

const MOST_WORDS = 8
const MOST_LETTERS = 80

/**
 * What of a question may be counted: its words in lower case, without punctuation.
 * @returns null where it is empty, or looks as if it said something about a person: digits in a row, an address of
 * mail or web, or more than eight words
 */
export function countableWords(query: string): string | null {
	if (query.length > MAX_QUERY) return null
	const plain = query.normalize('NFKC').toLowerCase()
	if (/\p{Nd}[\p{Nd}\s().+/-]*\p{Nd}[\s().+/-]*\p{Nd}/u.test(plain)) return null
	if (/@|:\/\/|www\.|\p{L}\.\p{L}{2,}/u.test(plain)) return null
	const words = plain
		.replace(/[^\p{L}\p{M}\p{N}'’-]+/gu, ' ')
		.trim()
		.split(' ')
		.filter((word) => /[\p{L}\p{N}]/u.test(word))
	const text = words.join(' ')
	return words.length > MOST_WORDS || [...text].length < 2 || [...text].length > MOST_LETTERS ? null : text
}
