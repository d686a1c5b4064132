import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ConsultationForm } from '@/components/consultations/consultation-form'
import { listCentreLanguages } from '@/lib/clients/read'
import { consultationFieldsOf } from '@/lib/consultations/difference'
import { findConsultation, findLogChoices } from '@/lib/consultations/read'
import { formatDay } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import { staffPage } from '../../../staff-page'
import { amendConsultationAction } from './actions'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'ConsultationForm' })
	return { title: t('amendTitle') }
}

export default async function EditConsultationPage({ params }: Props) {
	const { locale: asked, id } = await params
	return staffPage(asked, `/staff/consultations/${id}/edit`, 'consultation.amend', async (actor, locale) => {
		const t = await getTranslations('ConsultationForm')
		const file = await findConsultation(actor, id)
		if (!file) notFound()
		const choices = await findLogChoices(actor, locale)
		// What was handed over stays to be seen, even if the guide is no longer public.
		const gone = file.handouts.filter((handout) => !choices.guides.some((guide) => guide.id === handout.guideId))
		const guides = [
			...choices.guides,
			...gone.map(({ guideId: id, path, title, locale: lang }) => {
				const [first = path, topic = first] = path.split('/')
				return { id, path, topic, destination: path === first ? null : first, country: null, title, lang }
			}),
		]
		const hidden = file.note !== null && 'hidden' in file.note
		return (
			<>
				<h1>{t('amendTitle')}</h1>
				<p className="mb-5 text-soft">
					<a href={`/${locale}/staff/consultations/${id}`}>{formatDay(file.heldOn, locale)}</a>
					{' · '}
					<bdi>{file.client?.name ?? t('anonymous')}</bdi>
				</p>
				<ConsultationForm
					action={amendConsultationAction}
					locale={locale}
					hidden={{ id }}
					version={file.version}
					centreLanguages={await listCentreLanguages(actor)}
					choices={{ ...choices, guides }}
					note={hidden ? 'hidden' : file.own ? 'own' : 'shared'}
					initial={{ ...consultationFieldsOf(file), noteLevel: file.note?.level ?? 'standard' }}
				/>
			</>
		)
	})
}
