import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { GuideNotices } from '@/components/guides/guide-notices'
import { Breadcrumb } from '@/components/layout/breadcrumb'
import { SitePage } from '@/components/layout/site-page'
import { BesideTable } from '@/components/reading/beside-table'
import { SecondLanguages } from '@/components/reading/second-languages'
import { environment } from '@/lib/env'
import { factWordsOf } from '@/lib/facts/wording'
import { findPublishedGuide } from '@/lib/guides/published'
import { headOf } from '@/lib/i18n/head'
import { isLocale } from '@/lib/i18n/locales'
import { readerLocale } from '@/lib/i18n/reader-locale'

type Props = { params: Promise<{ locale: string; other: string; guide: string[] }> }

async function find(params: Props['params']) {
	const locale = await readerLocale(params)
	const { other, guide: parts } = await params
	if (!isLocale(other)) notFound()
	const path = parts.join('/')
	const [guide, second] = await Promise.all([findPublishedGuide(path, locale), findPublishedGuide(path, other)])
	if (!guide || !second) notFound()
	return { locale, other, guide, second }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale, guide } = await find(params)
	const head = headOf({ locale, path: `/guides/${guide.path}`, title: guide.title, description: guide.summary })
	return { ...head, robots: { index: false, follow: true } }
}

/** A guide in the reader's language with a second one beside it; with the same language twice one only chooses. */
export default async function BesidePage({ params }: Props) {
	const { locale, other, guide, second } = await find(params)
	const [t, first, words] = await Promise.all([
		getTranslations('BesidePage'),
		factWordsOf(guide.locale),
		factWordsOf(second.locale),
	])
	return (
		<SitePage locale={locale} path={`/beside/${other}/${guide.path}`} wide>
			<Breadcrumb
				locale={locale}
				origin={environment().origin}
				above={[{ path: `/guides/${guide.path}`, name: guide.title }]}
			/>
			<h1>{t('title')}</h1>
			<SecondLanguages {...{ locale, other }} path={guide.path} languages={guide.locales} />
			{guide.locale !== second.locale && (
				<>
					<GuideNotices guide={guide} locale={locale} />
					{second.unreviewed && !guide.unreviewed && <p className="note">{t('unreviewed')}</p>}
					<BesideTable guides={[guide, second]} words={[first, words]} locale={locale} />
				</>
			)}
		</SitePage>
	)
}
