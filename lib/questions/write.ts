import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import { addToChain, change } from '@/lib/audit/write'
import { asSession, systemDb } from '@/lib/db'
import type { Outcome } from '@/lib/forms/form-state'
import { openDataKey, seal } from '@/lib/vault/seal'
import { findQuestion } from './read'
import type { ClosingInput, ReplyInput, TakingInput } from './schema'

const NOT_FOUND: Outcome = { ok: false, notice: 'notFound' }

/** Takes a question on, or over. What looked like spam is then a question like others. */
export async function takeQuestion(actor: Actor, input: TakingInput): Promise<Outcome> {
	const centre = await centreOf(actor, input.id)
	if (!centre) return NOT_FOUND
	const done = await change(actor, 'question.answer', { centre }, async (tx, record) => {
		const { count } = await tx.question.updateMany({
			where: { id: input.id, status: 'waiting', version: input.version },
			data: { assignedTo: actor.account, version: { increment: 1 } },
		})
		if (count === 0) return { ok: false as const }
		await record({ resource: 'question', resourceId: input.id, verb: 'question.take' })
		return { ok: true as const }
	})
	if (done.ok) return wayBack(input.id)
	const now = await findQuestion(actor, input.id)
	return now?.assignedTo === actor.account ? wayBack(input.id) : { ok: false, notice: 'reload' }
}

/** Answers a question, or adds to the answer. Whoever asked reads it with their code. Sent twice, it stands there once. */
export async function answerQuestion(actor: Actor, input: ReplyInput): Promise<Outcome> {
	const centre = await centreOf(actor, input.id)
	if (!centre) return NOT_FOUND
	const done = await change(actor, 'question.answer', { centre }, async (tx, record) => {
		const { count } = await tx.question.updateMany({
			where: {
				id: input.id,
				status: { in: ['waiting', 'answered'] },
				version: input.version,
				vaultKeyId: { not: null },
			},
			data: { status: 'answered', settledAt: new Date(), assignedTo: actor.account, version: { increment: 1 } },
		})
		if (count === 0) return { ok: false as const }
		const row = await tx.question.findUniqueOrThrow({
			where: { id: input.id },
			select: { vaultKey: { select: { id: true, wrappedBy: true, wrapped: true } } },
		})
		if (!row.vaultKey) throw new Error('a question without a key was answered')
		const message = randomUUID()
		const place = { table: 'question_message', row: message, column: 'text_sealed' }
		await tx.questionMessage.create({
			data: {
				id: message,
				questionId: input.id,
				centreId: centre,
				kind: 'answer',
				textSealed: seal(openDataKey(row.vaultKey), input.text, place),
				byAccount: actor.account,
			},
			select: { id: true },
		})
		await record({ resource: 'question', resourceId: input.id, detail: { message } })
		return { ok: true as const }
	})
	if (done.ok) return wayBack(input.id)
	const now = await findQuestion(actor, input.id)
	const isThere = now?.messages.some((message) => message.kind === 'answer' && message.text === input.text)
	return isThere ? wayBack(input.id) : { ok: false, notice: 'reload' }
}

/** Closes a question without an answer. Whoever asked is told that, and not what was thought of it. */
export async function closeQuestion(actor: Actor, input: ClosingInput): Promise<Outcome> {
	const centre = await centreOf(actor, input.id)
	if (!centre) return NOT_FOUND
	const done = await change(actor, 'question.answer', { centre }, async (tx, record) => {
		const { count } = await tx.question.updateMany({
			where: { id: input.id, status: 'waiting', version: input.version },
			data: { status: 'closed', settledAt: new Date(), version: { increment: 1 } },
		})
		if (count === 0) return { ok: false as const }
		await tx.questionClosure.create({
			data: { questionId: input.id, centreId: centre, reason: input.reason, closedBy: actor.account },
			select: { questionId: true },
		})
		await record({
			resource: 'question',
			resourceId: input.id,
			verb: 'question.close',
			detail: { reason: input.reason },
		})
		return { ok: true as const }
	})
	if (done.ok) return wayBack(input.id)
	const now = await findQuestion(actor, input.id)
	return now?.closure?.reason === input.reason ? wayBack(input.id) : { ok: false, notice: 'reload' }
}

/**
 * Erases questions that were answered or closed long enough ago: their words, their code and the key they are sealed with.
 * @returns how many
 */
export async function eraseOldQuestions(): Promise<number> {
	return systemDb().$transaction(async (tx) => {
		const erased = await tx.$queryRaw<
			{ id: string; centre_id: string }[]
		>`select id, centre_id from waymark_erase_questions()`
		for (const { id, centre_id: chain } of erased) {
			const what = { verb: 'question.erase', resource: 'question', resourceId: id, detail: {} }
			await addToChain(tx, { chain, actor: null, role: 'system', ...what })
		}
		return erased.length
	})
}

async function centreOf(actor: Actor, id: string): Promise<string | undefined> {
	const row = await asSession(actor.session, (tx) =>
		tx.question.findUnique({ where: { id }, select: { centreId: true } }),
	)
	return row?.centreId
}

function wayBack(id: string): Outcome {
	return { ok: true, goTo: `/staff/questions/${id}` }
}
