import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { FactDeskView } from '@/components/editing/fact-desk-view'
import { findFactDesk } from '@/lib/facts/read'
import { factWordsOf, wordValue } from '@/lib/facts/wording'
import { listGuidesUsing } from '@/lib/guides/read'
import { staffPage } from '../../../staff-page'
import { discardFactAction, factAction } from './actions'

type Props = {
	params: Promise<{ locale: string; key: string }>
	searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'FactsPage' })
	return { title: t('title') }
}

/** The desk for one fact. */
export default async function FactPage({ params, searchParams }: Props) {
	const { locale, key } = await params
	const { done } = await searchParams
	return staffPage(locale, `/staff/guides/facts/${key}`, 'fact.edit', async (actor, pageLocale) => {
		const desk = await findFactDesk(actor, key)
		if (!desk) notFound()
		const words = await factWordsOf(pageLocale)
		return (
			<FactDeskView
				desk={desk}
				value={desk.published && wordValue(desk.published.fact, words)}
				usedIn={await listGuidesUsing(actor, key)}
				locale={pageLocale}
				timeZone={actor.centres[0]?.timeZone}
				done={done}
				action={factAction}
				discard={discardFactAction}
			/>
		)
	})
}
