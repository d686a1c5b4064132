import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DestinationCards } from '@/components/guides/destination-cards'
import { JsonLd } from '@/components/layout/json-ld'
import { LanguageLinks } from '@/components/layout/language-links'
import { SitePage } from '@/components/layout/site-page'
import { StartCards } from '@/components/layout/start-cards'
import { SearchForm } from '@/components/search/search-form'
import { environment } from '@/lib/env'
import { listDestinations, listPublishedGuides } from '@/lib/guides/published'
import { headOf } from '@/lib/i18n/head'
import { languageTagOf } from '@/lib/i18n/locales'
import { readerLocale } from '@/lib/i18n/reader-locale'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const locale = await readerLocale(params)
	const t = await getTranslations('StartPage')
	return headOf({ locale, path: '', title: t('title'), description: t('description') })
}

export default async function StartPage({ params }: Props) {
	const locale = await readerLocale(params)
	const [t, common, finder] = await Promise.all([
		getTranslations('StartPage'),
		getTranslations('Common'),
		getTranslations('PermitFinder'),
	])
	const [destinations, guides] = await Promise.all([listDestinations(), listPublishedGuides(locale)])
	const { origin } = environment()
	return (
		<SitePage locale={locale} path="" wide>
			<div className="hero">
				<h1>{t('title')}</h1>
				<p className="lead">{t('intro')}</p>
				<SearchForm locale={locale} label={t('searchLabel')} />
				<nav aria-label={common('languages')}>
					<LanguageLinks locale={locale} path="" />
				</nav>
			</div>
			<section>
				<h2>{t('destinations')}</h2>
				<DestinationCards locale={locale} destinations={destinations} guides={guides} />
				<ul className="plain">
					<li>
						<a href={`/${locale}/routes`}>{finder('title')}</a>
					</li>
					<li>
						<a href={`/${locale}/compare`}>{t('compare')}</a>
					</li>
				</ul>
			</section>
			<StartCards locale={locale} />
			<JsonLd
				data={{
					'@type': 'WebSite',
					name: 'Waymark',
					url: `${origin}/${locale}`,
					inLanguage: languageTagOf(locale),
					potentialAction: {
						'@type': 'SearchAction',
						target: `${origin}/${locale}/search?q={query}`,
						'query-input': 'required name=query',
					},
				}}
			/>
		</SitePage>
	)
}
