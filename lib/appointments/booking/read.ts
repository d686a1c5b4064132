import { systemDb } from '@/lib/db'
import type { AppointmentState, OwnBooking, Way } from '../appointment'
import { bookingHash } from './code'

type Row = {
	id: string
	centre_id: string
	starts_at: Date
	minutes: number
	way: Way
	state: AppointmentState
	topic: string | null
	language: string
	slug: string
	name: string
	time_zone: string
	address: string | null
	phone: string | null
}

/** What the code of a booking opens; undefined: there is no such booking, or it was erased. */
export async function findOwnBooking(code: string): Promise<(OwnBooking & { id: string }) | undefined> {
	const [row] = await systemDb().$queryRaw<Row[]>`
		select id, centre_id, starts_at, minutes, way, state, topic, language, slug, name, time_zone, address, phone
		from waymark_own_booking(${bookingHash(code)})`
	if (!row) return undefined
	return {
		id: row.id,
		centreId: row.centre_id,
		centre: { slug: row.slug, name: row.name, timeZone: row.time_zone, address: row.address, phone: row.phone },
		startsAt: row.starts_at.toISOString(),
		minutes: row.minutes,
		way: row.way,
		state: row.state,
		topic: row.topic,
		language: row.language,
		open: row.state === 'booked' && row.starts_at.getTime() > Date.now(),
	}
}
