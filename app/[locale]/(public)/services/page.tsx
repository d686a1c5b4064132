import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ServiceGroup } from '@/components/centres/service-group'
import { Breadcrumb } from '@/components/layout/breadcrumb'
import { SitePage } from '@/components/layout/site-page'
import { listPublicServices } from '@/lib/directory/published'
import { environment } from '@/lib/env'
import { listDestinations } from '@/lib/guides/published'
import { headOf } from '@/lib/i18n/head'
import { readerLocale } from '@/lib/i18n/reader-locale'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const locale = await readerLocale(params)
	const t = await getTranslations('ServicesPage')
	return headOf({ locale, path: '/services', title: t('title'), description: t('description') })
}

export default async function ServicesPage({ params }: Props) {
	const locale = await readerLocale(params)
	const [t, common] = await Promise.all([getTranslations('ServicesPage'), getTranslations('Common')])
	const [services, destinations] = await Promise.all([listPublicServices(), listDestinations()])
	// Destinations come in their order, services of other countries after them.
	const countries = [...new Set([...destinations.map((one) => one.country), ...services.map((one) => one.country)])]
	return (
		<SitePage locale={locale} path="/services">
			<Breadcrumb locale={locale} origin={environment().origin} />
			<h1>{t('title')}</h1>
			<p className="lead">{t('intro')}</p>
			{services.length === 0 && <p className="note">{t('none')}</p>}
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
