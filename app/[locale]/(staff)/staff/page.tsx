import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TodayAppointments } from '@/components/appointments/today-appointments'
import { ClientSearch } from '@/components/clients/client-search'
import { CallBackList } from '@/components/consultations/call-back-list'
import { ConsultationTable } from '@/components/consultations/consultation-table'
import { FollowUpList } from '@/components/consultations/follow-up-list'
import { LogLink } from '@/components/consultations/log-link'
import { WelcomePlaces } from '@/components/layout/welcome-places'
import { OpenReferrals } from '@/components/referrals/open-referrals'
import { may } from '@/lib/access/policy'
import { listBookedOn } from '@/lib/appointments/read'
import { dayIn } from '@/lib/clients/day'
import { listDestinations } from '@/lib/clients/read'
import { listTransfers } from '@/lib/clients/transfers/read'
import { workplaceOf } from '@/lib/clients/workplace'
import { listCallBacks } from '@/lib/consultations/call-backs/read'
import { listFollowUps } from '@/lib/consultations/follow-ups/read'
import { listConsultations } from '@/lib/consultations/read'
import { formatDay } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import { listReferrals } from '@/lib/referrals/read'
import { completeCallBackAction } from './actions'
import { findClientsAction } from './clients/actions'
import { completeFollowUpAction } from './consultations/[id]/actions'
import { staffPage } from './staff-page'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'TodayPage' })
	return { title: t('title') }
}

export default async function TodayPage({ params }: Props) {
	return staffPage((await params).locale, '/staff', null, async (actor, locale) => {
		const t = await getTranslations('TodayPage')
		const transfers = await getTranslations('TransfersPage')
		const centre = workplaceOf(actor)
		if (!may(actor, 'consultation.list') || !centre) return <WelcomePlaces actor={actor} locale={locale} />
		const today = dayIn(centre.timeZone)
		const mine = actor.role === 'counsellor'
		const [{ rows, total, minutes }, followUps, referrals, destinations, transfersNow, callBacks, slots] =
			await Promise.all([
				listConsultations(actor, { from: today, to: today, mine }),
				listFollowUps(actor, { today, dueBy: today, mine }),
				listReferrals(actor, { show: 'open', mine, today, most: 10 }),
				listDestinations(actor),
				listTransfers(actor),
				listCallBacks(actor, { mine }),
				listBookedOn(actor, { day: today, timeZone: centre.timeZone, mine }),
			])
		const offered = transfersNow.filter((one) => one.incoming).length
		return (
			<div className="grid gap-6">
				<div className="flex flex-wrap items-center justify-between gap-3">
					<div>
						<h1>{t('title')}</h1>
						<p className="text-soft">{formatDay(today, locale)}</p>
					</div>
					<div>
						<LogLink locale={locale}>{t('log')}</LogLink>
						<p className="hint hidden sm:block">{t('keys')}</p>
					</div>
				</div>
				{offered > 0 && (
					<p className="notice">
						<a href={`/${locale}/staff/transfers`}>{transfers('waiting', { count: offered })}</a>
					</p>
				)}
				<div className="card">
					<ClientSearch action={findClientsAction} locale={locale} />
				</div>
				<TodayAppointments rows={slots} locale={locale} timeZone={centre.timeZone} />
				<section className="grid gap-3">
					<h2>{t(mine ? 'mine' : 'centre')}</h2>
					<p>{t('summary', { count: total, minutes })}</p>
					{rows.length > 0 && (
						<ConsultationTable rows={rows} locale={locale} destinations={destinations} withDate={false} />
					)}
					<p>
						<a href={`/${locale}/staff/consultations`}>{t('all')}</a>
					</p>
				</section>
				<CallBackList rows={callBacks} locale={locale} complete={completeCallBackAction} />
				<section className="grid gap-3">
					<h2>{t('followUps')}</h2>
					{followUps.length === 0 ? (
						<p className="text-soft">{t('noFollowUps')}</p>
					) : (
						<FollowUpList rows={followUps} locale={locale} complete={completeFollowUpAction} />
					)}
				</section>
				<OpenReferrals {...referrals} locale={locale} />
			</div>
		)
	})
}
