import type { Locale } from '@/lib/i18n/locales'
import type { Hit, Kind, Marked } from './finding'

/** A hit as the open interface gives it. */
export type OpenHit = {
	/** Of the page, in the locale asked for: `/en/guides/austria/work` */
	path: string
	title: string
	/** The heading of the section found; of a figure, its value. Empty where the whole page is meant. */
	section: string
	/** What to put behind `#` to get there. */
	anchor: string | null
	kind: Kind
	/** The language of the text. */
	language: Locale
	/** ISO 3166-1 alpha-2 */
	country: string | null
	excerpt: string
}

export function plainHit(hit: Hit, locale: Locale): OpenHit {
	const { title, anchor, kind, country } = hit
	return {
		path: `/${locale}${hit.path}`,
		title,
		section: plain(hit.section),
		anchor,
		kind,
		language: hit.locale,
		country,
		excerpt: plain(hit.excerpt),
	}
}

function plain(marked: Marked): string {
	return marked.map(({ text }) => text).join('')
}
