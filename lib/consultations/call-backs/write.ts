import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import { change } from '@/lib/audit/write'
import { dateOf, dayIn } from '@/lib/clients/day'
import { findClientCentre } from '@/lib/clients/read'
import { workplaceOf } from '@/lib/clients/workplace'
import { isUniqueViolation } from '@/lib/db'
import type { Outcome } from '@/lib/forms/form-state'
import type { CallBackInput } from './schema'

/** Records that a client was called about a changed guide, or why not. Recorded once, it stays; the next change calls anew. */
export async function completeCallBack(actor: Actor, input: CallBackInput): Promise<Outcome> {
	const client = await findClientCentre(actor, input.client)
	const centre = client && workplaceOf(actor, client.centreId)
	if (!centre) return { ok: false, notice: 'notFound' }
	const done: Outcome = { ok: true, goTo: '/staff' }
	try {
		return await change(actor, 'follow-up.complete', { centre: centre.id }, async (tx, record): Promise<Outcome> => {
			const id = randomUUID()
			await tx.followUp.create({
				data: {
					id,
					centreId: centre.id,
					counsellorId: actor.account,
					clientId: input.client,
					dueOn: dateOf(dayIn(centre.timeZone)),
					kind: 'guide_changed',
					aboutGuide: input.guide,
					aboutSubstance: input.substance,
					doneAt: new Date(),
					doneBy: actor.account,
					outcome: input.outcome,
				},
				select: { id: true },
			})
			await record({
				verb: 'follow-up.call-back',
				resource: 'follow-up',
				resourceId: id,
				detail: { guide: input.guide, outcome: input.outcome },
			})
			return done
		})
	} catch (error) {
		if (isUniqueViolation(error)) return done
		throw error
	}
}
