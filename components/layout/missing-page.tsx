import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'
import { countryName } from '@/lib/i18n/names'
import { SitePage } from './site-page'

const PAGES = [
	['', 'start'],
	['/search', 'search'],
	['/guides/safe-migration', 'safeMigration'],
	['/centres', 'centres'],
	['/services', 'services'],
] as const

/** Says that an address leads nowhere, and where to go from here. The same for every address. */
export async function MissingPage({
	locale,
	destinations,
}: {
	locale: Locale
	destinations: { slug: string; country: string }[]
}) {
	const [t, common] = await Promise.all([getTranslations('NotFoundPage'), getTranslations('Common')])
	return (
		<SitePage locale={locale} path="">
			<h1>{t('title')}</h1>
			<p className="lead">{t('text')}</p>
			<ul className="plain">
				{PAGES.map(([path, name]) => (
					<li key={path}>
						<a href={`/${locale}${path}`}>{common(name)}</a>
					</li>
				))}
			</ul>
			<h2>{t('allDestinations')}</h2>
			<ul className="plain">
				{destinations.map(({ slug, country }) => (
					<li key={slug}>
						<a href={`/${locale}/guides/${slug}`}>{countryName(country, locale)}</a>
					</li>
				))}
			</ul>
		</SitePage>
	)
}
