import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FeedbackThanks } from '@/components/feedback/feedback-thanks'
import { SitePage } from '@/components/layout/site-page'
import { takeReaderPage } from '@/lib/forms/reader-form'
import { readerLocale } from '@/lib/i18n/reader-locale'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[]>> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	await readerLocale(params)
	const t = await getTranslations('FeedbackPage')
	return { title: t('title'), robots: { index: false } }
}

/** After a verdict on a guide: thanks, and room for words. Also the page of feedback that could not be taken. */
export default async function FeedbackThanksPage({ params, searchParams }: Props) {
	const locale = await readerLocale(params)
	const query = await searchParams
	const page = takeReaderPage(query.shown)
	const of = (name: string) => page?.values[name] ?? (typeof query[name] === 'string' ? query[name] : '')
	return (
		<SitePage locale={locale} path="/feedback/thanks">
			<FeedbackThanks locale={locale} reference={of('ref')} guide={of('guide')} sent={of('sent') !== ''} page={page} />
		</SitePage>
	)
}
