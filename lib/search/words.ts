import { type Locale, languageTagOf } from '@/lib/i18n/locales'
import { foldLetters } from './letters'
import { stemOf } from './stems'

/** A word of a text: where it stands, its letters as they are compared, and what it is found by. */
export type Word = { start: number; end: number; folded: string; term: string }

const segmenters = new Map<Locale, Intl.Segmenter>()
const known = new Map<Locale, Map<string, { folded: string; term: string }>>()
/** How many different words of a language are remembered with their stems. */
const MOST_KNOWN = 50_000

const HAN = /\p{Script=Han}/u

/**
 * The words of a text, in the order in which they begin. Chinese comes as words and, beside them, as all pairs of neighbouring characters,
 * because two readers cut one sentence differently.
 */
export function wordsOf(text: string, locale: Locale): Word[] {
	const words: Word[] = []
	for (const { segment, index, isWordLike } of segmenterOf(locale).segment(text)) {
		if (!isWordLike) continue
		const end = index + segment.length
		if (HAN.test(segment)) words.push(...hanWords(segment, index, text))
		else {
			const { folded, term } = formOf(segment, locale)
			if (folded !== '') words.push({ start: index, end, folded, term })
		}
	}
	return words
}

/** The different terms of a text, for the index and for questions alike. */
export function termsOf(text: string, locale: Locale): string[] {
	return wordsOf(text, locale).map((word) => word.term)
}

function formOf(segment: string, locale: Locale): { folded: string; term: string } {
	let ofLocale = known.get(locale)
	if (!ofLocale || ofLocale.size > MOST_KNOWN) {
		ofLocale = new Map()
		known.set(locale, ofLocale)
	}
	let form = ofLocale.get(segment)
	if (!form) {
		const folded = foldLetters(segment, locale).replace(/[^\p{L}\p{N}]+/gu, '')
		form = { folded, term: stemOf(folded, locale) }
		ofLocale.set(segment, form)
	}
	return form
}

/** A segmented word, and the pairs that begin within it; a pair may reach into the word that follows. */
function hanWords(segment: string, start: number, text: string): Word[] {
	const letters = [...foldLetters(segment, 'zh')]
	const word = letters.join('')
	const words: Word[] = letters.length === 1 ? [] : [{ start, end: start + segment.length, folded: word, term: word }]
	for (let i = 0; i < letters.length; i++) {
		const at = start + i
		const next = text[at + 1]
		if (next === undefined || !HAN.test(next)) {
			if (letters.length === 1 && !HAN.test(text[at - 1] ?? ''))
				words.push({ start: at, end: at + 1, folded: word, term: word })
			continue
		}
		const pair = (letters[i] ?? '') + foldLetters(next, 'zh')
		if (pair !== word) words.push({ start: at, end: at + 2, folded: pair, term: pair })
	}
	return words
}

function segmenterOf(locale: Locale): Intl.Segmenter {
	let segmenter = segmenters.get(locale)
	if (!segmenter) {
		segmenter = new Intl.Segmenter(languageTagOf(locale), { granularity: 'word' })
		segmenters.set(locale, segmenter)
	}
	return segmenter
}
