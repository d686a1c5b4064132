import type { Option } from '@/components/ui/select'
import type { DestinationCode } from '@/lib/clients/client'
import { OTHER_DESTINATION } from '@/lib/clients/client'
import { LANGUAGES } from '@/lib/clients/language'
import type { Locale } from '@/lib/i18n/locales'
import { collatorOf, countryName, languageName } from '@/lib/i18n/names'

/** Translator of the `Codes` namespace. */
export type CodeNames = (key: string) => string

/** A code list as the options of a field, in the order of the list. */
export function codeOptions(t: CodeNames, group: string, codes: readonly string[]): Option[] {
	return codes.map((value) => ({ value, label: t(`${group}.${value}`) }))
}

/** The destinations of the guides, and "elsewhere". */
export function destinationOptions(t: CodeNames, locale: Locale, destinations: DestinationCode[]): Option[] {
	const named = destinations.map(({ slug, country }) => ({ value: slug, label: countryName(country, locale) }))
	return [...named.sort(byLabel(locale)), { value: OTHER_DESTINATION, label: t('otherDestination') }]
}

/** All languages: those of the centre first, then the others by name. */
export function languageOptions(locale: Locale, first: readonly string[]): Option[] {
	const named = (tags: readonly string[]) => tags.map((value) => ({ value, label: languageName(value, locale) }))
	const others = LANGUAGES.filter((tag) => !first.includes(tag))
	return [...named(first.filter((tag) => LANGUAGES.includes(tag))), ...named(others).sort(byLabel(locale))]
}

/** Countries or languages in the order of the reader's alphabet. */
export function byLabel(locale: Locale): (a: Option, b: Option) => number {
	const { compare } = collatorOf(locale)
	return (a, b) => compare(a.label, b.label)
}
