import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/policy'
import { isId } from '@/lib/clients/id'
import { namesIn } from '@/lib/clients/read'
import { asSession, type Transaction } from '@/lib/db'
import type { Suspicion } from '@/lib/forms/reader-text'
import { open, openDataKey } from '@/lib/vault/seal'
import { ANSWER_WITHIN_DAYS, ageInDays, type QuestionFile, type QuestionRow, type QuestionStatus } from './question'
import type { QuestionFilter } from './schema'

/** Rows of a page of the list. */
export const QUESTION_ROWS = 25

/** Held back: it looks like spam, and nobody has taken it on. */
const HELD = { status: 'waiting', heldFor: { not: null }, assignedTo: null }

const VIEWS: Record<QuestionFilter['show'], object> = {
	waiting: { status: 'waiting', NOT: HELD },
	held: HELD,
	answered: { status: 'answered' },
	closed: { status: 'closed' },
	all: {},
}

const rowFields = {
	id: true,
	status: true,
	heldFor: true,
	topic: true,
	language: true,
	assignedTo: true,
	waitingSince: true,
	messages: { where: { kind: 'follow_up' }, select: { id: true } },
} as const

/**
 * A page of the questions to the person's centres: those that have waited longest first, of the others the newest.
 * @throws NotAllowed
 */
export async function listQuestions(
	actor: Actor,
	{ show, mine, page }: QuestionFilter,
): Promise<{ rows: QuestionRow[]; total: number; held: number }> {
	authorise(actor, 'question.list')
	const where = { ...VIEWS[show], ...(mine ? { assignedTo: actor.account } : {}) }
	return asSession(actor.session, async (tx) => {
		const rows = await tx.question.findMany({
			where,
			select: rowFields,
			orderBy:
				show === 'waiting' || show === 'held'
					? [{ waitingSince: 'asc' }, { id: 'asc' }]
					: [{ waitingSince: 'desc' }, { id: 'asc' }],
			skip: (page - 1) * QUESTION_ROWS,
			take: QUESTION_ROWS,
		})
		return {
			rows: await withNames(tx, rows),
			total: await tx.question.count({ where }),
			held: await tx.question.count({ where: HELD }),
		}
	})
}

/** A question with all that was written, opened; undefined: not there, or of another centre. */
export async function findQuestion(actor: Actor, id: string): Promise<QuestionFile | undefined> {
	authorise(actor, 'question.read')
	if (!isId(id)) return undefined
	return asSession(actor.session, async (tx) => {
		const row = await tx.question.findUnique({
			where: { id },
			select: {
				...rowFields,
				centreId: true,
				version: true,
				askedAt: true,
				emailSealed: true,
				vaultKey: { select: { id: true, wrappedBy: true, wrapped: true } },
				closure: true,
				messages: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
			},
		})
		if (!row) return undefined
		const [short] = await withNames(tx, [
			{ ...row, messages: row.messages.filter((message) => message.kind === 'follow_up') },
		])
		if (!short) return undefined
		const people = [...row.messages.map((message) => message.byAccount), row.closure?.closedBy ?? null]
		const names = await namesIn(tx, people)
		const key = row.vaultKey && openDataKey(row.vaultKey)
		return {
			...short,
			centreId: row.centreId,
			version: row.version,
			askedAt: row.askedAt.toISOString(),
			erased: key === null,
			email:
				key && row.emailSealed
					? open(key, row.emailSealed, { table: 'question', row: id, column: 'email_sealed' })
					: null,
			heldFor: row.heldFor as Suspicion | null,
			assignedTo: row.assignedTo,
			messages: row.messages.map((message) => ({
				id: message.id,
				kind: message.kind as 'question' | 'answer' | 'follow_up',
				text: key
					? open(key, message.textSealed, { table: 'question_message', row: message.id, column: 'text_sealed' })
					: '',
				at: message.at.toISOString(),
				by: message.byAccount && (names.get(message.byAccount) ?? ''),
			})),
			closure: row.closure && {
				reason: row.closure.reason,
				by: names.get(row.closure.closedBy) ?? '',
				at: row.closure.closedAt.toISOString(),
			},
		}
	})
}

type Row = {
	id: string
	status: string
	heldFor: string | null
	topic: string | null
	language: string
	assignedTo: string | null
	waitingSince: Date
	messages: unknown[]
}

async function withNames(tx: Transaction, rows: Row[]): Promise<QuestionRow[]> {
	const now = new Date()
	const names = await namesIn(
		tx,
		rows.map((row) => row.assignedTo),
	)
	return rows.map((row) => {
		const age = ageInDays(row.waitingSince, now)
		return {
			id: row.id,
			status: row.status as QuestionStatus,
			held: row.status === 'waiting' && row.heldFor !== null && row.assignedTo === null,
			topic: row.topic,
			language: row.language,
			followUp: row.messages.length > 0,
			age,
			overdue: row.status === 'waiting' && age >= ANSWER_WITHIN_DAYS,
			assigned: row.assignedTo && (names.get(row.assignedTo) ?? ''),
		}
	})
}
