import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/policy'
import { isId } from '@/lib/clients/id'
import { clientNamesIn, namesIn } from '@/lib/clients/read'
import { asSession, type Transaction } from '@/lib/db'
import { openParticipant } from './participant-words'
import {
	type Participant,
	type Phase,
	type SessionFile,
	type SessionKind,
	type SessionRow,
	type SessionWay,
	type TestQuestion,
	waitingNumber,
} from './session'

/** Rows of a page of sessions. */
export const SESSION_ROWS = 25

/** Sessions of the person's centres: those to come, the next first, or those that are over, the last first. */
export async function listSessions(
	actor: Actor,
	{ show, page = 1 }: { show: 'coming' | 'past'; page?: number },
): Promise<{ rows: SessionRow[]; total: number }> {
	authorise(actor, 'session.list')
	const where = { startsAt: show === 'coming' ? { gte: dayAgo() } : { lt: dayAgo() } }
	return asSession(actor.session, async (tx) => {
		const rows = await tx.groupSession.findMany({
			where,
			orderBy: [{ startsAt: show === 'coming' ? 'asc' : 'desc' }, { id: 'asc' }],
			skip: (page - 1) * SESSION_ROWS,
			take: SESSION_ROWS,
			include: {
				_count: { select: { registrations: { where: { state: 'registered' } } } },
			},
		})
		const came = await tx.sessionRegistration.groupBy({
			by: ['sessionId'],
			where: { sessionId: { in: rows.map((row) => row.id) }, attended: true },
			_count: true,
		})
		const named = new Map(came.map((one) => [one.sessionId, one._count]))
		return {
			total: await tx.groupSession.count({ where }),
			rows: rows.map((row) => ({
				...shortOf(row),
				registered: row._count.registrations,
				came: (named.get(row.id) ?? 0) + row.female + row.male + row.other,
			})),
		}
	})
}

/** A session with its list, its attendance and its test; undefined: not there, or of another centre. */
export async function findSession(actor: Actor, id: string): Promise<SessionFile | undefined> {
	authorise(actor, 'session.read')
	if (!isId(id)) return undefined
	return asSession(actor.session, async (tx) => {
		const row = await tx.groupSession.findUnique({
			where: { id },
			include: { answers: { orderBy: [{ card: 'asc' }, { phase: 'desc' }] } },
		})
		if (!row) return undefined
		const participants = await participantsIn(tx, id, row.capacity)
		return {
			...shortOf(row),
			registered: participants.length,
			came: participants.filter((one) => one.attended).length + row.female + row.male + row.other,
			centreId: row.centreId,
			version: row.version,
			leader: (await namesIn(tx, [row.leaderId])).get(row.leaderId) ?? '',
			language: row.language,
			destination: row.destination,
			minutes: row.minutes,
			way: row.way as SessionWay,
			place: row.place,
			listed: row.listed,
			questions: row.questions as TestQuestion[],
			counts: { female: row.female, male: row.male, other: row.other },
			participants,
			cards: row.answers.map(({ card, phase, answers, satisfaction }) => ({
				card,
				phase: phase as Phase,
				answers,
				satisfaction,
			})),
		}
	})
}

/** Paths of the guides a question can lead to. */
export async function listGuidePaths(actor: Actor): Promise<Set<string>> {
	authorise(actor, 'session.list')
	return asSession(actor.session, guidePathsIn)
}

/** The same within a transaction. */
export async function guidePathsIn(tx: Transaction): Promise<Set<string>> {
	const rows = await tx.guide.findMany({ select: { path: true } })
	return new Set(rows.map((row) => row.path))
}

async function participantsIn(tx: Transaction, session: string, capacity: number | null): Promise<Participant[]> {
	const rows = await tx.sessionRegistration.findMany({
		where: { sessionId: session, state: 'registered' },
		orderBy: { turn: 'asc' },
	})
	const clients = await clientNamesIn(
		tx,
		rows.map((row) => row.clientId),
	)
	return rows.map((row, at) => {
		const client = row.clientId ? clients.get(row.clientId) : undefined
		const words = openParticipant(row)
		return {
			id: row.id,
			name: client?.name || words.name,
			phone: words.phone,
			client: client ? { id: client.id, code: client.code } : null,
			attended: row.attended,
			waiting: waitingNumber(at + 1, capacity),
		}
	})
}

function shortOf(row: {
	id: string
	kind: string
	title: string
	startsAt: Date
	capacity: number | null
	cancelledAt: Date | null
}) {
	return {
		id: row.id,
		kind: row.kind as SessionKind,
		title: row.title,
		startsAt: row.startsAt.toISOString(),
		capacity: row.capacity,
		cancelled: row.cancelledAt !== null,
	}
}

/** A session of yesterday evening still has to be settled today. */
function dayAgo(): Date {
	return new Date(Date.now() - 24 * 3_600_000)
}
