import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Breadcrumb } from '@/components/layout/breadcrumb'
import { SitePage } from '@/components/layout/site-page'
import { ClientWordForm } from '@/components/referrals/client-word-form'
import { environment } from '@/lib/env'
import { takeReaderPage } from '@/lib/forms/reader-form'
import { headOf } from '@/lib/i18n/head'
import { readerLocale } from '@/lib/i18n/reader-locale'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ shown?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const locale = await readerLocale(params)
	const t = await getTranslations('ConfirmPage')
	return headOf({ locale, path: '/confirm', title: t('title'), description: t('description') })
}

/** Where a client says whether a referral helped. */
export default async function ConfirmPage({ params, searchParams }: Props) {
	const locale = await readerLocale(params)
	const page = takeReaderPage<{ kept: true }>((await searchParams).shown)
	const t = await getTranslations('ConfirmPage')
	return (
		<SitePage locale={locale} path="/confirm">
			<Breadcrumb locale={locale} origin={environment().origin} />
			<h1>{t('title')}</h1>
			{page?.shown ? (
				<div role="status" className="note">
					<p>{t('thanks')}</p>
					<p>{t('change')}</p>
				</div>
			) : (
				<>
					<p className="lead">{t('intro')}</p>
					<ClientWordForm locale={locale} page={page} />
				</>
			)}
		</SitePage>
	)
}
