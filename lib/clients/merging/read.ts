import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/policy'
import { asSession } from '@/lib/db'
import { isId } from '../id'
import { clientNamesIn } from '../read'
import type { Merging } from './merging'

/** What a file was merged with. */
export async function findMerging(actor: Actor, client: string): Promise<Merging> {
	authorise(actor, 'client.read')
	if (!isId(client)) return { into: null, files: [] }
	return asSession(actor.session, async (tx) => {
		const rows = await tx.clientMerge.findMany({
			where: { undoneAt: null, OR: [{ keptId: client }, { mergedId: client }] },
			select: { id: true, keptId: true, mergedId: true },
			orderBy: { mergedAt: 'asc' },
		})
		const names = await clientNamesIn(
			tx,
			rows.map((row) => row.mergedId),
		)
		return {
			into: rows.find((row) => row.mergedId === client)?.keptId ?? null,
			files: rows.flatMap((row) => {
				const merged = row.keptId === client ? names.get(row.mergedId) : undefined
				return merged ? [{ merge: row.id, client: merged }] : []
			}),
		}
	})
}
