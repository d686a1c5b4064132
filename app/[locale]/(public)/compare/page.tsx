import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CompareForm } from '@/components/guides/compare-form'
import { CompareTable } from '@/components/guides/compare-table'
import { Breadcrumb } from '@/components/layout/breadcrumb'
import { SitePage } from '@/components/layout/site-page'
import { environment } from '@/lib/env'
import { compareFigures } from '@/lib/facts/figure'
import { listDestinationsWithFigures, listFigures } from '@/lib/facts/published'
import { factWordsOf } from '@/lib/facts/wording'
import { listDestinations } from '@/lib/guides/published'
import { headOf } from '@/lib/i18n/head'
import { readerLocale } from '@/lib/i18n/reader-locale'

type Props = {
	params: Promise<{ locale: string }>
	searchParams: Promise<{ a?: string | string[]; b?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const locale = await readerLocale(params)
	const t = await getTranslations('ComparePage')
	return headOf({ locale, path: '/compare', title: t('title'), description: t('description') })
}

export default async function ComparePage({ params, searchParams }: Props) {
	const locale = await readerLocale(params)
	const t = await getTranslations('ComparePage')
	const [asked, recorded, all] = await Promise.all([searchParams, listDestinationsWithFigures(), listDestinations()])
	const places = all.filter(({ slug }) => recorded.includes(slug))
	const [a, b] = [asked.a, asked.b].map((slug) => places.find((place) => place.slug === slug))
	const ready = a && b && a !== b
	const [figuresA, figuresB, words] = await Promise.all([
		ready ? listFigures(a.slug, locale) : [],
		ready ? listFigures(b.slug, locale) : [],
		factWordsOf(locale),
	])
	return (
		<SitePage locale={locale} path="/compare" wide>
			<Breadcrumb locale={locale} origin={environment().origin} />
			<h1>{t('title')}</h1>
			<p className="lead">{t('description')}</p>
			<CompareForm locale={locale} places={places} a={a?.slug} b={b?.slug} />
			{a && a === b && <p className="note warn">{t('same')}</p>}
			{ready && <CompareTable rows={compareFigures(figuresA, figuresB)} {...{ a, b, words, locale }} />}
			<p className="soft">{t('note')}</p>
		</SitePage>
	)
}
