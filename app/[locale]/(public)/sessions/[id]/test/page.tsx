import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Breadcrumb } from '@/components/layout/breadcrumb'
import { SitePage } from '@/components/layout/site-page'
import { TestForm } from '@/components/sessions/test-form'
import { TestResult } from '@/components/sessions/test-result'
import { environment } from '@/lib/env'
import { takeReaderPage } from '@/lib/forms/reader-form'
import { readerLocale } from '@/lib/i18n/reader-locale'
import { findOpenTest } from '@/lib/sessions/testing/published'

type Props = {
	params: Promise<{ locale: string; id: string }>
	searchParams: Promise<{ shown?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	await readerLocale(params)
	const t = await getTranslations('SessionTest')
	return { title: t('title'), robots: { index: false } }
}

/** The test of a session, on the phone of whoever is there. */
export default async function SessionTestPage({ params, searchParams }: Props) {
	const locale = await readerLocale(params)
	const { id } = await params
	const test = await findOpenTest(id)
	const page = takeReaderPage<{ phase: 'before' | 'after'; answers: number[]; before: number[] | null }>(
		(await searchParams).shown,
	)
	const [t, sessions] = await Promise.all([getTranslations('SessionTest'), getTranslations('SessionsPage')])
	return (
		<SitePage locale={locale} path={`/sessions/${id}/test`}>
			<Breadcrumb
				locale={locale}
				origin={environment().origin}
				above={[{ path: '/sessions', name: sessions('title') }]}
			/>
			<h1>{t('title')}</h1>
			{!test ? (
				<p className="note">{t('closed')}</p>
			) : page?.shown ? (
				<TestResult test={test} {...page.shown} locale={locale} />
			) : (
				<>
					<p className="lead" dir="auto">
						{test.title}
					</p>
					<p>{t('intro')}</p>
					<TestForm session={id} test={test} locale={locale} page={page} />
				</>
			)}
		</SitePage>
	)
}
