import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CentreCard } from '@/components/centres/centre-card'
import { Breadcrumb } from '@/components/layout/breadcrumb'
import { SitePage } from '@/components/layout/site-page'
import { listPublicCentres } from '@/lib/centres/published'
import { environment } from '@/lib/env'
import { headOf } from '@/lib/i18n/head'
import { readerLocale } from '@/lib/i18n/reader-locale'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const locale = await readerLocale(params)
	const t = await getTranslations('CentresPage')
	return headOf({ locale, path: '/centres', title: t('title'), description: t('description') })
}

export default async function CentresPage({ params }: Props) {
	const locale = await readerLocale(params)
	const [t, common, ask] = await Promise.all([
		getTranslations('CentresPage'),
		getTranslations('Common'),
		getTranslations('AskLinks'),
	])
	const centres = await listPublicCentres()
	return (
		<SitePage locale={locale} path="/centres">
			<Breadcrumb locale={locale} origin={environment().origin} />
			<h1>{t('title')}</h1>
			<p className="lead">{t('intro')}</p>
			<p>{ask.rich('code', { answers: (words) => <a href={`/${locale}/answers`}>{words}</a> })}</p>
			{centres.length === 0 && <p className="note">{t('none')}</p>}
			<ul className="entries">
				{centres.map((centre) => (
					<CentreCard key={centre.slug} centre={centre} locale={locale} />
				))}
			</ul>
			{centres.some((centre) => centre.country === 'XK') && <p className="soft">{common('kosovo')}</p>}
		</SitePage>
	)
}
