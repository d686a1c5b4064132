import { LOCALES, type Locale, SOURCE_LOCALE } from './locales'

// Tags of languages that a reader of one of our locales can read: the macrolanguage or a standard so near that the
// page serves them better than English would.
const NEAR: Record<string, Locale> = {
	bs: 'sr',
	hr: 'sr',
	cnr: 'sr',
	sh: 'sr',
	mo: 'ro',
	prs: 'fa',
	cmn: 'zh',
	yue: 'zh',
	arb: 'ar',
}

// Longer headers are somebody's experiment; no browser sends more.
const MAX_HEADER = 1000

/**
 * The locale a reader wants, by the look-up of RFC 4647, section 3.4: each language range, best quality first, is cut
 * from its end until one of ours is met. `*` says nothing about a language, so it never decides before the default.
 * @param acceptLanguage value of the Accept-Language header (RFC 9110, section 12.5.4); anything malformed is skipped
 */
export function negotiateLocale(acceptLanguage: string | undefined): Locale {
	const ranges = (acceptLanguage ?? '')
		.slice(0, MAX_HEADER)
		.split(',')
		.map(parseRange)
		.filter((range) => range !== null)
	const refused = new Set(ranges.filter((range) => range.quality === 0).map((range) => range.tag))
	const wanted = ranges.filter((range) => range.quality > 0).sort((a, b) => b.quality - a.quality)
	for (const { tag } of wanted) {
		const locale = lookUp(tag)
		if (locale && !refused.has(locale)) return locale
	}
	return SOURCE_LOCALE
}

function parseRange(text: string): { tag: string; quality: number } | null {
	const match = /^\s*([a-z]{1,8}(?:-[a-z0-9]{1,8})*|\*)\s*(?:;\s*q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*)?$/i.exec(
		text,
	)
	return match
		? { tag: (match[1] as string).toLowerCase(), quality: match[2] === undefined ? 1 : Number(match[2]) }
		: null
}

function lookUp(range: string): Locale | null {
	const parts = range.split('-')
	while (parts.length > 0) {
		const tag = parts.join('-')
		const locale = LOCALES.find((one) => one === tag) ?? NEAR[tag]
		if (locale) return locale
		parts.pop()
		// A single letter or digit opens an extension; it means nothing without what followed it.
		if (parts.at(-1)?.length === 1) parts.pop()
	}
	return null
}
