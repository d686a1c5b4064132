import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/policy'
import { change } from '@/lib/audit/write'
import { asSession, systemDb } from '@/lib/db'
import type { Outcome } from '@/lib/forms/form-state'
import { TEXT_DAYS } from './feedback'
import type { ResolutionInput, SeenInput } from './schema'

/** Marks feedback as seen: nothing more is to be done, or not yet. */
export function markFeedbackSeen(actor: Actor, input: SeenInput): Promise<Outcome> {
	return handle(actor, input, 'seen', null)
}

/** Marks feedback as resolved, with what was done about it. */
export function resolveFeedback(actor: Actor, input: ResolutionInput): Promise<Outcome> {
	return handle(actor, input, 'resolved', input.note ?? null)
}

/** A step is taken once; taken twice at the same time, it is no error. */
async function handle(
	actor: Actor,
	{ id, view }: SeenInput,
	state: 'seen' | 'resolved',
	note: string | null,
): Promise<Outcome> {
	authorise(actor, 'feedback.resolve')
	const found = await asSession(actor.session, (tx) =>
		tx.guideFeedback.findUnique({ where: { id }, select: { id: true } }),
	)
	if (!found) return { ok: false, notice: 'notFound' }
	await change(actor, 'feedback.resolve', {}, async (tx, record) => {
		const { count } = await tx.guideFeedbackHandling.createMany({
			data: [{ feedbackId: id, state, note, byAccount: actor.account }],
			skipDuplicates: true,
		})
		if (count === 0) return { ok: false as const }
		await record({ resource: 'guide_feedback', resourceId: id, detail: { state } })
		return { ok: true as const }
	})
	return { ok: true, goTo: `/staff/guides/feedback${view ? `?${view}` : ''}` }
}

/** Erases readers' words after their time. @returns how many texts */
export async function forgetOldFeedback(): Promise<number> {
	const [row] = await systemDb().$queryRaw<{ forgotten: number }[]>`
		select waymark_forget_feedback(${TEXT_DAYS}::int) as forgotten`
	return row?.forgotten ?? 0
}
