import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import { change } from '@/lib/audit/write'
import { dayIn, daysAfter } from '@/lib/clients/day'
import { workplaceOf } from '@/lib/clients/workplace'
import { asSession, isUniqueViolation, systemDb } from '@/lib/db'
import type { FieldError, Outcome } from '@/lib/forms/form-state'
import { MOST_SLOTS } from './appointment'
import { timesOf } from './publishing/times'
import type { PublishingInput, SettlingInput } from './schema'

const NOT_FOUND: Outcome = { ok: false, notice: 'notFound' }
const DONE: Outcome = { ok: true, goTo: '/staff/appointments' }

/** Days ahead that times can be published for. */
const HORIZON = 120

/** Publishes times at which the person can be met. None may overlap another of theirs; either all are published or none. */
export async function publishSlots(actor: Actor, input: PublishingInput): Promise<Outcome> {
	const centre = workplaceOf(actor, input.centre)
	if (!centre) return NOT_FOUND
	const today = dayIn(centre.timeZone)
	const errors: FieldError[] = []
	if (input.from < today) errors.push({ field: 'from', key: 'inThePast' })
	if (input.to < input.from) errors.push({ field: 'to', key: 'endsBefore' })
	else if (input.to > daysAfter(today, HORIZON))
		errors.push({ field: 'to', key: 'tooFarAhead', values: { days: HORIZON } })
	if (input.ends <= input.starts) errors.push({ field: 'ends', key: 'endsBefore' })
	if (errors.length > 0) return { ok: false, errors }
	const closed = await closedDays(actor, centre.id)
	const times = timesOf({ ...input, timeZone: centre.timeZone, days: input.days.map(Number), closed }).filter(
		(time) => time.getTime() > Date.now(),
	)
	if (times.length === 0) return { ok: false, errors: [{ field: 'days', key: 'noTimes' }] }
	if (times.length > MOST_SLOTS)
		return { ok: false, errors: [{ field: 'to', key: 'tooManyTimes', values: { most: MOST_SLOTS } }] }
	try {
		return await change(actor, 'appointment.publish', { centre: centre.id }, async (tx, record): Promise<Outcome> => {
			// One at a time: two forms at the same moment would not see each other's times.
			await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${`slots ${actor.account}`}))`
			const [first, last] = [times[0] as Date, times.at(-1) as Date]
			const others = await tx.appointmentSlot.findMany({
				where: {
					counsellorId: actor.account,
					withdrawnAt: null,
					startsAt: {
						gt: new Date(first.getTime() - 240 * 60_000),
						lt: new Date(last.getTime() + input.minutes * 60_000),
					},
				},
				select: { startsAt: true, minutes: true },
			})
			const overlap = times.find((time) =>
				others.some(
					(other) =>
						other.startsAt.getTime() < time.getTime() + input.minutes * 60_000 &&
						time.getTime() < other.startsAt.getTime() + other.minutes * 60_000,
				),
			)
			if (overlap) return { ok: false, errors: [{ field: 'starts', key: 'slotsOverlap' }] }
			await tx.appointmentSlot.createMany({
				data: times.map((startsAt) => ({
					id: randomUUID(),
					centreId: centre.id,
					counsellorId: actor.account,
					startsAt,
					minutes: input.minutes,
					way: input.way,
					languages: input.languages,
				})),
			})
			await record({ resource: 'centre', resourceId: centre.id, detail: { slots: times.length } })
			return { ok: true, goTo: `/staff/appointments?from=${input.from}` }
		})
	} catch (error) {
		if (!isUniqueViolation(error)) throw error
		return { ok: false, errors: [{ field: 'starts', key: 'slotsOverlap' }] }
	}
}

/** Takes a time back that nobody has taken yet. */
export async function withdrawSlot(actor: Actor, input: { id: string }): Promise<Outcome> {
	const slot = await asSession(actor.session, (tx) =>
		tx.appointmentSlot.findUnique({ where: { id: input.id }, select: { centreId: true } }),
	)
	if (!slot) return NOT_FOUND
	return change(actor, 'appointment.publish', { centre: slot.centreId }, async (tx, record): Promise<Outcome> => {
		// The lock first, so that somebody who books at this moment is seen by the next statement.
		await tx.$queryRaw`select id from appointment_slot where id = ${input.id}::uuid for update`
		const taken = await tx.appointment.count({
			where: { slotId: input.id, state: { notIn: ['cancelled', 'called_off'] } },
		})
		if (taken > 0) return { ok: false, notice: 'slotTaken' }
		await tx.appointmentSlot.updateMany({
			where: { id: input.id, withdrawnAt: null },
			data: { withdrawnAt: new Date() },
		})
		await record({ verb: 'appointment.withdraw', resource: 'appointment', resourceId: input.id })
		return DONE
	})
}

/** Says what came of a booking: they came, they did not, or the centre has to call it off. */
export async function settleAppointment(actor: Actor, input: SettlingInput): Promise<Outcome> {
	const row = await asSession(actor.session, (tx) =>
		tx.appointment.findUnique({
			where: { id: input.id },
			select: { centreId: true, slot: { select: { startsAt: true } } },
		}),
	)
	if (!row) return NOT_FOUND
	if (input.outcome !== 'called_off' && row.slot.startsAt.getTime() > Date.now()) return { ok: false, notice: 'notYet' }
	return change(actor, 'appointment.settle', { centre: row.centreId }, async (tx, record): Promise<Outcome> => {
		const { count } = await tx.appointment.updateMany({
			where: { id: input.id, version: input.version, state: { in: ['booked', 'attended', 'no_show'] } },
			data: { state: input.outcome, settledAt: new Date(), version: { increment: 1 } },
		})
		if (count === 0) return { ok: false, notice: 'bookingChanged' }
		await record({
			verb: `appointment.${input.outcome.replace('_', '-')}`,
			resource: 'appointment',
			resourceId: input.id,
		})
		return DONE
	})
}

/** Erases words and codes of appointments that are long over. @returns how many */
export async function forgetOldAppointments(): Promise<number> {
	const [row] = await systemDb().$queryRaw<{ forgotten: number }[]>`select waymark_forget_appointments() as forgotten`
	return row?.forgotten ?? 0
}

async function closedDays(actor: Actor, centre: string): Promise<string[]> {
	const row = await asSession(actor.session, (tx) =>
		tx.centre.findUnique({ where: { id: centre }, select: { exceptionalDays: true } }),
	)
	const days = (row?.exceptionalDays ?? []) as { date: string; hours: unknown[] }[]
	return days.filter((day) => day.hours.length === 0).map((day) => day.date)
}
