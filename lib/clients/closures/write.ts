import type { Actor } from '@/lib/access/actor'
import { change } from '@/lib/audit/write'
import { asSession, isUniqueViolation } from '@/lib/db'
import type { Outcome } from '@/lib/forms/form-state'
import { seal } from '@/lib/vault/seal'
import { dateOf, dayIn, dayOf } from '../day'
import { clientKeyIn } from '../read'
import { workplaceOf } from '../workplace'
import type { ClosureInput, ReopeningInput } from './schema'

const NOT_FOUND: Outcome = { ok: false, notice: 'notFound' }

/** Closes a file, with the reason. A file that is closed already stays as it was closed; the form's key is the row's. */
export async function closeClient(actor: Actor, input: ClosureInput): Promise<Outcome> {
	const file = await asSession(actor.session, (tx) =>
		tx.client.findUnique({ where: { id: input.client }, select: { centreId: true, registeredOn: true } }),
	)
	const centre = file && workplaceOf(actor, file.centreId)
	if (!file || !centre) return NOT_FOUND
	if (input.closedOn > dayIn(centre.timeZone)) return { ok: false, errors: [{ field: 'closedOn', key: 'inTheFuture' }] }
	if (input.closedOn < dayOf(file.registeredOn))
		return { ok: false, errors: [{ field: 'closedOn', key: 'beforeRegistration' }] }
	const closed: Outcome = { ok: true, goTo: `/staff/clients/${input.client}` }
	try {
		return await change(actor, 'client.close', { centre: centre.id }, async (tx, record): Promise<Outcome> => {
			const key = await clientKeyIn(tx, input.client)
			if (!key) return NOT_FOUND
			const id = input.idempotencyKey
			await tx.clientClosure.create({
				data: {
					id,
					clientId: input.client,
					centreId: centre.id,
					reason: input.closureReason,
					closedOn: dateOf(input.closedOn),
					closedBy: actor.account,
					noteSealed: input.closureNote
						? seal(key, input.closureNote, { table: 'client_closure', row: id, column: 'note_sealed' })
						: null,
				},
				select: { id: true },
			})
			await record({ resource: 'client', resourceId: input.client, detail: { reason: input.closureReason } })
			return closed
		})
	} catch (error) {
		if (isUniqueViolation(error)) return closed
		throw error
	}
}

/** Opens a closed file again; that it was closed stays in its history. */
export async function reopenClient(actor: Actor, input: ReopeningInput): Promise<Outcome> {
	const file = await asSession(actor.session, (tx) =>
		tx.client.findUnique({ where: { id: input.client }, select: { centreId: true, vaultKeyId: true } }),
	)
	if (!file?.vaultKeyId) return NOT_FOUND
	// Where somebody was quicker, nothing changes and the page shows it.
	await change(actor, 'client.reopen', { centre: file.centreId }, async (tx, record): Promise<{ ok: boolean }> => {
		const { count } = await tx.clientClosure.updateMany({
			where: { clientId: input.client, reopenedAt: null },
			data: { reopenedAt: new Date(), reopenedBy: actor.account },
		})
		if (count === 0) return { ok: false }
		await record({ resource: 'client', resourceId: input.client })
		return { ok: true }
	})
	return { ok: true, goTo: `/staff/clients/${input.client}` }
}
