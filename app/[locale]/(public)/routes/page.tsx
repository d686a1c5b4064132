import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Breadcrumb } from '@/components/layout/breadcrumb'
import { SitePage } from '@/components/layout/site-page'
import { FinderForm } from '@/components/routes/finder-form'
import { FitList } from '@/components/routes/fit-list'
import { environment } from '@/lib/env'
import { factWordsOf } from '@/lib/facts/wording'
import { listDestinations } from '@/lib/guides/published'
import { headOf } from '@/lib/i18n/head'
import { countryName } from '@/lib/i18n/names'
import { readerLocale } from '@/lib/i18n/reader-locale'
import { fitsOf } from '@/lib/routes/fit'
import { listRoutes } from '@/lib/routes/published'
import { answersOf, answersQuery, FREE_MOVEMENT, readAnswers } from '@/lib/routes/schema'

type Props = {
	params: Promise<{ locale: string }>
	searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const locale = await readerLocale(params)
	const t = await getTranslations('PermitFinder')
	return headOf({ locale, path: '/routes', title: t('title'), description: t('description') })
}

export default async function PermitFinderPage({ params, searchParams }: Props) {
	const locale = await readerLocale(params)
	const [t, asked, all, words] = await Promise.all([
		getTranslations('PermitFinder'),
		searchParams,
		listDestinations(),
		factWordsOf(locale),
	])
	const given = readAnswers(asked)
	const places = all.filter(({ slug }) => given.to === undefined || slug === given.to)
	const { to, ...person } = given
	const answered = Object.keys(person).length > 0
	const free = given.from === FREE_MOVEMENT
	const routes = answered && !free ? await listRoutes(locale) : []
	return (
		<SitePage locale={locale} path="/routes">
			<Breadcrumb locale={locale} origin={environment().origin} />
			<h1>{t('title')}</h1>
			<p className="lead">{t('intro')}</p>
			<FinderForm locale={locale} places={all} given={given} />
			{answered && <p className="note warn">{t('notice')}</p>}
			{free && <p className="note">{t('free')}</p>}
			{answered &&
				!free &&
				places.map(({ slug, country }) => {
					const fits = fitsOf(
						routes.filter((route) => route.destination === slug),
						answersOf(given),
					)
					const count = fits.filter((fit) => fit.verdict === 'fits').length
					return (
						<section key={slug} aria-labelledby={slug}>
							<h2 id={slug}>{t('results', { country: countryName(country, locale), count })}</h2>
							<FitList {...{ fits, words, locale }} />
						</section>
					)
				})}
			{answered && !free && to !== undefined && (
				<p>
					<a href={`/${locale}/routes?${answersQuery(person)}`}>{t('compare')}</a>
				</p>
			)}
			{answered && (
				<p>
					<a href={`/${locale}/centres`}>{t('ask')}</a>
				</p>
			)}
		</SitePage>
	)
}
