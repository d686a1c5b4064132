import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SitePage } from '@/components/layout/site-page'
import { headOf } from '@/lib/i18n/head'
import { readerLocale } from '@/lib/i18n/reader-locale'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const locale = await readerLocale(params)
	const t = await getTranslations('OfflinePage')
	return {
		...headOf({ locale, path: '/offline', title: t('title'), description: t('text') }),
		robots: { index: false },
	}
}

/** What a reader with saved pages gets without a network when the page asked for is not among them. */
export default async function OfflinePage({ params }: Props) {
	const locale = await readerLocale(params)
	const t = await getTranslations('OfflinePage')
	return (
		<SitePage locale={locale} path="/offline">
			<h1>{t('title')}</h1>
			<p className="lead">{t('text')}</p>
			<ul className="plain" data-saved-packs="" hidden />
			<p data-no-packs="">{t('none')}</p>
			<script src="/keeping.js" defer data-keep="" />
		</SitePage>
	)
}
