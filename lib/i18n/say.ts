import { createTranslator } from 'next-intl'
import { type Locale, languageTagOf } from './locales'
import { messagesOf } from './messages'

/** Translator of whole message keys into plain text. */
export type Say = (key: string, values?: Record<string, string | number>) => string

/**
 * A name, number or address that keeps its own direction in plain text whatever stands around it: FSI and PDI (Unicode
 * Standard Annex 9). What it holds of them itself is taken out.
 */
export function isolated(text: string): string {
	return text && `\u2068${text.replace(/[\u2066-\u2069]/g, '')}\u2069`
}

/** The interface's words in a language, for documents and files: a name that stands in `<bdi>` on a page is isolated by FSI and PDI. */
export async function sayIn(locale: Locale): Promise<Say> {
	const t = createTranslator({ locale: languageTagOf(locale), messages: await messagesOf(locale), timeZone: 'UTC' })
	const markup = t.markup as unknown as (key: string, values: Record<string, unknown>) => string
	// What stands in a tag comes in pieces.
	return (key, values) =>
		markup(key, { ...values, bdi: (pieces: string | string[]) => isolated([pieces].flat().join('')) })
}
