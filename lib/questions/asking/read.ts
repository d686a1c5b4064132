import { asQuestion, type Transaction } from '@/lib/db'
import { tokenHash } from '@/lib/vault/reader-code'
import { type DataKey, open, openDataKey } from '@/lib/vault/seal'
import { questionToken } from '../code'
import type { OwnQuestion, QuestionStatus } from '../question'

/** The question of an answer code; undefined: there is none, or there is none any more. */
export async function findOwnQuestion(code: string): Promise<OwnQuestion | undefined> {
	return asQuestion(questionToken(code), async (tx) => (await ownQuestionIn(tx, code))?.question)
}

/** The same within a transaction, with what a write needs. */
export async function ownQuestionIn(
	tx: Transaction,
	code: string,
): Promise<{ id: string; centreId: string; key: DataKey; question: OwnQuestion } | undefined> {
	const row = await tx.question.findUnique({
		where: { codeHash: tokenHash(questionToken(code)) },
		select: {
			id: true,
			centreId: true,
			status: true,
			askedAt: true,
			settledAt: true,
			centre: { select: { name: true, slug: true } },
			vaultKey: { select: { id: true, wrappedBy: true, wrapped: true } },
			messages: {
				select: { id: true, kind: true, textSealed: true, at: true },
				orderBy: [{ at: 'asc' }, { id: 'asc' }],
			},
		},
	})
	if (!row?.vaultKey) return undefined
	const key = openDataKey(row.vaultKey)
	const status = row.status as QuestionStatus
	const messages = row.messages.map((message) => ({
		id: message.id,
		kind: message.kind as 'question' | 'answer' | 'follow_up',
		text: open(key, message.textSealed, { table: 'question_message', row: message.id, column: 'text_sealed' }),
		at: message.at.toISOString(),
	}))
	const question: OwnQuestion = {
		centre: row.centre,
		status,
		askedAt: row.askedAt.toISOString(),
		settledAt: row.settledAt?.toISOString() ?? null,
		messages,
		mayFollowUp: status === 'answered' && !messages.some((message) => message.kind === 'follow_up'),
	}
	return { id: row.id, centreId: row.centreId, key, question }
}
