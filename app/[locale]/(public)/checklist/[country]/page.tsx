import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ChecklistItems } from '@/components/checklists/checklist-items'
import { OwnChecklist } from '@/components/checklists/own-checklist'
import { Checklist } from '@/components/guides/checklist'
import { FactList } from '@/components/guides/fact-list'
import { Breadcrumb } from '@/components/layout/breadcrumb'
import { SitePage } from '@/components/layout/site-page'
import { findChecklist } from '@/lib/checklists/published'
import { environment } from '@/lib/env'
import { factWordsOf } from '@/lib/facts/wording'
import { findDestination, listPublishedGuides } from '@/lib/guides/published'
import { headOf } from '@/lib/i18n/head'
import { SOURCE_LOCALE } from '@/lib/i18n/locales'
import { countryName } from '@/lib/i18n/names'
import { readerLocale } from '@/lib/i18n/reader-locale'

type Props = { params: Promise<{ locale: string; country: string }> }

/** A destination without guides has no questions to answer, and so no checklist. */
async function find(params: Props['params']) {
	const locale = await readerLocale(params)
	const destination = await findDestination((await params).country)
	const all = await listPublishedGuides(locale)
	const guides = all.filter((guide) => guide.destination === destination?.slug)
	if (!destination || guides.length === 0) notFound()
	const neutral = all.filter((guide) => guide.destination === null)
	return { locale, slug: destination.slug, country: countryName(destination.country, locale), guides, neutral }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale, slug, country, guides } = await find(params)
	const t = await getTranslations('ChecklistPage')
	const own = guides.some((guide) => guide.locale === locale)
	const [title, description] = [t('title', { country }), t('description', { country })]
	return headOf({ locale, path: `/checklist/${slug}`, title, description, own })
}

export default async function ChecklistPage({ params }: Props) {
	const { locale, slug, country, guides, neutral } = await find(params)
	const [t, items, notices, figures] = await Promise.all([
		getTranslations('ChecklistPage'),
		getTranslations('ChecklistItems'),
		getTranslations('GuideNotices'),
		getTranslations('GuidePage'),
	])
	const [checklist, reader, source] = await Promise.all([
		findChecklist(slug, locale),
		factWordsOf(locale),
		factWordsOf(SOURCE_LOCALE),
	])
	const above = [{ path: `/guides/${slug}`, name: country }]
	return (
		<SitePage locale={locale} path={`/checklist/${slug}`}>
			<Breadcrumb locale={locale} origin={environment().origin} above={above} />
			<h1>{t('title', { country })}</h1>
			<p className="lead">{t('lead')}</p>
			{checklist.unreviewed && <p className="note">{notices('unreviewed')}</p>}
			{checklist.items.length > 0 && <ChecklistItems {...{ checklist, locale }} words={{ reader, source }} />}
			<OwnChecklist slug={slug} />
			<h2>{items('questions')}</h2>
			<p>{t('intro')}</p>
			<Checklist guides={[...guides, ...neutral]} locale={locale} />
			{checklist.figures.length > 0 && (
				<section aria-labelledby="figures">
					<h2 id="figures">{figures('figures')}</h2>
					<FactList figures={checklist.figures} words={reader} locale={locale} />
				</section>
			)}
		</SitePage>
	)
}
