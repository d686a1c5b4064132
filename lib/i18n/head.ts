import type { Metadata } from 'next'
import { LOCALES, type Locale, languageTagOf, SOURCE_LOCALE } from './locales'

/**
 * The head of a public page: title, description, canonical address, its address in every locale with the English one as
 * `x-default`, and Open Graph. Addresses are relative to `metadataBase` of the layout.
 * @param path what follows the locale: empty or `/guides/austria`
 * @param own false where the page only repeats the English text: it then names the English page as canonical and asks
 * not to be listed, so that search engines do not offer English text to readers of another language
 */
export function headOf(page: {
	locale: Locale
	path: string
	title: string
	description: string
	own?: boolean
	article?: { publishedAt: Date }
}): Metadata {
	const { locale, path, title, description, own = true, article } = page
	const languages: Record<string, string> = {}
	for (const one of LOCALES) languages[languageTagOf(one)] = `/${one}${path}`
	languages['x-default'] = `/${SOURCE_LOCALE}${path}`
	return {
		title,
		description,
		alternates: { canonical: `/${own ? locale : SOURCE_LOCALE}${path}`, languages },
		robots: own ? undefined : { index: false, follow: true },
		openGraph: {
			title,
			description,
			url: `/${locale}${path}`,
			siteName: 'Waymark',
			locale: languageTagOf(locale),
			...(article ? { type: 'article', modifiedTime: article.publishedAt.toISOString() } : { type: 'website' }),
		},
	}
}
