import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/policy'
import { asSession } from '@/lib/db'
import { open } from '@/lib/vault/seal'
import { dayOf } from '../day'
import { isId } from '../id'
import { clientKeyIn, namesIn } from '../read'
import type { Closure } from './closure'

/** Whether a file is worked with: not closed, and not shown within another one. */
export async function isAtWork(actor: Actor, client: string): Promise<boolean> {
	authorise(actor, 'client.read')
	return asSession(actor.session, async (tx) => {
		const closed = await tx.clientClosure.count({ where: { clientId: client, reopenedAt: null } })
		const merged = await tx.clientMerge.count({ where: { mergedId: client, undoneAt: null } })
		return closed + merged === 0
	})
}

/** Every time a file was closed, the latest first. */
export async function listClosures(actor: Actor, client: string): Promise<Closure[]> {
	authorise(actor, 'client.read')
	if (!isId(client)) return []
	return asSession(actor.session, async (tx) => {
		const rows = await tx.clientClosure.findMany({ where: { clientId: client }, orderBy: { closedAt: 'desc' } })
		if (rows.length === 0) return []
		const names = await namesIn(
			tx,
			rows.flatMap((row) => [row.closedBy, row.reopenedBy]),
		)
		const key = rows.some((row) => row.noteSealed) ? await clientKeyIn(tx, client) : undefined
		return rows.map((row) => ({
			id: row.id,
			reason: row.reason,
			note:
				key && row.noteSealed
					? open(key, row.noteSealed, { table: 'client_closure', row: row.id, column: 'note_sealed' })
					: '',
			closedOn: dayOf(row.closedOn),
			closedBy: names.get(row.closedBy) ?? '',
			reopenedAt: row.reopenedAt?.toISOString() ?? null,
			reopenedBy: names.get(row.reopenedBy ?? '') ?? '',
		}))
	})
}
