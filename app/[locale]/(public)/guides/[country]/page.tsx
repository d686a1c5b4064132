import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DestinationGuides } from '@/components/guides/destination-guides'
import { FactList } from '@/components/guides/fact-list'
import { NoGuides } from '@/components/guides/no-guides'
import { Breadcrumb } from '@/components/layout/breadcrumb'
import { SitePage } from '@/components/layout/site-page'
import { PackBox } from '@/components/offline/pack-box'
import { CarryLinks } from '@/components/packs/carry-links'
import { environment } from '@/lib/env'
import { keyFigures } from '@/lib/facts/figure'
import { listFigures } from '@/lib/facts/published'
import { factWordsOf } from '@/lib/facts/wording'
import { findDestination, listPublishedGuides } from '@/lib/guides/published'
import { headOf } from '@/lib/i18n/head'
import { countryName } from '@/lib/i18n/names'
import { readerLocale } from '@/lib/i18n/reader-locale'

type Props = { params: Promise<{ locale: string; country: string }> }

async function find(params: Props['params']) {
	const locale = await readerLocale(params)
	const destination = await findDestination((await params).country)
	if (!destination) notFound()
	return { locale, slug: destination.slug, country: countryName(destination.country, locale) }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale, slug, country } = await find(params)
	const t = await getTranslations('DestinationPage')
	const head = headOf({ locale, path: `/guides/${slug}`, title: country, description: t('description', { country }) })
	const feed = { 'application/atom+xml': `/api/feeds/${locale}/${slug}` }
	return { ...head, alternates: { ...head.alternates, types: feed } }
}

export default async function DestinationPage({ params }: Props) {
	const { locale, slug, country } = await find(params)
	const t = await getTranslations('DestinationPage')
	const [all, figures, words] = await Promise.all([
		listPublishedGuides(locale),
		listFigures(slug, locale),
		factWordsOf(locale),
	])
	const guides = all.filter((guide) => guide.destination === slug)
	const key = keyFigures(figures)
	return (
		<SitePage locale={locale} path={`/guides/${slug}`} wide>
			<Breadcrumb locale={locale} origin={environment().origin} />
			<h1>{country}</h1>
			{guides.length === 0 ? <NoGuides locale={locale} /> : <DestinationGuides {...{ locale, slug, guides }} />}
			{guides.length > 0 && <PackBox {...{ locale, country, slug }} />}
			{guides.length > 0 && <CarryLinks locale={locale} scope={slug} />}
			{key.length > 0 && (
				<section aria-labelledby="figures">
					<h2 id="figures">{t('keyFigures')}</h2>
					<FactList figures={key} words={words} locale={locale} />
				</section>
			)}
		</SitePage>
	)
}
