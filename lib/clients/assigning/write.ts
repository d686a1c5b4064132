import type { Actor } from '@/lib/access/actor'
import { change } from '@/lib/audit/write'
import { asSession } from '@/lib/db'
import type { Outcome } from '@/lib/forms/form-state'
import { mayLookAfter } from './read'
import type { AssignmentInput } from './schema'

/** Gives a file to a colleague of its centre, with its open follow-ups. */
export async function assignClient(actor: Actor, input: AssignmentInput): Promise<Outcome> {
	const file = await asSession(actor.session, (tx) =>
		tx.client.findUnique({ where: { id: input.client }, select: { centreId: true, counsellorId: true } }),
	)
	if (!file) return { ok: false, notice: 'notFound' }
	const goTo = `/staff/clients/${input.client}`
	if (file.counsellorId === input.counsellor) return { ok: true, goTo }
	return change(actor, 'client.assign', { centre: file.centreId }, async (tx, record): Promise<Outcome> => {
		const colleague = await tx.staffAccount.findFirst({
			where: { ...mayLookAfter(file.centreId), id: input.counsellor },
			select: { id: true },
		})
		if (!colleague) return { ok: false, errors: [{ field: 'counsellor', key: 'unknownCode' }] }
		await tx.client.updateMany({ where: { id: input.client }, data: { counsellorId: colleague.id } })
		await tx.followUp.updateMany({
			where: { clientId: input.client, doneAt: null, counsellorId: file.counsellorId },
			data: { counsellorId: colleague.id },
		})
		await record({
			resource: 'client',
			resourceId: input.client,
			detail: { from: file.counsellorId, to: colleague.id },
		})
		return { ok: true, goTo }
	})
}
