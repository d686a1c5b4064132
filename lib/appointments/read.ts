import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/policy'
import { type Day, daysAfter } from '@/lib/clients/day'
import { dayBegins } from '@/lib/clients/instant'
import { clientNamesIn, namesIn } from '@/lib/clients/read'
import { asSession } from '@/lib/db'
import type { AppointmentState, SlotRow, Way } from './appointment'
import { type BookingWords, openWords } from './booking/words'

/** Times of the person's centres from one moment to another, in order, with who has taken them. */
export async function listSlots(
	actor: Actor,
	{
		from,
		to,
		mine,
		taken,
	}: { from: Date; to: Date; mine?: boolean /** Only those that somebody has booked. */; taken?: boolean },
): Promise<SlotRow[]> {
	authorise(actor, 'appointment.list')
	return asSession(actor.session, async (tx) => {
		const rows = await tx.appointmentSlot.findMany({
			where: {
				startsAt: { gte: from, lt: to },
				withdrawnAt: null,
				...(mine ? { counsellorId: actor.account } : {}),
				...(taken ? { appointments: { some: { state: { notIn: ['cancelled', 'called_off'] } } } } : {}),
			},
			include: { appointments: { where: { state: { notIn: ['cancelled', 'called_off'] } }, take: 1 } },
			orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
			take: 500,
		})
		const names = await namesIn(
			tx,
			rows.map((row) => row.counsellorId),
		)
		const clients = await clientNamesIn(
			tx,
			rows.map((row) => row.appointments[0]?.clientId ?? null),
		)
		return rows.map((row): SlotRow => {
			const [booking] = row.appointments
			const words: BookingWords = booking ? openWords(booking) : { name: '', phone: '' }
			const client = booking?.clientId ? clients.get(booking.clientId) : undefined
			return {
				id: row.id,
				startsAt: row.startsAt.toISOString(),
				minutes: row.minutes,
				way: row.way as Way,
				languages: row.languages,
				counsellor: names.get(row.counsellorId) ?? '',
				own: row.counsellorId === actor.account,
				booking: booking
					? {
							id: booking.id,
							version: booking.version,
							state: booking.state as AppointmentState,
							topic: booking.topic,
							language: booking.language,
							...words,
							name: client?.name || words.name,
							client: client ? { id: client.id, code: client.code } : null,
						}
					: null,
			}
		})
	})
}

/** Times of a day that somebody has booked, on the clocks of a place. @param of `timeZone`: IANA name */
export function listBookedOn(actor: Actor, of: { day: Day; timeZone: string; mine: boolean }): Promise<SlotRow[]> {
	const { day, timeZone, mine } = of
	return listSlots(actor, {
		from: dayBegins(day, timeZone),
		to: dayBegins(daysAfter(day, 1), timeZone),
		mine,
		taken: true,
	})
}
