import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MissingPage } from '@/components/layout/missing-page'
import { listDestinations } from '@/lib/guides/published'
import { readerLocale } from '@/lib/i18n/reader-locale'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	await readerLocale(params)
	const t = await getTranslations('NotFoundPage')
	return { title: t('title'), robots: { index: false } }
}

/** What the front server shows, with status 404, for every address without a page: see server/public-pages.ts. */
export default async function NotFoundDocument({ params }: Props) {
	const locale = await readerLocale(params)
	return <MissingPage locale={locale} destinations={await listDestinations()} />
}
