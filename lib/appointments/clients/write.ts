import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import { change } from '@/lib/audit/write'
import { clientCodeOf } from '@/lib/clients/client'
import { isAtWork } from '@/lib/clients/closures/read'
import { findClientCentre } from '@/lib/clients/read'
import { asSession, isUniqueViolation } from '@/lib/db'
import type { Outcome } from '@/lib/forms/form-state'
import type { ClientBookingInput, LinkingInput } from './schema'

const NOT_FOUND: Outcome = { ok: false, notice: 'notFound' }

/** Books a free time of the file's centre for its person. Of two who book it at the same moment, one has it. */
export async function bookForClient(actor: Actor, input: ClientBookingInput): Promise<Outcome> {
	const client = await findClientCentre(actor, input.client)
	if (!client) return NOT_FOUND
	if (!(await isAtWork(actor, client.id))) return { ok: false, notice: 'fileClosed' }
	const booked: Outcome = { ok: true, goTo: `/staff/clients/${client.id}` }
	try {
		return await change(
			actor,
			'appointment.settle',
			{ centre: client.centreId },
			async (tx, record): Promise<Outcome> => {
				await tx.$queryRaw`select id from appointment_slot where id = ${input.slot}::uuid for share`
				const slot = await tx.appointmentSlot.findFirst({
					where: { id: input.slot, centreId: client.centreId, withdrawnAt: null, startsAt: { gt: new Date() } },
					select: { id: true },
				})
				if (!slot) return { ok: false, notice: 'slotTaken' }
				const { languages } = await tx.client.findUniqueOrThrow({
					where: { id: client.id },
					select: { languages: true },
				})
				const id = randomUUID()
				await tx.appointment.create({
					data: {
						id,
						idempotencyKey: input.idempotencyKey,
						slotId: slot.id,
						centreId: client.centreId,
						clientId: client.id,
						language: languages[0] ?? 'en',
					},
					select: { id: true },
				})
				await record({
					verb: 'appointment.book-for-client',
					resource: 'appointment',
					resourceId: id,
					detail: { client: client.id },
				})
				return booked
			},
		)
	} catch (error) {
		if (!isUniqueViolation(error)) throw error
		const own = await asSession(actor.session, (tx) =>
			tx.appointment.findUnique({ where: { idempotencyKey: input.idempotencyKey }, select: { id: true } }),
		)
		return own ? booked : { ok: false, notice: 'slotTaken' }
	}
}

/** Says whose file a booking belongs to, by the code of the file; an empty code takes that back. */
export async function linkAppointment(actor: Actor, input: LinkingInput): Promise<Outcome> {
	const row = await asSession(actor.session, (tx) =>
		tx.appointment.findUnique({ where: { id: input.id }, select: { centreId: true } }),
	)
	if (!row) return NOT_FOUND
	const code = input.code === undefined ? undefined : clientCodeOf(input.code)
	const wrong: Outcome = { ok: false, errors: [{ field: 'code', key: 'noSuchCode' }] }
	if (input.code !== undefined && !code) return wrong
	return change(actor, 'appointment.settle', { centre: row.centreId }, async (tx, record): Promise<Outcome> => {
		const client = code
			? await tx.client.findUnique({ where: { code }, select: { id: true, centreId: true, vaultKeyId: true } })
			: null
		if (code && (!client?.vaultKeyId || client.centreId !== row.centreId)) return wrong
		const { count } = await tx.appointment.updateMany({
			where: { id: input.id, version: input.version },
			data: { clientId: client?.id ?? null, version: { increment: 1 } },
		})
		if (count === 0) return { ok: false, notice: 'bookingChanged' }
		await record({
			verb: client ? 'appointment.link' : 'appointment.unlink',
			resource: 'appointment',
			resourceId: input.id,
			detail: client ? { client: client.id } : {},
		})
		return { ok: true, goTo: '/staff/appointments' }
	})
}
