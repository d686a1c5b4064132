import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ConsultationDetails } from '@/components/consultations/consultation-details'
import { ConsultationNote } from '@/components/consultations/consultation-note'
import { ConsultationPack } from '@/components/consultations/consultation-pack'
import { FollowUpForm } from '@/components/consultations/follow-up-form'
import { FollowUpList } from '@/components/consultations/follow-up-list'
import { LogLink } from '@/components/consultations/log-link'
import { may } from '@/lib/access/policy'
import { dayIn } from '@/lib/clients/day'
import { listDestinations } from '@/lib/clients/read'
import { workplaceOf } from '@/lib/clients/workplace'
import { listFollowUps } from '@/lib/consultations/follow-ups/read'
import { findConsultation } from '@/lib/consultations/read'
import { environment } from '@/lib/env'
import { formatDay } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import { staffPage } from '../../staff-page'
import { completeFollowUpAction, planFollowUpAction, readRestrictedNoteAction } from './actions'

type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<{ logged?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'ConsultationPage' })
	return { title: t('title') }
}

export default async function ConsultationPage({ params, searchParams }: Props) {
	const [{ locale: asked, id }, { logged }] = [await params, await searchParams]
	return staffPage(asked, `/staff/consultations/${id}`, 'consultation.read', async (actor, locale) => {
		const t = await getTranslations('ConsultationPage')
		const file = await findConsultation(actor, id)
		if (!file) notFound()
		const destinations = await listDestinations(actor)
		const today = dayIn(workplaceOf(actor, file.centreId)?.timeZone ?? 'UTC')
		const followUps = await listFollowUps(actor, { today, consultation: id })
		const newFor = file.client ? `?client=${file.client.id}` : ''
		return (
			<div className="grid gap-6">
				{logged && (
					<div role="status" className="notice-good">
						<p>{t('logged')}</p>
						<p className="actions">
							<LogLink locale={locale}>{t('another')}</LogLink>
						</p>
					</div>
				)}
				<div className="flex flex-wrap items-center justify-between gap-3">
					<h1>{t('heading', { date: formatDay(file.heldOn, locale) })}</h1>
					<p className="actions">
						<a className="button-quiet" href={`/${locale}/staff/consultations/${id}/edit`}>
							{t('amend')}
						</a>
						{file.client && (
							<a className="button-quiet" href={`/${locale}/staff/referrals/new${newFor}&consultation=${id}`}>
								{t('refer')}
							</a>
						)}
					</p>
				</div>
				<div className="card">
					<ConsultationDetails file={file} locale={locale} destinations={destinations} />
				</div>
				<section className="grid gap-2">
					<h2>{t('note')}</h2>
					<ConsultationNote
						file={file}
						mayOpen={may(actor, 'consultation.read-restricted', { centre: file.centreId })}
						open={readRestrictedNoteAction}
					/>
				</section>
				<ConsultationPack file={file} locale={locale} origin={environment().origin} />
				<section className="grid max-w-3xl gap-3">
					<h2>{t('followUps')}</h2>
					<FollowUpList rows={followUps} locale={locale} complete={completeFollowUpAction} here={id} />
					<FollowUpForm action={planFollowUpAction} consultation={id} idempotencyKey={randomUUID()} />
				</section>
			</div>
		)
	})
}
