import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/policy'
import { asSession } from '@/lib/db'
import { isId } from '../id'
import { namesIn } from '../read'
import type { Transfer } from './transfer'

/**
 * Offers that a person's centres made or were made, the latest first: those that wait, or all of one client.
 * @param client only offers of this file; none: every offer that waits
 */
export async function listTransfers(actor: Actor, client?: string): Promise<Transfer[]> {
	authorise(actor, 'client.take-over')
	if (client !== undefined && !isId(client)) return []
	return asSession(actor.session, async (tx) => {
		const rows = await tx.clientTransfer.findMany({
			where: client ? { clientId: client } : { outcome: null },
			orderBy: { offeredAt: 'desc' },
			take: 100,
		})
		if (rows.length === 0) return []
		const centres = await tx.centre.findMany({
			where: { id: { in: rows.flatMap((row) => [row.fromCentre, row.toCentre]) } },
			select: { id: true, name: true },
		})
		const centre = (id: string) => ({ id, name: centres.find((one) => one.id === id)?.name ?? '' })
		const names = await namesIn(
			tx,
			rows.map((row) => row.offeredBy),
		)
		return rows.map((row) => ({
			id: row.id,
			clientId: row.clientId,
			from: centre(row.fromCentre),
			to: centre(row.toCentre),
			incoming: actor.centres.some((own) => own.id === row.toCentre),
			reason: row.reason,
			destination: row.destination,
			language: row.language,
			offeredAt: row.offeredAt.toISOString(),
			offeredBy: names.get(row.offeredBy) ?? '',
			outcome: row.outcome,
			outcomeNote: row.outcomeNote,
			decidedAt: row.decidedAt?.toISOString() ?? null,
		}))
	})
}

/** Centres a file can be offered to: all of the network but its own, by name. */
export async function listOtherCentres(
	actor: Actor,
	own: string,
): Promise<{ id: string; name: string; country: string }[]> {
	authorise(actor, 'client.transfer', { centre: own })
	return asSession(actor.session, (tx) =>
		tx.centre.findMany({
			where: { id: { not: own }, listed: true },
			select: { id: true, name: true, country: true },
			orderBy: { name: 'asc' },
		}),
	)
}
