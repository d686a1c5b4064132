import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { GivenText } from '@/components/consultations/given-text'
import { findGivenTexts } from '@/lib/consultations/given/read'
import { factWordsOf } from '@/lib/facts/wording'
import { formatDay } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import { staffPage } from '../../../staff-page'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'GivenTexts' })
	return { title: t('title') }
}

/** What was I told on that day? */
export default async function GivenTextsPage({ params }: Props) {
	const { locale: asked, id } = await params
	return staffPage(asked, `/staff/consultations/${id}/given`, 'consultation.read', async (actor, locale) => {
		const t = await getTranslations('GivenTexts')
		const given = await findGivenTexts(actor, id)
		if (!given) notFound()
		const words = await Promise.all(given.texts.map((text) => factWordsOf(text.locale)))
		return (
			<div className="grid max-w-3xl gap-5">
				<p>
					<a href={`/${locale}/staff/consultations/${id}`}>{t('back')}</a>
				</p>
				<h1>{t('title')}</h1>
				<p>{given.texts.length === 0 ? t('none') : t('intro', { date: formatDay(given.heldOn, locale) })}</p>
				{given.texts.map((text, at) => (
					<GivenText key={text.path} text={text} words={words[at] as (typeof words)[number]} />
				))}
			</div>
		)
	})
}
