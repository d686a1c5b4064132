import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientHeading } from '@/components/clients/client-heading'
import { ClientSummary } from '@/components/clients/client-summary'
import { ConsentList } from '@/components/clients/consent-list'
import { FileState } from '@/components/clients/file-state'
import { ConsultationTable } from '@/components/consultations/consultation-table'
import { FollowUpList } from '@/components/consultations/follow-up-list'
import { ReferralTable } from '@/components/referrals/referral-table'
import { standingClosure } from '@/lib/clients/closures/closure'
import { listClosures } from '@/lib/clients/closures/read'
import { dayIn } from '@/lib/clients/day'
import { findMerging } from '@/lib/clients/merging/read'
import { findClientFile, listDestinations } from '@/lib/clients/read'
import { listTransfers } from '@/lib/clients/transfers/read'
import { workplaceOf } from '@/lib/clients/workplace'
import { listFollowUps } from '@/lib/consultations/follow-ups/read'
import { listConsultations } from '@/lib/consultations/read'
import type { Locale } from '@/lib/i18n/locales'
import { listReferrals } from '@/lib/referrals/read'
import { completeFollowUpAction } from '../../consultations/[id]/actions'
import { staffPage } from '../../staff-page'
import { withdrawConsentAction } from './actions'

type Props = { params: Promise<{ locale: Locale; id: string }> }

// The title names nobody: it stands in the browser's history.
export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'ClientsPage' })
	return { title: t('title') }
}

export default async function ClientPage({ params }: Props) {
	const { locale: asked, id } = await params
	return staffPage(asked, `/staff/clients/${id}`, 'client.read', async (actor, locale) => {
		const t = await getTranslations('ClientPage')
		const file = await findClientFile(actor, id)
		if (!file) notFound()
		const { client, consents } = file
		const today = dayIn(workplaceOf(actor, client.centreId)?.timeZone ?? 'UTC')
		const [destinations, merging, closures, transfers] = await Promise.all([
			listDestinations(actor),
			findMerging(actor, id),
			listClosures(actor, id),
			listTransfers(actor, id),
		])
		const atWork = !standingClosure(closures) && merging.into === null
		const files = [id, ...merging.files.map((file) => file.client.id)]
		const [consultations, referrals, followUps] = await Promise.all([
			listConsultations(actor, { client: files }),
			listReferrals(actor, { client: files, today }),
			listFollowUps(actor, { today, client: files }),
		])
		return (
			<div className="grid gap-6">
				<ClientHeading client={client} atWork={atWork} locale={locale} />
				<FileState closures={closures} transfers={transfers} merging={merging} client={id} locale={locale} />
				<section className="card grid gap-2">
					<h2>{t('summary')}</h2>
					<ClientSummary client={client} locale={locale} today={today} destinations={destinations} />
				</section>
				<section className="grid gap-3">
					<h2>{t('consultations')}</h2>
					{consultations.rows.length === 0 ? (
						<p className="text-soft">{t('noConsultations')}</p>
					) : (
						<ConsultationTable rows={consultations.rows} locale={locale} destinations={destinations} />
					)}
				</section>
				<section className="grid gap-3">
					<h2>{t('referrals')}</h2>
					{referrals.total === 0 ? (
						<p className="text-soft">{t('noReferrals')}</p>
					) : (
						<ReferralTable rows={referrals.rows} locale={locale} withClient={false} />
					)}
				</section>
				<section className="grid max-w-3xl gap-3">
					<h2>{t('followUps')}</h2>
					{followUps.length === 0 && <p className="text-soft">{t('noFollowUps')}</p>}
					<FollowUpList rows={followUps} locale={locale} complete={completeFollowUpAction} />
				</section>
				<section className="grid max-w-3xl gap-3">
					<h2>{t('consents')}</h2>
					<ConsentList consents={consents} client={id} locale={locale} withdraw={withdrawConsentAction} />
					<p>
						<a href={`/${locale}/staff/clients/${id}/consent`}>{t('newConsent')}</a>
					</p>
				</section>
			</div>
		)
	})
}
