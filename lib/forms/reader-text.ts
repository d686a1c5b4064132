import { z } from 'zod'

/** Characters that nobody means to send: controls but tab and line break, and those that turn the direction of other text. */
const UNMEANT = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/gu

/**
 * What a reader typed, as it is kept: line breaks of one kind, no control characters, no overrides of writing direction, no
 * halves of characters. Joiners and direction marks stay, because Persian, Arabic and emoji are written with them.
 */
export function cleanReaderText(typed: string): string {
	return typed
		.toWellFormed()
		.replace(/\r\n?/g, '\n')
		.replace(UNMEANT, '')
		.replace(/\n{4,}/g, '\n\n\n')
		.trim()
}

/** A text a reader must fill in. @param max characters, counted as people do */
export function readerText(max: number) {
	return z
		.string({ error: 'required' })
		.transform(cleanReaderText)
		.refine((text) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text), { error: 'required' })
		.refine((text) => [...text].length <= max, { error: 'tooLong', params: { max } })
}

/** Why a text looks like spam; undefined: it does not. It is then held back for a look, never thrown away. */
export type Suspicion = 'trap' | 'links' | 'markup' | 'repeated' | 'duplicate' | 'flood'

/** Links a text of a person may hold before it is held. */
const MOST_LINKS = 3

/** Judges a text by itself. Short texts are fine: "no" is an answer. */
export function suspicionOf(text: string): Suspicion | undefined {
	if (/\[(?:url|link)\b|<a\s|<script\b|<\/a>/i.test(text)) return 'markup'
	const links = text.match(/\bhttps?:\/\/|\bwww\.|\b[\w-]+\.(?:com|net|org|info|xyz|top|shop|click|ru|cn)\b/gi) ?? []
	if (links.length > MOST_LINKS) return 'links'
	const signs = [...text.replace(/\s/g, '')]
	if (signs.length >= 40 && new Set(signs).size <= signs.length / 20) return 'repeated'
	return undefined
}
