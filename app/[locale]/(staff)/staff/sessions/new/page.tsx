import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SessionForm } from '@/components/sessions/session-form'
import { dayIn, daysAfter } from '@/lib/clients/day'
import { listDestinations } from '@/lib/clients/read'
import { workplaceOf } from '@/lib/clients/workplace'
import type { Locale } from '@/lib/i18n/locales'
import { staffPage } from '../../staff-page'
import { planSessionAction } from './actions'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'SessionList' })
	return { title: t('plan') }
}

export default async function NewSessionPage({ params }: Props) {
	return staffPage((await params).locale, '/staff/sessions/new', 'session.plan', async (actor, locale) => {
		const t = await getTranslations('SessionList')
		const today = dayIn(workplaceOf(actor)?.timeZone ?? 'UTC')
		return (
			<div className="grid gap-5">
				<h1>{t('plan')}</h1>
				<SessionForm
					action={planSessionAction}
					locale={locale}
					destinations={await listDestinations(actor)}
					initial={{
						day: daysAfter(today, 7),
						starts: '10:00',
						minutes: 120,
						way: 'in_person',
						kind: 'pre_departure',
						listed: true,
					}}
					idempotencyKey={randomUUID()}
				/>
			</div>
		)
	})
}
