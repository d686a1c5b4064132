import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { GuidePage } from '@/components/guides/guide-page'
import { environment } from '@/lib/env'
import { findPublishedGuide, listDestinations, listPublishedGuides } from '@/lib/guides/published'
import { headOf } from '@/lib/i18n/head'
import { readerLocale } from '@/lib/i18n/reader-locale'

type Props = { params: Promise<{ locale: string; country: string; topic: string }> }

async function find(params: Props['params']) {
	const locale = await readerLocale(params)
	const { country, topic } = await params
	const guide = await findPublishedGuide(`${country}/${topic}`, locale)
	if (!guide) notFound()
	return { locale, guide }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale, guide } = await find(params)
	const { path, title, summary, publishedAt } = guide
	const own = guide.locale === locale
	return headOf({ locale, path: `/guides/${path}`, title, description: summary, own, article: { publishedAt } })
}

export default async function DestinationGuidePage({ params }: Props) {
	const { locale, guide } = await find(params)
	const [guides, destinations] = await Promise.all([listPublishedGuides(locale), listDestinations()])
	return <GuidePage {...{ guide, guides, destinations, locale }} origin={environment().origin} />
}
