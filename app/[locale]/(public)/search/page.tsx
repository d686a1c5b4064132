import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SearchForm } from '@/components/guides/search-form'
import { SearchResults } from '@/components/guides/search-results'
import { Breadcrumb } from '@/components/layout/breadcrumb'
import { SitePage } from '@/components/layout/site-page'
import { environment } from '@/lib/env'
import { listDestinations } from '@/lib/guides/published'
import { headOf } from '@/lib/i18n/head'
import { readerLocale } from '@/lib/i18n/reader-locale'
import { searchGuides } from '@/lib/search/published'
import { MAX_QUERY } from '@/lib/search/query'

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
	const [found, destinations] = await Promise.all([query ? searchGuides(query, locale) : null, listDestinations()])
	return (
		<SitePage locale={locale} path="/search">
			<Breadcrumb locale={locale} origin={environment().origin} />
			<h1>{t('title')}</h1>
			<SearchForm locale={locale} label={t('label')} query={query} />
			{found && <SearchResults {...{ found, query, locale, destinations }} />}
		</SitePage>
	)
}
