import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ConsultationForm } from '@/components/consultations/consultation-form'
import { DraftList } from '@/components/consultations/draft-list'
import { dayIn } from '@/lib/clients/day'
import { findClientFile, listCentreLanguages } from '@/lib/clients/read'
import { workplaceOf } from '@/lib/clients/workplace'
import { findDraft, listDrafts } from '@/lib/consultations/drafts/read'
import { findLogChoices } from '@/lib/consultations/read'
import { formatMoment } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import { staffPage } from '../../staff-page'
import { discardDraftAction, logConsultationAction } from './actions'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ client?: string; draft?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'ConsultationForm' })
	return { title: t('title') }
}

export default async function NewConsultationPage({ params, searchParams }: Props) {
	const [{ locale: asked }, query] = [await params, await searchParams]
	return staffPage(asked, '/staff/consultations/new', 'consultation.log', async (actor, locale) => {
		const t = await getTranslations('ConsultationForm')
		const drafts = await getTranslations('ConsultationDrafts')
		const draft = query.draft === undefined ? undefined : await findDraft(actor, query.draft)
		if (query.draft !== undefined && !draft) notFound()
		const clientId = draft ? draft.values.client?.[0] : query.client
		const file = clientId === undefined ? undefined : await findClientFile(actor, clientId)
		if (clientId !== undefined && (!file || file.client.erased)) notFound()
		const centre = workplaceOf(actor, file?.client.centreId)
		if (!centre) notFound()
		const centreLanguages = await listCentreLanguages(actor)
		const language = file?.client.languages[0] ?? centreLanguages[0] ?? ''
		return (
			<>
				<h1>{file ? t.rich('titleFor', { name: file.client.name, bdi: (text) => <bdi>{text}</bdi> }) : t('title')}</h1>
				<p className="mb-5 text-soft">
					{file ? (
						<>
							{t('forClient')}: <a href={`/${locale}/staff/clients/${file.client.id}`}>{file.client.code}</a>
						</>
					) : (
						t('anonymous')
					)}
				</p>
				{draft ? (
					<p className="notice mb-5">
						{drafts('restored', { when: formatMoment(new Date(draft.savedAt), locale, centre.timeZone) })}
					</p>
				) : (
					<DraftList
						drafts={await listDrafts(actor)}
						locale={locale}
						timeZone={centre.timeZone}
						discard={discardDraftAction}
					/>
				)}
				<ConsultationForm
					action={logConsultationAction}
					locale={locale}
					idempotencyKey={draft?.id ?? randomUUID()}
					{...(draft ? { restored: draft.values } : {})}
					hidden={file ? { client: file.client.id } : {}}
					centres={file ? [] : actor.centres}
					centreLanguages={centreLanguages}
					choices={await findLogChoices(actor, locale)}
					note="own"
					initial={{
						heldOn: dayIn(centre.timeZone),
						minutes: '15',
						channel: 'in_person',
						form: 'individual',
						visit: 'first',
						contactMade: 'on',
						language,
						destination: file?.client.destination ?? '',
					}}
				/>
			</>
		)
	})
}
