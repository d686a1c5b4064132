import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { GivenGuides } from '@/components/guides/given-guides'
import { Breadcrumb } from '@/components/layout/breadcrumb'
import { SitePage } from '@/components/layout/site-page'
import { GivenLinks } from '@/components/packs/given-links'
import { environment } from '@/lib/env'
import { givenQuery, readGiven } from '@/lib/guides/given/given'
import { findGivenGuides } from '@/lib/guides/given/published'
import { formatDay } from '@/lib/i18n/day'
import { headOf } from '@/lib/i18n/head'
import { readerLocale } from '@/lib/i18n/reader-locale'

type Props = {
	params: Promise<{ locale: string }>
	searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const locale = await readerLocale(params)
	const t = await getTranslations('GivenPage')
	return { ...headOf({ locale, path: '/given', title: t('title'), description: t('none') }), robots: { index: false } }
}

/** The pages somebody was given at a centre: what they say now, and whether that has changed since. */
export default async function GivenPage({ params, searchParams }: Props) {
	const locale = await readerLocale(params)
	const t = await getTranslations('GivenPage')
	const given = readGiven(await searchParams)
	const { guides, gone } = given ? await findGivenGuides(given, locale) : { guides: [], gone: 0 }
	return (
		<SitePage locale={locale} path={given ? `/given?${givenQuery(given)}` : '/given'}>
			<Breadcrumb locale={locale} origin={environment().origin} />
			<h1>{t('title')}</h1>
			{given === null || guides.length === 0 ? (
				<>
					<p className="lead">{t('none')}</p>
					<p>
						<a href={`/${locale}`}>{t('all')}</a>
					</p>
				</>
			) : (
				<>
					<p className="lead">{t('intro', { date: formatDay(given.on, locale) })}</p>
					{gone > 0 && <p className="note warn">{t('gone', { count: gone })}</p>}
					<GivenGuides guides={guides} locale={locale} />
					<GivenLinks given={given} locale={locale} />
				</>
			)}
		</SitePage>
	)
}
