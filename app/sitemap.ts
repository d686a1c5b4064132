import type { MetadataRoute } from 'next'
import { environment } from '@/lib/env'
import { listPublicPages } from '@/lib/guides/published'
import { languageTagOf, SOURCE_LOCALE } from '@/lib/i18n/locales'

export const dynamic = 'force-dynamic'

/** Every page in every language in which it has content of its own, each with its other languages. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
	const { origin } = environment()
	const pages = await listPublicPages()
	return pages
		.filter(({ path }) => path !== '/offline')
		.flatMap(({ path, locales }) => {
			const languages: Record<string, string> = { 'x-default': `${origin}/${SOURCE_LOCALE}${path}` }
			for (const locale of locales) languages[languageTagOf(locale)] = `${origin}/${locale}${path}`
			return locales.map((locale) => ({ url: `${origin}/${locale}${path}`, alternates: { languages } }))
		})
}
