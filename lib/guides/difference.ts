import { diffArrays } from 'diff'
import { type Locale, languageTagOf } from '@/lib/i18n/locales'

/** A piece of text: in both, only in the older one, or only in the newer one. */
export type Piece = { kind: 'same' | 'removed' | 'added'; text: string }

/** Longer texts are compared by lines only: the time that words take grows with the square of what changed. */
const LONGEST_BY_WORDS = 60_000

/**
 * What changed between two texts, word by word, in any script: Chinese and Thai words have no spaces between them.
 * @returns pieces in reading order; the same and removed ones together are the old text, the same and added ones the new
 */
export function differenceOf(older: string, newer: string, locale: Locale): Piece[] {
	if (older.length + newer.length > LONGEST_BY_WORDS) return byLines(older, newer)
	const segmenter = new Intl.Segmenter(languageTagOf(locale), { granularity: 'word' })
	const words = (text: string) => Array.from(segmenter.segment(text), (one) => one.segment)
	return compare(words(older), words(newer))
}

function byLines(older: string, newer: string): Piece[] {
	const lines = (text: string) => (text === '' ? [] : text.split(/(?<=\n)/))
	return compare(lines(older), lines(newer))
}

function compare(older: string[], newer: string[]): Piece[] {
	return diffArrays(older, newer).map((change) => ({
		kind: change.added ? 'added' : change.removed ? 'removed' : 'same',
		text: change.value.join(''),
	}))
}

/** The lines two people wrote differently, each side's own; what both have is left out with an ellipsis. */
export function differingLines(theirs: string, yours: string): { theirs: string; yours: string } {
	const sides = { theirs: [] as string[], yours: [] as string[] }
	for (const { kind, text } of byLines(`${theirs}\n`, `${yours}\n`)) {
		if (kind === 'removed') sides.theirs.push(text.trimEnd())
		else if (kind === 'added') sides.yours.push(text.trimEnd())
		else for (const side of Object.values(sides)) if (side.at(-1) !== '…') side.push('…')
	}
	return { theirs: sides.theirs.join('\n').trim(), yours: sides.yours.join('\n').trim() }
}
