import { locale as rootLocale } from 'next/root-params'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { SitePage } from '@/components/layout/site-page'
import { listDestinations } from '@/lib/guides/published'
import { isLocale, SOURCE_LOCALE } from '@/lib/i18n/locales'
import { countryName } from '@/lib/i18n/names'

/** The same for every address that does not exist, so that one copy of it serves them all. */
export default async function NotFoundPage() {
	const asked = await rootLocale()
	const locale = isLocale(asked) ? asked : SOURCE_LOCALE
	setRequestLocale(locale)
	const [t, common] = await Promise.all([getTranslations('NotFoundPage'), getTranslations('Common')])
	const destinations = await listDestinations()
	return (
		<SitePage locale={locale} path="">
			<title>{`${t('title')} · Waymark`}</title>
			<h1>{t('title')}</h1>
			<p className="lead">{t('text')}</p>
			<ul className="plain">
				<li>
					<a href={`/${locale}`}>{common('start')}</a>
				</li>
				<li>
					<a href={`/${locale}/search`}>{common('search')}</a>
				</li>
				<li>
					<a href={`/${locale}/guides/safe-migration`}>{common('safeMigration')}</a>
				</li>
				<li>
					<a href={`/${locale}/centres`}>{common('centres')}</a>
				</li>
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
