import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ServiceFilter } from '@/components/centres/service-filter'
import { ServiceGroup } from '@/components/centres/service-group'
import { Breadcrumb } from '@/components/layout/breadcrumb'
import { SitePage } from '@/components/layout/site-page'
import { listPublicServices } from '@/lib/directory/published'
import { readServiceFilter } from '@/lib/directory/service-filter'
import { environment } from '@/lib/env'
import { listDestinations } from '@/lib/guides/published'
import { headOf } from '@/lib/i18n/head'
import { readerLocale } from '@/lib/i18n/reader-locale'

type Props = {
	params: Promise<{ locale: string }>
	searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const locale = await readerLocale(params)
	const t = await getTranslations('ServicesPage')
	return headOf({ locale, path: '/services', title: t('title'), description: t('description') })
}

export default async function ServicesPage({ params, searchParams }: Props) {
	const locale = await readerLocale(params)
	const [t, common, filterWords] = await Promise.all([
		getTranslations('ServicesPage'),
		getTranslations('Common'),
		getTranslations('PlaceFilter'),
	])
	const [all, destinations] = await Promise.all([listPublicServices(), listDestinations()])
	const filter = readServiceFilter(await searchParams)
	const country = destinations.find(({ slug }) => slug === filter.destination)?.country
	const services = all.filter(
		(service) =>
			(country === undefined || service.country === country) &&
			(filter.type === undefined || service.type === filter.type) &&
			(filter.language === undefined || service.languages.includes(filter.language)),
	)
	// Destinations come in their order, services of other countries after them.
	const countries = [...new Set([...destinations.map((one) => one.country), ...services.map((one) => one.country)])]
	return (
		<SitePage locale={locale} path="/services">
			<Breadcrumb locale={locale} origin={environment().origin} />
			<h1>{t('title')}</h1>
			<p className="lead">{t('intro')}</p>
			<ServiceFilter {...{ all, destinations, filter, locale }} />
			<p role="status">{filterWords('services', { count: services.length })}</p>
			{services.length === 0 && (
				<p className="note">
					{all.length === 0 ? t('none') : filterWords('noService')}{' '}
					<a href={`/${locale}/services`}>{filterWords('back')}</a>
				</p>
			)}
			{countries.map((country) => (
				<ServiceGroup
					key={country}
					country={country}
					slug={destinations.find((one) => one.country === country)?.slug}
					services={services.filter((service) => service.country === country)}
					locale={locale}
				/>
			))}
			{services.some((service) => service.country === 'XK') && <p className="soft">{common('kosovo')}</p>}
		</SitePage>
	)
}
