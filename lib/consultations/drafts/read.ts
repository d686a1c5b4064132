import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/policy'
import { isId } from '@/lib/clients/id'
import { asSession } from '@/lib/db'
import { open, openDataKey } from '@/lib/vault/seal'
import type { Draft, DraftRow } from './draft'

/** The person's own unfinished consultations, the latest first. Nobody sees another's. */
export async function listDrafts(actor: Actor): Promise<DraftRow[]> {
	authorise(actor, 'consultation.log')
	const rows = await asSession(actor.session, (tx) =>
		tx.consultationDraft.findMany({ select: { id: true, savedAt: true }, orderBy: { savedAt: 'desc' }, take: 5 }),
	)
	return rows.map((row) => ({ id: row.id, savedAt: row.savedAt.toISOString() }))
}

/** One of them, opened; undefined: not there, or another's. */
export async function findDraft(actor: Actor, id: string): Promise<Draft | undefined> {
	authorise(actor, 'consultation.log')
	if (!isId(id)) return undefined
	const row = await asSession(actor.session, (tx) => tx.consultationDraft.findUnique({ where: { id } }))
	if (!row) return undefined
	const key = openDataKey({ id: row.id, wrappedBy: row.wrappedBy, wrapped: row.wrapped })
	const values = JSON.parse(open(key, row.sealed, { table: 'consultation_draft', row: row.id, column: 'sealed' }))
	return { id: row.id, savedAt: row.savedAt.toISOString(), values }
}
