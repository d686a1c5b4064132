import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AttendanceForm } from '@/components/sessions/attendance-form'
import { CallOffForm } from '@/components/sessions/call-off-form'
import { CardForm } from '@/components/sessions/card-form'
import { GainTable } from '@/components/sessions/gain-table'
import { ParticipantForm } from '@/components/sessions/participant-form'
import { SessionDetails } from '@/components/sessions/session-details'
import { SessionPapers } from '@/components/sessions/session-papers'
import { workplaceOf } from '@/lib/clients/workplace'
import type { Locale } from '@/lib/i18n/locales'
import { findSession } from '@/lib/sessions/read'
import { gainOf } from '@/lib/sessions/testing/gain'
import { staffPage } from '../../staff-page'
import { addParticipantAction, callOffSessionAction, enterCardAction, recordAttendanceAction } from './actions'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'SessionPage' })
	return { title: t('title') }
}

export default async function SessionPage({ params }: Props) {
	const { locale: asked, id } = await params
	return staffPage(asked, `/staff/sessions/${id}`, 'session.read', async (actor, locale) => {
		const t = await getTranslations('SessionPage')
		const session = await findSession(actor, id)
		const centre = session && workplaceOf(actor, session.centreId)
		if (!session || !centre) notFound()
		return (
			<div className="grid gap-6">
				<h1 dir="auto">{session.title}</h1>
				<SessionDetails session={session} locale={locale} timeZone={centre.timeZone} />
				<section className="card grid gap-3">
					<h2>{t('list')}</h2>
					<AttendanceForm action={recordAttendanceAction} session={session} />
					{!session.cancelled && (
						<ParticipantForm action={addParticipantAction} session={id} idempotencyKey={randomUUID()} />
					)}
				</section>
				<SessionPapers session={id} locale={locale} />
				{session.questions.length > 0 && (
					<section className="card grid gap-3">
						<h2>{t('test')}</h2>
						<GainTable gain={gainOf(session.questions, session.cards)} locale={locale} />
						<p>
							<a href={`/${locale}/sessions/${id}/test`}>{t('testAddress')}</a>
						</p>
						<CardForm action={enterCardAction} session={id} />
					</section>
				)}
				{!session.cancelled && <CallOffForm action={callOffSessionAction} session={id} />}
			</div>
		)
	})
}
