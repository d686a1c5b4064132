import type { Locale } from '@/lib/i18n/locales'
import type { Marked } from './finding'
import { wordsOf } from './words'

/** About how many characters of a text are shown. */
const LENGTH = 190
const LENGTH_CHINESE = 80

/** A text with the words marked that answer to some terms. */
export function mark(text: string, terms: ReadonlySet<string>, locale: Locale): Marked {
	const parts: Marked = []
	let end = 0
	const add = (until: number, marked: boolean) => {
		if (until <= end) return
		const last = parts.at(-1)
		const more = text.slice(end, until)
		if (last?.marked === marked) last.text += more
		else parts.push({ text: more, marked })
		end = until
	}
	for (const word of wordsOf(text, locale)) {
		if (!terms.has(word.term)) continue
		add(word.start, false)
		add(word.end, true)
	}
	add(text.length, false)
	return parts
}

/**
 * The part of a text in which most of some terms stand, cut between words.
 * @returns the beginning of the text where none of them does
 */
export function excerptOf(text: string, terms: ReadonlySet<string>, locale: Locale): Marked {
	const flat = text.replace(/\s+/g, ' ').trim()
	const most = locale === 'zh' ? LENGTH_CHINESE : LENGTH
	const words = wordsOf(flat, locale)
	const hits = words.filter((word) => terms.has(word.term))
	let [best, bestCount] = [0, 0]
	for (const [at, hit] of hits.entries()) {
		const inside = hits.slice(at).filter((one) => one.end <= hit.start + most)
		const count = new Set(inside.map((one) => one.term)).size
		if (count > bestCount) [best, bestCount] = [hit.start, count]
	}
	const from = bestCount === 0 ? 0 : sentenceStart(flat, best, most)
	const to =
		from + most >= flat.length
			? flat.length
			: (words.findLast((word) => word.end <= from + most && word.end > best)?.end ?? from + most)
	const shown = mark(flat.slice(from, to), terms, locale)
	return [
		...(from > 0 ? [{ text: '… ', marked: false }] : []),
		...shown,
		...(to < flat.length ? [{ text: ' …', marked: false }] : []),
	]
}

/** Where to begin so that the words around a hit make sense: at its sentence, or not too far before. */
function sentenceStart(text: string, at: number, most: number): number {
	const before = text.slice(Math.max(0, at - Math.floor(most / 2)), at)
	const offset = at - before.length
	const sentence = [...before.matchAll(/[.!?:。！？؟۔]\s*/gu)].at(-1)
	if (sentence) return offset + sentence.index + sentence[0].length
	if (offset === 0) return 0
	const space = before.indexOf(' ')
	return space < 0 ? offset : offset + space + 1
}
