import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/policy'
import { type Day, dateOf, dayOf } from '@/lib/clients/day'
import { clientNamesIn, namesIn } from '@/lib/clients/read'
import { asSession } from '@/lib/db'
import { shortClient } from '../read'
import type { FollowUpRow } from './follow-up'

/** Which follow-ups: of a consultation or client, all; else the open ones that are due by a day. */
export type FollowUpFilter = {
	today: Day
	dueBy?: Day
	mine?: boolean
	consultation?: string
	/** One file, or all files of one person. */
	client?: string | readonly string[]
	/** Only those that are not done. */
	open?: boolean
}

/** Follow-ups, the most urgent first; at most 100. */
export async function listFollowUps(actor: Actor, filter: FollowUpFilter): Promise<FollowUpRow[]> {
	authorise(actor, 'follow-up.list')
	const { today, dueBy, mine, consultation, client, open } = filter
	return asSession(actor.session, async (tx) => {
		const rows = await tx.followUp.findMany({
			where: {
				...(open ? { doneAt: null } : {}),
				...(dueBy ? { doneAt: null, dueOn: { lte: dateOf(dueBy) } } : {}),
				...(mine ? { counsellorId: actor.account } : {}),
				...(consultation ? { consultationId: consultation } : {}),
				...(client ? { clientId: { in: [client].flat() } } : {}),
			},
			orderBy: [{ doneAt: { sort: 'desc', nulls: 'first' } }, { dueOn: 'asc' }],
			take: 100,
		})
		const names = await namesIn(
			tx,
			rows.map((row) => row.counsellorId),
		)
		const clients = await clientNamesIn(
			tx,
			rows.map((row) => row.clientId),
		)
		return rows.map((row) => ({
			id: row.id,
			dueOn: dayOf(row.dueOn),
			kind: row.kind,
			overdue: row.doneAt === null && dayOf(row.dueOn) < today,
			doneAt: row.doneAt?.toISOString() ?? null,
			outcome: row.outcome,
			counsellor: names.get(row.counsellorId) ?? '',
			consultationId: row.consultationId,
			client: shortClient(clients, row.clientId),
		}))
	})
}
