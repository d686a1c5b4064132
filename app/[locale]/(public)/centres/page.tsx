import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CentreCard } from '@/components/centres/centre-card'
import { CentreFilter } from '@/components/centres/centre-filter'
import { NoMatch } from '@/components/centres/no-match'
import { Breadcrumb } from '@/components/layout/breadcrumb'
import { SitePage } from '@/components/layout/site-page'
import { isOpenAt } from '@/lib/centres/opening-hours'
import { listPublicCentres } from '@/lib/centres/published'
import { readCentreFilter } from '@/lib/centres/schema'
import { environment } from '@/lib/env'
import { headOf } from '@/lib/i18n/head'
import { readerLocale } from '@/lib/i18n/reader-locale'

type Props = {
	params: Promise<{ locale: string }>
	searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const locale = await readerLocale(params)
	const t = await getTranslations('CentresPage')
	return headOf({ locale, path: '/centres', title: t('title'), description: t('description') })
}

/** All centres, or those of a country, a language, or open at this minute; only a page with choices is made anew each time. */
export default async function CentresPage({ params, searchParams }: Props) {
	const locale = await readerLocale(params)
	const [t, common, ask, sessions, booking] = await Promise.all([
		getTranslations('CentresPage'),
		getTranslations('Common'),
		getTranslations('AskLinks'),
		getTranslations('SessionsPage'),
		getTranslations('BookingPage'),
	])
	const filter = readCentreFilter(await searchParams)
	const all = await listPublicCentres()
	const now = new Date()
	const centres = all.filter(
		(centre) =>
			(filter.country === undefined || centre.country === filter.country) &&
			(filter.language === undefined || centre.languages.includes(filter.language)) &&
			(!filter.openNow || isOpenAt(centre, now)),
	)
	return (
		<SitePage locale={locale} path="/centres">
			<Breadcrumb locale={locale} origin={environment().origin} />
			<h1>{t('title')}</h1>
			<p className="lead">{t('intro')}</p>
			<p>{ask.rich('code', { answers: (words) => <a href={`/${locale}/answers`}>{words}</a> })}</p>
			<p>
				<a className="ask" href={`/${locale}/sessions`}>
					{sessions('title')}
				</a>
				<a className="ask" href={`/${locale}/appointments`}>
					{booking('ownTitle')}
				</a>
			</p>
			<CentreFilter {...{ all, filter, locale }} />
			{all.length === 0 && <p className="note">{t('none')}</p>}
			{all.length > 0 && centres.length === 0 && <NoMatch {...{ all, filter, locale }} now={now} />}
			<ul className="entries">
				{centres.map((centre) => (
					<CentreCard key={centre.slug} centre={centre} locale={locale} />
				))}
			</ul>
			<script src="/opening.js" defer data-keep="" />
			{centres.some((centre) => centre.country === 'XK') && <p className="soft">{common('kosovo')}</p>}
		</SitePage>
	)
}
