import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { TextDesk } from '@/components/editing/text-desk'
import { may } from '@/lib/access/policy'
import { wordFacts } from '@/lib/facts/read'
import { findTextDesk, previewText } from '@/lib/guides/drafts/read'
import { latestOf } from '@/lib/guides/drafts/standing'
import { isLocale } from '@/lib/i18n/locales'
import { staffPage } from '../../../staff-page'
import { discardAction, textAction } from './actions'

type Props = {
	params: Promise<{ locale: string; id: string; language: string }>
	searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'GuidesPage' })
	return { title: t('title') }
}

/** The desk for one text of one guide. */
export default async function TextPage({ params, searchParams }: Props) {
	const { locale, id, language } = await params
	const { done } = await searchParams
	return staffPage(locale, `/staff/guides/${id}/${language}`, 'guide.list', async (actor, pageLocale) => {
		if (!isLocale(language)) notFound()
		const desk = await findTextDesk(actor, id, language)
		if (!desk) notFound()
		const { destination } = desk.guide
		const [preview, facts] = await Promise.all([
			previewText(actor, language, latestOf(desk).text),
			wordFacts(actor, { destination, locale: pageLocale }),
		])
		return (
			<TextDesk
				desk={desk}
				language={language}
				locale={pageLocale}
				preview={preview}
				facts={facts}
				mayPublish={may(actor, 'guide.publish')}
				mayEditFacts={may(actor, 'fact.edit')}
				timeZone={actor.centres[0]?.timeZone}
				done={done}
				action={textAction}
				discard={discardAction}
			/>
		)
	})
}
