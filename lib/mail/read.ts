import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/policy'
import { asSession } from '@/lib/db'
import { open, openDataKey } from '@/lib/vault/seal'
import type { Letter, MessageKind, MessageState, OutboxRow } from './message'

/** Rows of a page of letters. */
export const OUTBOX_ROWS = 25

/** Letters of the person's centres, the newest first, with the words of those that were not sent. */
export async function listOutbox(
	actor: Actor,
	{ page = 1, referral }: { page?: number; referral?: string } = {},
): Promise<{ rows: OutboxRow[]; total: number }> {
	authorise(actor, 'mail.read')
	const where = referral ? { referralId: referral } : {}
	return asSession(actor.session, async (tx) => {
		const rows = await tx.outboxMessage.findMany({
			where,
			orderBy: [{ createdAt: 'desc' }, { sendAfter: 'asc' }],
			skip: (page - 1) * OUTBOX_ROWS,
			take: OUTBOX_ROWS,
		})
		return {
			total: await tx.outboxMessage.count({ where }),
			rows: rows.map((row) => ({
				id: row.id,
				kind: row.kind as MessageKind,
				state: row.state as MessageState,
				referral: row.referralId,
				createdAt: row.createdAt.toISOString(),
				sendAfter: row.sendAfter.toISOString(),
				settledAt: row.settledAt?.toISOString() ?? null,
				attempts: row.attempts,
				problem: row.problem,
				letter: openLetter(row),
			})),
		}
	})
}

type Sealed = { id: string; wrappedBy: string | null; wrapped: Uint8Array | null; sealed: Uint8Array | null }

/** The words of a letter; null: they were erased. */
export function openLetter(row: Sealed): Letter | null {
	if (!row.sealed || !row.wrapped || !row.wrappedBy) return null
	const key = openDataKey({ id: row.id, wrappedBy: row.wrappedBy, wrapped: new Uint8Array(row.wrapped) })
	return JSON.parse(open(key, row.sealed, placeOf(row.id))) as Letter
}

/** Where the words of a letter stand. */
export function placeOf(row: string) {
	return { table: 'outbox_message', row, column: 'sealed' }
}
