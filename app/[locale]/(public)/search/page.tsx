import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Breadcrumb } from '@/components/layout/breadcrumb'
import { SitePage } from '@/components/layout/site-page'
import { SearchForm } from '@/components/search/search-form'
import { SearchResults } from '@/components/search/search-results'
import { environment } from '@/lib/env'
import { listDestinations } from '@/lib/guides/published'
import { headOf } from '@/lib/i18n/head'
import { readerLocale } from '@/lib/i18n/reader-locale'
import { MAX_QUERY } from '@/lib/search/finding'
import { countMiss } from '@/lib/search/misses/write'
import { searchPublished } from '@/lib/search/published'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ q?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const locale = await readerLocale(params)
	const t = await getTranslations('SearchPage')
	return headOf({ locale, path: '/search', title: t('title'), description: t('description') })
}

export default async function SearchPage({ params, searchParams }: Props) {
	const locale = await readerLocale(params)
	const t = await getTranslations('SearchPage')
	const { q } = await searchParams
	const query = typeof q === 'string' ? q.trim().slice(0, MAX_QUERY) : ''
	const [answer, destinations] = await Promise.all([query ? searchPublished(query, locale) : null, listDestinations()])
	if (answer?.hits.length === 0) await countMiss(query, locale)
	return (
		<SitePage locale={locale} path="/search">
			<Breadcrumb locale={locale} origin={environment().origin} />
			<h1>{t('title')}</h1>
			<SearchForm locale={locale} label={t('label')} query={query} />
			{answer && <SearchResults {...{ answer, query, locale, destinations }} />}
		</SitePage>
	)
}
