import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'
import { countryName } from '@/lib/i18n/names'

type Props = { locale: Locale; destinations: { slug: string; country: string }[] }

/** Ways on where the search has nothing to offer. */
export async function NothingFound({ locale, destinations }: Props) {
	const [t, common] = await Promise.all([getTranslations('SearchResults'), getTranslations('Common')])
	return (
		<section className="ways-on">
			<p>{t('advice')}</p>
			<h2>{t('ways')}</h2>
			<h3>{t('destinations')}</h3>
			<ul className="ways">
				{destinations.map(({ slug, country }) => (
					<li key={slug}>
						<a href={`/${locale}/guides/${slug}`}>{countryName(country, locale)}</a>
					</li>
				))}
			</ul>
			<h3>{t('people')}</h3>
			<ul className="ways">
				<li>
					<a href={`/${locale}/centres`}>{t('askCentre')}</a>
				</li>
				<li>
					<a href={`/${locale}/services`}>{common('services')}</a>
				</li>
				<li>
					<a href={`/${locale}/guides/safe-migration`}>{common('safeMigration')}</a>
				</li>
			</ul>
			<p className="soft">{t('counted')}</p>
		</section>
	)
}
