import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Breadcrumb } from '@/components/layout/breadcrumb'
import { SitePage } from '@/components/layout/site-page'
import { environment } from '@/lib/env'
import { headOf } from '@/lib/i18n/head'
import { readerLocale } from '@/lib/i18n/reader-locale'

type Props = { params: Promise<{ locale: string }> }

const USES = ['useGuides', 'useFacts', 'useServices', 'useChecklists'] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const locale = await readerLocale(params)
	const t = await getTranslations('PracticePage')
	return headOf({ locale, path: '/practice', title: t('title'), description: t('description') })
}

export default async function PracticePage({ params }: Props) {
	const locale = await readerLocale(params)
	const t = await getTranslations('PracticePage')
	return (
		<SitePage locale={locale} path="/practice">
			<Breadcrumb locale={locale} origin={environment().origin} />
			<h1>{t('title')}</h1>
			<p className="lead">{t('intro')}</p>
			<h2>{t('useTitle')}</h2>
			<ul>
				{USES.map((use) => (
					<li key={use}>{t(use)}</li>
				))}
			</ul>
			<h2>{t('openTitle')}</h2>
			<p>{t('open')}</p>
			<h2>{t('partTitle')}</h2>
			<p>{t('part')}</p>
			<h2>{t('notTitle')}</h2>
			<p>{t('not')}</p>
		</SitePage>
	)
}
