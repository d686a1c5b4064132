import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { BookingFor } from '@/components/appointments/booking-for'
import { CalendarForm } from '@/components/appointments/calendar-form'
import { PublishForm } from '@/components/appointments/publish-form'
import { SlotList } from '@/components/appointments/slot-list'
import { WeekLinks } from '@/components/appointments/week-links'
import { listSlots } from '@/lib/appointments/read'
import { appointmentFilterSchema } from '@/lib/appointments/schema'
import { hasCalendar } from '@/lib/calendars/read'
import { dayIn, daysAfter } from '@/lib/clients/day'
import { dayBegins } from '@/lib/clients/instant'
import { findClientFile, listCentreLanguages } from '@/lib/clients/read'
import { workplaceOf } from '@/lib/clients/workplace'
import type { Locale } from '@/lib/i18n/locales'
import { staffPage } from '../staff-page'
import {
	bookForClientAction,
	linkAppointmentAction,
	publishSlotsAction,
	settleAppointmentAction,
	shareCalendarAction,
	withdrawSlotAction,
} from './actions'

type Props = {
	params: Promise<{ locale: Locale }>
	searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'AppointmentsPage' })
	return { title: t('title') }
}

export default async function AppointmentsPage({ params, searchParams }: Props) {
	const { from: asked, mine, client: clientId } = appointmentFilterSchema.parse(await searchParams)
	return staffPage((await params).locale, '/staff/appointments', 'appointment.list', async (actor, locale) => {
		const t = await getTranslations('AppointmentsPage')
		const timeZone = workplaceOf(actor)?.timeZone ?? 'UTC'
		const today = dayIn(timeZone)
		const from = asked ?? today
		const file = clientId === undefined ? undefined : await findClientFile(actor, clientId)
		if (clientId !== undefined && (!file || file.client.erased)) notFound()
		const client = file && { id: file.client.id, code: file.client.code, name: file.client.name }
		const [rows, languages, shared] = await Promise.all([
			listSlots(actor, {
				from: dayBegins(from, timeZone),
				to: dayBegins(daysAfter(from, 7), timeZone),
				mine,
			}),
			listCentreLanguages(actor),
			hasCalendar(actor),
		])
		return (
			<div className="grid gap-6">
				<h1>{t('title')}</h1>
				{client && <BookingFor client={client} locale={locale} />}
				<WeekLinks from={from} mine={mine} locale={locale} {...(client ? { client: client.id } : {})} />
				<SlotList
					rows={rows}
					locale={locale}
					timeZone={timeZone}
					actions={{
						withdraw: withdrawSlotAction,
						settle: settleAppointmentAction,
						book: bookForClientAction,
						link: linkAppointmentAction,
					}}
					{...(client ? { client } : {})}
				/>
				<section className="card grid gap-3">
					<h2>{t('publish')}</h2>
					<PublishForm
						action={publishSlotsAction}
						locale={locale}
						today={today}
						languages={languages}
						idempotencyKey={randomUUID()}
					/>
				</section>
				<section className="card grid gap-3">
					<h2>{t('calendar')}</h2>
					<CalendarForm action={shareCalendarAction} shared={shared} idempotencyKey={randomUUID()} />
				</section>
			</div>
		)
	})
}
