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
	searchParams: Promise<Partial<Record<'a' | 'b' | 'c', string | string[]>>>
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
	const [a, b, c] = [asked.a, asked.b, asked.c].map((slug) => places.find((place) => place.slug === slug))
	const chosen = [a, b, c].filter((place) => place !== undefined)
	const twice = new Set(chosen).size < chosen.length
	const ready = chosen.length > 1 && !twice
	const [columns, words] = await Promise.all([
		Promise.all(ready ? chosen.map(({ slug }) => listFigures(slug, locale)) : []),
		factWordsOf(locale),
	])
	return (
		<SitePage locale={locale} path="/compare" wide>
			<Breadcrumb locale={locale} origin={environment().origin} />
			<h1>{t('title')}</h1>
			<p className="lead">{t('description')}</p>
			<CompareForm locale={locale} places={places} a={a?.slug} b={b?.slug} c={c?.slug} />
			{twice && <p className="note warn">{t('same')}</p>}
			{ready && <CompareTable rows={compareFigures(columns)} places={chosen} {...{ words, locale }} />}
			<p className="soft">{t('note')}</p>
		</SitePage>
	)
}
