import { randomUUID } from 'node:crypto'
import { addToChain } from '@/lib/audit/write'
import { systemDb, type Transaction } from '@/lib/db'
import { giveBack, paceOf } from '@/lib/forms/flood-limits'
import type { Locale } from '@/lib/i18n/locales'
import { openLetter } from '@/lib/mail/read'
import { queueLetter } from '@/lib/mail/write'
import type { BookedCentre, OwnBooking } from '../appointment'
import { bookingCodeOf, bookingCodeTyped, bookingHash } from './code'
import { appointmentLetter } from './letter'
import { listFreeSlots } from './published'
import { findOwnBooking } from './read'
import type { BookingInput } from './schema'
import { sealWords } from './words'

/** Hours before an appointment at which a reminder goes out. */
const REMIND_HOURS = 24

/** Who sends, as far as a limit needs it: a network address, which is not kept, and whether a machine's trap was filled in. */
export type Asker = { address: string; trapped: boolean }

export type Booked =
	| { ok: true; code: string; booking: OwnBooking }
	| { ok: false; wait: number }
	| { ok: false; reason: 'slotGone' | 'phoneNeeded' }

/**
 * Takes a time. Sent twice, it is taken once and has the same code; asked for by many at the same moment, one has it.
 * @returns the booking and its code, which is kept nowhere
 */
export async function bookSlot(
	asker: Asker,
	centre: BookedCentre,
	input: BookingInput,
	locale: Locale,
): Promise<Booked> {
	const pace = await paceOf('booking', asker.address)
	if (typeof pace === 'object') return { ok: false, wait: pace.wait }
	// A machine is told that somebody was faster, which is what it makes people believe.
	if (asker.trapped) return { ok: false, reason: 'slotGone' }
	if (!input.phone) {
		const slot = (await listFreeSlots(centre.id, new Date(), 500)).find((one) => one.id === input.slot)
		if (slot?.way === 'phone') return { ok: false, reason: 'phoneNeeded' }
	}
	const code = bookingCodeOf(input.key)
	const id = randomUUID()
	const words = sealWords(id, { name: input.name ?? '', phone: input.phone ?? '' })
	const taken = await systemDb().$transaction(async (tx) => {
		const [row] = await tx.$queryRaw<{ outcome: string; centre_id: string | null }[]>`
			select * from waymark_book(${id}::uuid, ${input.key}::uuid, ${input.slot}::uuid, ${bookingHash(code)},
				${words.wrappedBy}, ${words.wrapped}, ${words.sealed}, ${input.topic ?? null}, ${input.language})`
		if (row?.outcome === 'booked' && row.centre_id) await record(tx, row.centre_id, id, 'appointment.book')
		return row?.outcome
	})
	if (taken !== 'booked' && taken !== 'again') return { ok: false, reason: 'slotGone' }
	const booking = await findOwnBooking(code)
	// The same form for another time: that one was not taken.
	if (!booking) return { ok: false, reason: 'slotGone' }
	if (taken === 'booked' && input.email) await remind(booking, centre.timeZone, input.email, locale)
	return { ok: true, code, booking }
}

export type LookedUp =
	| { ok: true; code: string; booking: OwnBooking & { id: string } }
	| { ok: false; wait: number }
	| { ok: false; reason: 'noSuchBooking' }

/** Looks a booking up by its code. Each try counts against the network it comes from; a right one is given back. */
export async function lookUpBooking(address: string, typed: string): Promise<LookedUp> {
	const pace = await paceOf('code', address)
	if (typeof pace === 'object') return { ok: false, wait: pace.wait }
	const code = bookingCodeTyped(typed)
	const booking = code && (await findOwnBooking(code))
	if (!code || !booking) return { ok: false, reason: 'noSuchBooking' }
	await giveBack('code', address)
	return { ok: true, code, booking }
}

/** Moves a booking to another free time of the centre; the code stays the same. */
export async function moveBooking(
	code: string,
	booking: OwnBooking & { id: string },
	slot: string,
	locale: Locale,
): Promise<'moved' | 'slotGone' | 'bookingOver'> {
	const moved = await systemDb().$transaction(async (tx) => {
		const [row] = await tx.$queryRaw<{ outcome: string }[]>`
			select waymark_move_booking(${bookingHash(code)}, ${slot}::uuid) as outcome`
		if (row?.outcome === 'moved') await record(tx, booking.centreId, booking.id, 'appointment.move')
		return row?.outcome
	})
	if (moved !== 'moved') return moved === 'taken' ? 'slotGone' : 'bookingOver'
	const now = await findOwnBooking(code)
	const waiting = await systemDb().outboxMessage.findFirst({ where: { appointmentId: booking.id, state: 'waiting' } })
	const letter = waiting && openLetter(waiting)
	if (now && waiting && letter) {
		await systemDb().outboxMessage.updateMany({
			where: { id: waiting.id, state: 'waiting' },
			data: { state: 'dropped', settledAt: new Date(), wrappedBy: null, wrapped: null, sealed: null },
		})
		await remind(now, now.centre.timeZone, letter.to, locale)
	}
	return 'moved'
}

/** Gives a time back. Twice is no error. */
export async function cancelBooking(
	code: string,
	booking: OwnBooking & { id: string },
): Promise<'cancelled' | 'bookingOver'> {
	const outcome = await systemDb().$transaction(async (tx) => {
		const [row] = await tx.$queryRaw<
			{ outcome: string }[]
		>`select waymark_cancel_booking(${bookingHash(code)}) as outcome`
		if (row?.outcome === 'cancelled' && booking.state === 'booked')
			await record(tx, booking.centreId, booking.id, 'appointment.cancel')
		return row?.outcome
	})
	return outcome === 'cancelled' ? 'cancelled' : 'bookingOver'
}

/** Puts a reminder into the outbox, if there is still time for one. */
async function remind(
	booking: OwnBooking & { id: string },
	timeZone: string,
	to: string,
	locale: Locale,
): Promise<void> {
	const sendAfter = new Date(new Date(booking.startsAt).getTime() - REMIND_HOURS * 3_600_000)
	if (sendAfter.getTime() < Date.now()) return
	const letter = await appointmentLetter({ to, startsAt: new Date(booking.startsAt), timeZone }, locale)
	await systemDb().$transaction((tx) =>
		queueLetter(
			tx,
			{ centre: booking.centreId, kind: 'appointment_reminder', appointment: booking.id, sendAfter },
			letter,
		),
	)
}

function record(tx: Transaction, centre: string, appointment: string, verb: string): Promise<void> {
	const what = { verb, resource: 'appointment', resourceId: appointment, detail: {} }
	return addToChain(tx, { chain: centre, actor: null, role: 'reader', ...what })
}
