import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { FactList } from '@/components/guides/fact-list'
import { Breadcrumb } from '@/components/layout/breadcrumb'
import { SitePage } from '@/components/layout/site-page'
import { RouteContents } from '@/components/routes/route-contents'
import { RouteDetails } from '@/components/routes/route-details'
import { environment } from '@/lib/env'
import { factWordsOf } from '@/lib/facts/wording'
import { findDestination } from '@/lib/guides/published'
import { headOf } from '@/lib/i18n/head'
import { countryName } from '@/lib/i18n/names'
import { readerLocale } from '@/lib/i18n/reader-locale'
import { listRoutes } from '@/lib/routes/published'

type Props = { params: Promise<{ locale: string; country: string }> }

async function find(params: Props['params']) {
	const locale = await readerLocale(params)
	const destination = await findDestination((await params).country)
	if (!destination) notFound()
	const routes = await listRoutes(locale, destination.slug)
	return { locale, slug: destination.slug, country: countryName(destination.country, locale), routes }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale, slug, country, routes } = await find(params)
	const t = await getTranslations('RoutesPage')
	const own = routes.some((route) => route.locale === locale)
	const [title, description] = [t('title', { country }), t('description', { country })]
	return headOf({ locale, path: `/routes/${slug}`, title, description, own })
}

export default async function CountryRoutesPage({ params }: Props) {
	const { locale, slug, country, routes } = await find(params)
	const [t, figures] = await Promise.all([getTranslations('RoutesPage'), getTranslations('GuidePage')])
	const readerWords = await factWordsOf(locale)
	const sourceWords = await factWordsOf('en')
	const shown = [...new Map(routes.flatMap((route) => route.figures).map((one) => [one.key, one])).values()]
	return (
		<SitePage locale={locale} path={`/routes/${slug}`}>
			<Breadcrumb locale={locale} origin={environment().origin} above={[{ path: `/guides/${slug}`, name: country }]} />
			<h1>{t('title', { country })}</h1>
			<p className="lead">{routes.length > 0 ? t('intro') : t('none')}</p>
			<p>
				<a href={`/${locale}/routes?to=${slug}`}>{t('which')}</a>
			</p>
			<RouteContents routes={routes} locale={locale} />
			{routes.map((route) => (
				<RouteDetails
					key={route.key}
					{...{ route, locale, readerWords }}
					words={route.locale === locale ? readerWords : sourceWords}
				/>
			))}
			{shown.length > 0 && (
				<section aria-labelledby="figures">
					<h2 id="figures">{figures('figures')}</h2>
					<FactList figures={shown} words={readerWords} locale={locale} />
				</section>
			)}
		</SitePage>
	)
}
