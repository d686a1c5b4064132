import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/policy'
import { workplaceOf } from '@/lib/clients/workplace'
import { asSession, systemDb } from '@/lib/db'
import type { Outcome } from '@/lib/forms/form-state'
import { newDataKey, openDataKey, seal } from '@/lib/vault/seal'
import type { DraftInput } from './schema'

/** What came of saving: kept, or a later state of the same form (of another tab) or the consultation itself is there. */
export type SaveResult = 'kept' | 'overtaken' | 'logged'

/**
 * Keeps what somebody is typing, sealed. It is theirs alone and no record of the centre yet, so the audit does not count
 * keystrokes; it joins the audit when it is logged.
 */
export async function saveDraft(actor: Actor, input: DraftInput): Promise<SaveResult> {
	authorise(actor, 'consultation.log')
	const centre = workplaceOf(actor)
	if (!centre) return 'overtaken'
	return asSession(actor.session, async (tx) => {
		const logged = await tx.consultation.count({ where: { idempotencyKey: input.id } })
		if (logged > 0) return 'logged'
		const place = { table: 'consultation_draft', row: input.id, column: 'sealed' }
		const text = JSON.stringify(input.values)
		const existing = await tx.consultationDraft.findUnique({
			where: { id: input.id },
			select: { id: true, wrappedBy: true, wrapped: true },
		})
		if (existing) {
			const { count } = await tx.consultationDraft.updateMany({
				where: { id: input.id, revision: { lt: input.revision } },
				data: { sealed: seal(openDataKey(existing), text, place), revision: input.revision, savedAt: new Date() },
			})
			return count === 1 ? 'kept' : 'overtaken'
		}
		const { opened, wrapped } = newDataKey(input.id)
		const { count } = await tx.consultationDraft.createMany({
			data: [
				{
					id: input.id,
					accountId: actor.account,
					centreId: centre.id,
					wrappedBy: wrapped.wrappedBy,
					wrapped: wrapped.wrapped,
					sealed: seal(opened, text, place),
					revision: input.revision,
				},
			],
			skipDuplicates: true,
		})
		return count === 1 ? 'kept' : 'overtaken'
	})
}

/** Throws a draft away. */
export async function discardDraft(actor: Actor, input: { draft: string }): Promise<Outcome> {
	authorise(actor, 'consultation.log')
	await asSession(actor.session, (tx) => tx.consultationDraft.deleteMany({ where: { id: input.draft } }))
	return { ok: true, goTo: '/staff/consultations/new' }
}

/** Erases drafts nobody has touched for seven days. @returns how many */
export async function forgetOldDrafts(): Promise<number> {
	const [row] = await systemDb().$queryRaw<{ forgotten: number }[]>`select waymark_forget_drafts() as forgotten`
	return row?.forgotten ?? 0
}
