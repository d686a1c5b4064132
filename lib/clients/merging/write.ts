import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import { change } from '@/lib/audit/write'
import { asSession, isRefusal, isUniqueViolation } from '@/lib/db'
import type { Outcome } from '@/lib/forms/form-state'
import { clientCodeOf } from '../client'
import type { MergeInput, UnmergeInput } from './schema'

const NOT_FOUND: Outcome = { ok: false, notice: 'notFound' }

/**
 * Says that another file is about the same person. Nothing is moved or re-sealed: the kept file shows both histories, a
 * search finds the kept file, and undoing it leaves everything as it was.
 */
export async function mergeClients(actor: Actor, input: MergeInput): Promise<Outcome> {
	const code = clientCodeOf(input.otherCode)
	const wrong = (key: string): Outcome => ({ ok: false, errors: [{ field: 'otherCode', key }] })
	if (!code) return wrong('noSuchCode')
	const [kept, other] = await asSession(actor.session, async (tx) => [
		await tx.client.findUnique({ where: { id: input.client }, select: { id: true, centreId: true, vaultKeyId: true } }),
		await tx.client.findUnique({ where: { code }, select: { id: true, centreId: true, vaultKeyId: true } }),
	])
	if (!kept?.vaultKeyId) return NOT_FOUND
	if (!other?.vaultKeyId || other.centreId !== kept.centreId) return wrong('noSuchCode')
	if (other.id === kept.id) return wrong('sameFile')
	const merged: Outcome = { ok: true, goTo: `/staff/clients/${kept.id}` }
	try {
		return await change(actor, 'client.merge', { centre: kept.centreId }, async (tx, record): Promise<Outcome> => {
			await tx.clientMerge.create({
				data: {
					id: randomUUID(),
					centreId: kept.centreId,
					keptId: kept.id,
					mergedId: other.id,
					mergedBy: actor.account,
				},
				select: { id: true },
			})
			await record({ resource: 'client', resourceId: kept.id, detail: { merged: other.id } })
			return merged
		})
	} catch (error) {
		if (isRefusal(error, /client_merge_flat|a merged file cannot be merged on/)) return wrong('mergedAlready')
		if (!isUniqueViolation(error)) throw error
		const row = await asSession(actor.session, (tx) =>
			tx.clientMerge.findFirst({ where: { mergedId: other.id, undoneAt: null }, select: { keptId: true } }),
		)
		return row?.keptId === kept.id ? merged : wrong('mergedAlready')
	}
}

/** Takes a merging back: the two files are apart again, each with its own history. */
export async function unmergeClients(actor: Actor, input: UnmergeInput): Promise<Outcome> {
	const row = await asSession(actor.session, (tx) =>
		tx.clientMerge.findUnique({ where: { id: input.merge }, select: { centreId: true, keptId: true, mergedId: true } }),
	)
	if (!row || row.keptId !== input.client) return NOT_FOUND
	await change(actor, 'client.merge', { centre: row.centreId }, async (tx, record): Promise<{ ok: boolean }> => {
		const { count } = await tx.clientMerge.updateMany({
			where: { id: input.merge, undoneAt: null },
			data: { undoneAt: new Date(), undoneBy: actor.account },
		})
		if (count === 0) return { ok: false }
		await record({
			verb: 'client.unmerge',
			resource: 'client',
			resourceId: row.keptId,
			detail: { merged: row.mergedId },
		})
		return { ok: true }
	})
	return { ok: true, goTo: `/staff/clients/${row.keptId}/manage` }
}
