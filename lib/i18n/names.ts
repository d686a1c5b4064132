import { type Locale, languageTagOf } from './locales'

const names = new Map<string, Intl.DisplayNames>()

function displayNames(locale: Locale, type: 'region' | 'language'): Intl.DisplayNames {
	const key = `${locale} ${type}`
	let found = names.get(key)
	if (!found) {
		found = new Intl.DisplayNames([languageTagOf(locale), 'en'], { type })
		names.set(key, found)
	}
	return found
}

/** A country's name in a language, from the CLDR. @param code ISO 3166-1 alpha-2, or XK for Kosovo* */
export function countryName(code: string, locale: Locale): string {
	const name = displayNames(locale, 'region').of(code) ?? code
	return code === 'XK' ? `${name}*` : name
}

/** A language's name in a language, from the CLDR. @param tag BCP 47 */
export function languageName(tag: string, locale: Locale): string {
	return displayNames(locale, 'language').of(tag) ?? tag
}

/** Words joined as a language joins them: "a, b and c". */
export function joinWords(words: string[], locale: Locale): string {
	return new Intl.ListFormat(languageTagOf(locale), { type: 'conjunction' }).format(words)
}

/** The order in which a language lists words. */
export function collatorOf(locale: Locale): Intl.Collator {
	return new Intl.Collator(languageTagOf(locale))
}
