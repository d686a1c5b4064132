/**
 * The thirteen locales of Waymark, in the order in which the language switcher shows them.
 * Tags follow BCP 47; `sr` is Serbian in Latin script.
 */
export const LOCALES = ['en', 'sq', 'sr', 'mk', 'ro', 'ru', 'uk', 'tr', 'hu', 'ar', 'fa', 'zh', 'fr'] as const

export type Locale = (typeof LOCALES)[number]

/** The language every guide is written in first, and the one shown where a translation is missing. */
export const SOURCE_LOCALE: Locale = 'en'

const RIGHT_TO_LEFT: ReadonlySet<Locale> = new Set(['ar', 'fa'])

/** Each language's name in that language, for the language switcher. */
export const LOCALE_NAMES: Record<Locale, string> = {
	en: 'English',
	sq: 'Shqip',
	sr: 'Srpski',
	mk: 'Македонски',
	ro: 'Română',
	ru: 'Русский',
	uk: 'Українська',
	tr: 'Türkçe',
	hu: 'Magyar',
	ar: 'العربية',
	fa: 'فارسی',
	zh: '中文',
	fr: 'Français',
}

export function isLocale(value: unknown): value is Locale {
	return typeof value === 'string' && (LOCALES as readonly string[]).includes(value)
}

/** The writing direction of a locale, for the `dir` attribute. */
export function directionOf(locale: Locale): 'ltr' | 'rtl' {
	return RIGHT_TO_LEFT.has(locale) ? 'rtl' : 'ltr'
}

/**
 * The tag for the `lang` attribute and for `Intl` formatters. Serbian and Chinese name their script, because
 * `sr` alone means Cyrillic to browsers, screen readers and the CLDR, and `zh` alone says nothing of the script.
 */
export function languageTagOf(locale: Locale): string {
	if (locale === 'sr') return 'sr-Latn'
	if (locale === 'zh') return 'zh-Hans'
	return locale
}

/** The tag for dates, numbers and money: English as Europe writes it, with the day before the month. */
export function formatTagOf(locale: Locale): string {
	return locale === 'en' ? 'en-GB' : languageTagOf(locale)
}
