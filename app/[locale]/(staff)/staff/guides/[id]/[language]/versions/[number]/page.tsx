import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { VersionView } from '@/components/editing/version-view'
import { findVersion, previewText } from '@/lib/guides/drafts/read'
import { isLocale } from '@/lib/i18n/locales'
import { staffPage } from '../../../../../staff-page'
import { restoreAction } from '../../actions'

type Props = { params: Promise<{ locale: string; id: string; language: string; number: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale, number } = await params
	const t = await getTranslations({ locale, namespace: 'Editing' })
	return { title: t('version', { number: Number(number) || 0 }) }
}

/** One version of a text, and what it changed. */
export default async function VersionPage({ params }: Props) {
	const { locale, id, language, number } = await params
	const path = `/staff/guides/${id}/${language}/versions/${number}`
	return staffPage(locale, path, 'guide.list', async (actor, pageLocale) => {
		if (!isLocale(language)) notFound()
		const found = await findVersion(actor, id, language, Number(number))
		if (!found) notFound()
		return (
			<VersionView
				{...found}
				guide={id}
				language={language}
				number={Number(number)}
				html={await previewText(actor, language, found.version.text)}
				deskAt={`/${pageLocale}/staff/guides/${id}/${language}`}
				restore={restoreAction}
			/>
		)
	})
}
