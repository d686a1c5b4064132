import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientHeading } from '@/components/clients/client-heading'
import { ClientSummary } from '@/components/clients/client-summary'
import { ConsentList } from '@/components/clients/consent-list'
import { DuePart } from '@/components/clients/due-part'
import { FileState } from '@/components/clients/file-state'
import { Timeline } from '@/components/clients/timeline'
import { CallBackList } from '@/components/consultations/call-back-list'
import { FollowUpList } from '@/components/consultations/follow-up-list'
import { ReferralTable } from '@/components/referrals/referral-table'
import { listComingAppointments } from '@/lib/appointments/clients/read'
import { standingClosure } from '@/lib/clients/closures/closure'
import { listClosures } from '@/lib/clients/closures/read'
import { dayIn } from '@/lib/clients/day'
import { findMerging } from '@/lib/clients/merging/read'
import { findClientFile, listDestinations } from '@/lib/clients/read'
import { listTransfers } from '@/lib/clients/transfers/read'
import { workplaceOf } from '@/lib/clients/workplace'
import { listCallBacks } from '@/lib/consultations/call-backs/read'
import { listFollowUps } from '@/lib/consultations/follow-ups/read'
import type { Locale } from '@/lib/i18n/locales'
import { listTimeline } from '@/lib/person-record/timeline/read'
import { timelinePage } from '@/lib/person-record/timeline/timeline'
import { listReferrals } from '@/lib/referrals/read'
import { completeCallBackAction } from '../../actions'
import { completeFollowUpAction } from '../../consultations/[id]/actions'
import { staffPage } from '../../staff-page'
import { withdrawConsentAction } from './actions'

type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<{ page?: string }> }

// The title names nobody: it stands in the browser's history.
export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'ClientsPage' })
	return { title: t('title') }
}

export default async function ClientPage({ params, searchParams }: Props) {
	const page = timelinePage((await searchParams).page)
	const { locale: asked, id } = await params
	return staffPage(asked, `/staff/clients/${id}`, 'client.read', async (actor, locale) => {
		const t = await getTranslations('ClientPage')
		const file = await findClientFile(actor, id)
		if (!file) notFound()
		const { client, consents } = file
		const timeZone = workplaceOf(actor, client.centreId)?.timeZone ?? 'UTC'
		const today = dayIn(timeZone)
		const [destinations, merging, closures, transfers] = await Promise.all([
			listDestinations(actor),
			findMerging(actor, id),
			listClosures(actor, id),
			listTransfers(actor, id),
		])
		const atWork = !standingClosure(closures) && merging.into === null
		const files = [id, ...merging.files.map((file) => file.client.id)]
		const [timeline, referrals, followUps, callBacks, appointments] = await Promise.all([
			listTimeline(actor, { files, timeZone, page }),
			listReferrals(actor, { client: files, show: 'open', today }),
			listFollowUps(actor, { today, client: files, open: true }),
			listCallBacks(actor, { client: id }),
			listComingAppointments(actor, files),
		])
		return (
			<div className="grid gap-6">
				<ClientHeading client={client} atWork={atWork} locale={locale} />
				<FileState closures={closures} transfers={transfers} merging={merging} client={id} locale={locale} />
				<section className="card grid gap-2">
					<h2>{t('summary')}</h2>
					<ClientSummary client={client} locale={locale} today={today} destinations={destinations} />
				</section>
				<DuePart
					appointments={appointments}
					nothing={referrals.total + followUps.length + callBacks.length === 0}
					client={id}
					atWork={atWork && !client.erased}
					locale={locale}
					timeZone={timeZone}
				>
					{followUps.length > 0 && <FollowUpList rows={followUps} locale={locale} complete={completeFollowUpAction} />}
					<CallBackList rows={callBacks} locale={locale} complete={completeCallBackAction} />
					{referrals.total > 0 && <ReferralTable rows={referrals.rows} locale={locale} withClient={false} />}
				</DuePart>
				<Timeline {...timeline} page={page} locale={locale} at={`/staff/clients/${id}`} />
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
