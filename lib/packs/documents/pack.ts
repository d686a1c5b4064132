import type { ElementContent } from 'hast'
import type { GuideSection } from '@/lib/guides/markdown'
import { isTopic, NEUTRAL_TOPICS } from '@/lib/guides/topic'
import type { Locale } from '@/lib/i18n/locales'

/** The forms in which guides can be carried away, in the order in which they are offered. */
export const FORMATS = ['pdf', 'epub', 'html'] as const
export type Format = (typeof FORMATS)[number]

/** Raised when documents are written differently, so that those of an older portal are not handed out. */
export const EDITION = 2

export type Direction = 'ltr' | 'rtl'

/** Text in a language that may not be the document's. */
export type Said = { text: string; lang: string; dir: Direction }

/** A figure as a row of the table at the end of a guide. */
export type FigureRow = {
	id: string
	label: Said
	value: ElementContent[]
	/** What to warn of beside the value; null where it can be relied on. */
	warning: string | null
	note: Said | null
	/** When it was checked and how long it holds. */
	standing: string[]
	source: { publisher: string; url: string }
}

/** An official page a guide rests on; `id` is where links in print refer to. */
export type SourceRow = { id: string; title: string; publisher: string; url: string; checked: string }

/** A guide with everything worded: the one form that all writers of documents read. */
export type PackGuide = {
	/** Its topic, or in a mixed collection its scope; every id in the guide begins with it. */
	id: string
	topic: string
	/** The language of title, summary, answers and text. */
	lang: string
	dir: Direction
	title: string
	summary: string
	/** How fresh it is and who answers for it. */
	fresh: ElementContent[][]
	notices: { text: string; severe: boolean }[]
	emergency: { label: Said; value: ElementContent[] }[]
	answers: string[]
	text: ElementContent[]
	sections: GuideSection[]
	figures: FigureRow[]
	sources: SourceRow[]
	/** Its page on the portal. */
	address: string
}

/** One or more guides to be carried away, in one language. */
export type Pack = {
	scope: string
	locale: Locale
	lang: string
	dir: Direction
	title: string
	/** What it is a collection of; null for a single guide. */
	subtitle: string | null
	/** The page of the portal it is a copy of. */
	address: string
	/** What stands at the foot of each printed page: the address, unless it is too long to be typed. */
	foot: string
	/** The address as a QR code for the cover (SVG), where typing it is out of the question. */
	code: string | null
	guides: PackGuide[]
	words: PackWords
	/** The ten digits of the language, for page numbers. */
	digits: string[]
}

/** The words around the guides, in the reader's language. */
export type PackWords = Record<
	| 'contents'
	| 'answers'
	| 'figures'
	| 'figure'
	| 'value'
	| 'standing'
	| 'sources'
	| 'notices'
	| 'emergency'
	| 'newest'
	| 'code'
	| 'licence'
	| 'accessible',
	string
> & {
	/** With `PAGE` and `PAGES` where the numbers go. */
	page: string
	/** With `DAY` where the date goes. */
	copy: string
}

/** Stand for what only the writer knows, in characters that no text of a guide has. */
export const PAGE = '\u{F0001}'
export const PAGES = '\u{F0002}'
export const DAY = '\u{F0003}'

export const LICENCE_URL = 'https://creativecommons.org/licenses/by/4.0/'

/** The scope of a guide's own document: `austria-work` of the guide `austria/work`. */
export function scopeOfGuide(path: string): string {
	return path.replace('/', '-')
}

/** The address of a document. @param scope a destination, or `scopeOfGuide` */
export function packAddress(locale: Locale, scope: string, format: Format): string {
	return `/api/packs/${locale}/${scope}.${format}`
}

/** What a document is called when it is saved: short, and it says nothing about its owner. */
export function packFileName(locale: Locale, scope: string, format: Format): string {
	return `${scope}-${locale}.${format}`
}

/** What the last part of an address asks for; null if it can be no document. */
export function parsePackFile(file: string): { scope: string; format: Format } | null {
	const match = /^([a-z]+(?:-[a-z]+)*)\.(pdf|epub|html)$/.exec(file)
	return match && file.length <= 80 ? { scope: match[1] as string, format: match[2] as Format } : null
}

/** What a scope could mean, given the destinations there are; null if nothing. */
export function resolveScope(
	scope: string,
	destinations: string[],
): { guide: string } | { destination: string } | null {
	if ((NEUTRAL_TOPICS as readonly string[]).includes(scope)) return { guide: scope }
	if (destinations.includes(scope)) return { destination: scope }
	const slug = destinations.find((one) => scope.startsWith(`${one}-`) && isTopic(scope.slice(one.length + 1)))
	return slug === undefined ? null : { guide: `${slug}/${scope.slice(slug.length + 1)}` }
}
