import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SessionForm } from '@/components/sessions/session-form'
import { clocksAt } from '@/lib/clients/instant'
import { listDestinations } from '@/lib/clients/read'
import { workplaceOf } from '@/lib/clients/workplace'
import type { Locale } from '@/lib/i18n/locales'
import { findSession } from '@/lib/sessions/read'
import { writeQuestions } from '@/lib/sessions/testing/questions'
import { staffPage } from '../../../staff-page'
import { amendSessionAction } from './actions'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'SessionPage' })
	return { title: t('edit') }
}

export default async function EditSessionPage({ params }: Props) {
	const { locale: asked, id } = await params
	return staffPage(asked, `/staff/sessions/${id}/edit`, 'session.plan', async (actor, locale) => {
		const t = await getTranslations('SessionPage')
		const session = await findSession(actor, id)
		const centre = session && workplaceOf(actor, session.centreId)
		if (!session || !centre || session.cancelled) notFound()
		const { day, clock } = clocksAt(new Date(session.startsAt), centre.timeZone)
		return (
			<div className="grid gap-5">
				<h1>{t('edit')}</h1>
				<SessionForm
					action={amendSessionAction}
					locale={locale}
					destinations={await listDestinations(actor)}
					initial={{ ...session, day, starts: clock, questions: writeQuestions(session.questions) }}
					hidden={{ id }}
					version={session.version}
				/>
			</div>
		)
	})
}
