import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Breadcrumb } from '@/components/layout/breadcrumb'
import { SitePage } from '@/components/layout/site-page'
import { AskForm } from '@/components/questions/ask-form'
import { AskedNotice } from '@/components/questions/asked-notice'
import { environment } from '@/lib/env'
import { takeReaderPage } from '@/lib/forms/reader-form'
import { readerLocale } from '@/lib/i18n/reader-locale'
import { findAskedCentre } from '@/lib/questions/asking/published'

type Props = {
	params: Promise<{ locale: string; slug: string }>
	searchParams: Promise<{ shown?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	await readerLocale(params)
	const t = await getTranslations('AskPage')
	return { title: t('title'), robots: { index: false } }
}

/** A question to a centre. Made anew for each reader, because the form has a key of its own. */
export default async function AskPage({ params, searchParams }: Props) {
	const locale = await readerLocale(params)
	const { slug } = await params
	const centre = await findAskedCentre(slug)
	if (!centre) notFound()
	const page = takeReaderPage<{ code: string; withEmail: boolean }>((await searchParams).shown)
	const [t, centres] = await Promise.all([getTranslations('AskPage'), getTranslations('CentresPage')])
	return (
		<SitePage locale={locale} path={`/centres/${slug}/ask`}>
			<Breadcrumb
				locale={locale}
				origin={environment().origin}
				above={[{ path: '/centres', name: centres('title') }]}
			/>
			{page?.shown ? (
				<AskedNotice centre={centre} locale={locale} {...page.shown} />
			) : (
				<>
					<h1>{t('title')}</h1>
					<p className="lead">{t.rich('intro', { centre: centre.name, bdi: (name) => <bdi>{name}</bdi> })}</p>
					{centre.demonstration && <p className="note warn">{centres('demonstration')}</p>}
					<AskForm centre={centre} locale={locale} formKey={randomUUID()} page={page} />
				</>
			)}
		</SitePage>
	)
}
