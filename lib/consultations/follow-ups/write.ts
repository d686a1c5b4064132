import type { Actor } from '@/lib/access/actor'
import { change } from '@/lib/audit/write'
import { dateOf, dayIn } from '@/lib/clients/day'
import { workplaceOf } from '@/lib/clients/workplace'
import { asSession, isUniqueViolation } from '@/lib/db'
import type { Outcome } from '@/lib/forms/form-state'
import type { CompletionInput, FollowUpInput } from './schema'

const NOT_FOUND: Outcome = { ok: false, notice: 'notFound' }

/** Plans a follow-up of a consultation. The form's key is the row's, so sending it twice plans one. */
export async function planFollowUp(actor: Actor, input: FollowUpInput): Promise<Outcome> {
	const consultation = await asSession(actor.session, (tx) =>
		tx.consultation.findUnique({ where: { id: input.consultation }, select: { centreId: true, clientId: true } }),
	)
	const centre = consultation && workplaceOf(actor, consultation.centreId)
	if (!consultation || !centre) return NOT_FOUND
	if (input.followUpOn < dayIn(centre.timeZone))
		return { ok: false, errors: [{ field: 'followUpOn', key: 'inThePast' }] }
	const planned: Outcome = { ok: true, goTo: `/staff/consultations/${input.consultation}` }
	try {
		return await change(actor, 'follow-up.plan', { centre: centre.id }, async (tx, record): Promise<Outcome> => {
			await tx.followUp.create({
				data: {
					id: input.idempotencyKey,
					centreId: centre.id,
					counsellorId: actor.account,
					clientId: consultation.clientId,
					consultationId: input.consultation,
					dueOn: dateOf(input.followUpOn),
					kind: input.followUpKind,
				},
				select: { id: true },
			})
			await record({ resource: 'follow-up', resourceId: input.idempotencyKey })
			return planned
		})
	} catch (error) {
		if (isUniqueViolation(error)) return planned
		throw error
	}
}

/** Marks a follow-up as done, with what came of it. Done once, it stays as it was done. */
export async function completeFollowUp(actor: Actor, input: CompletionInput): Promise<Outcome> {
	const row = await asSession(actor.session, (tx) =>
		tx.followUp.findUnique({ where: { id: input.followUp }, select: { centreId: true, consultationId: true } }),
	)
	if (!row) return NOT_FOUND
	const done: Outcome = { ok: true, goTo: row.consultationId ? `/staff/consultations/${row.consultationId}` : '/staff' }
	// Where somebody was quicker, nothing changes, and the page shows what they recorded.
	await change(actor, 'follow-up.complete', { centre: row.centreId }, async (tx, record): Promise<{ ok: boolean }> => {
		const { count } = await tx.followUp.updateMany({
			where: { id: input.followUp, doneAt: null },
			data: { doneAt: new Date(), doneBy: actor.account, outcome: input.outcome },
		})
		if (count === 0) return { ok: false }
		await record({ resource: 'follow-up', resourceId: input.followUp, detail: { outcome: input.outcome } })
		return { ok: true }
	})
	return done
}
