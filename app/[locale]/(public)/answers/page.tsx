import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Breadcrumb } from '@/components/layout/breadcrumb'
import { SitePage } from '@/components/layout/site-page'
import { CodeEntry } from '@/components/questions/code-entry'
import { OwnQuestion } from '@/components/questions/own-question'
import { environment } from '@/lib/env'
import { takeReaderPage } from '@/lib/forms/reader-form'
import { headOf } from '@/lib/i18n/head'
import { readerLocale } from '@/lib/i18n/reader-locale'
import type { OwnQuestion as Own } from '@/lib/questions/question'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ shown?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const locale = await readerLocale(params)
	const t = await getTranslations('AnswersPage')
	return headOf({ locale, path: '/answers', title: t('title'), description: t('description') })
}

/** Where answers are read with a code. What a code opens is shown in the answer to the form only. */
export default async function AnswersPage({ params, searchParams }: Props) {
	const locale = await readerLocale(params)
	const page = takeReaderPage<{ question: Own; code: string; followedUp: boolean }>((await searchParams).shown)
	const t = await getTranslations('AnswersPage')
	return (
		<SitePage locale={locale} path="/answers">
			<Breadcrumb locale={locale} origin={environment().origin} />
			<h1>{t('title')}</h1>
			{page?.shown ? (
				<OwnQuestion {...page.shown} locale={locale} page={page} />
			) : (
				<>
					<p className="lead">{t('intro')}</p>
					<CodeEntry locale={locale} page={page} />
					<p>{t.rich('none', { centres: (words) => <a href={`/${locale}/centres`}>{words}</a> })}</p>
				</>
			)}
		</SitePage>
	)
}
