import { publicDb } from '@/lib/db'
import { paceOf } from '@/lib/forms/flood-limits'
import type { Phase } from '../session'

export type Filled = { ok: true } | { ok: false; wait: number } | { ok: false; reason: 'cardUsed' | 'testClosed' }

/** Keeps what stands on a card; the first answers count. @param address of the network; not kept */
export async function fillCard(
	address: string,
	card: { session: string; card: number; phase: Phase; answers: number[]; satisfaction: number | null },
): Promise<Filled> {
	// A room full of people has one address: as many as a room holds.
	const pace = await paceOf('card', address)
	if (typeof pace === 'object') return { ok: false, wait: pace.wait }
	const [row] = await publicDb().$queryRaw<{ outcome: string }[]>`
		select waymark_answer_test(${card.session}::uuid, ${card.card}::integer, ${card.phase}, ${card.answers}::integer[],
			${card.phase === 'after' ? card.satisfaction : null}::integer) as outcome`
	if (row?.outcome === 'kept' || row?.outcome === 'again') return { ok: true }
	return { ok: false, reason: row?.outcome === 'other' ? 'cardUsed' : 'testClosed' }
}
