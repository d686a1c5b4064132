import { randomUUID } from 'node:crypto'
import { addToChain } from '@/lib/audit/write'
import { asQuestion, isUniqueViolation, type Transaction } from '@/lib/db'
import { giveBack, paceOf, recentlySent, rememberSent } from '@/lib/forms/flood-limits'
import { type Suspicion, suspicionOf } from '@/lib/forms/reader-text'
import { tokenHash } from '@/lib/vault/reader-code'
import { type DataKey, newDataKey, seal } from '@/lib/vault/seal'
import { answerCodeOf, makeAnswerCode, questionToken } from '../code'
import type { AskedCentre, OwnQuestion } from '../question'
import { findOwnQuestion, ownQuestionIn } from './read'
import type { AskingInput } from './schema'

/** Seconds within which the same words are a copy. */
const SAME_WORDS = 24 * 60 * 60

/** Who sends, as far as a limit needs it: a network address, which is not kept, and whether a machine's trap was filled in. */
export type Asker = { address: string; trapped: boolean }

export type Asked = { ok: true; code: string } | { ok: false; wait: number } | { ok: false; reason: 'sentAlready' }

/**
 * Puts a question to a centre. Sent twice, it is asked once, and has the same code.
 * @returns the answer code, which is kept nowhere
 */
export async function askCentre(asker: Asker, centre: AskedCentre, input: AskingInput): Promise<Asked> {
	const pace = await paceOf('question', asker.address)
	if (typeof pace === 'object') return { ok: false, wait: pace.wait }
	const code = makeAnswerCode(centre.id, input.key)
	const held = asker.trapped ? 'trap' : pace === 'fast' ? 'flood' : heldFor(centre.id, input.text)
	try {
		await keepQuestion(centre.id, code, input, held)
	} catch (error) {
		if (!isUniqueViolation(error)) throw error
		const before = await findOwnQuestion(code)
		return before?.messages[0]?.text === input.text ? { ok: true, code } : { ok: false, reason: 'sentAlready' }
	}
	rememberSent('asked', SAME_WORDS, 'question', centre.id, input.text)
	return { ok: true, code }
}

async function keepQuestion(centreId: string, code: string, input: AskingInput, held: Suspicion | null): Promise<void> {
	const token = questionToken(code)
	await asQuestion(token, async (tx) => {
		const [id, { opened, wrapped }] = [randomUUID(), newDataKey(randomUUID())]
		// Not `create`: that reads the row back, and at this moment there is no question yet that the key belongs to.
		await tx.vaultKey.createMany({ data: [{ ...wrapped, centreId }] })
		await tx.question.createMany({
			data: [
				{
					id,
					idempotencyKey: input.key,
					centreId,
					codeHash: tokenHash(token),
					vaultKeyId: wrapped.id,
					emailSealed: input.email
						? seal(opened, input.email, { table: 'question', row: id, column: 'email_sealed' })
						: null,
					topic: input.topic ?? null,
					language: input.language,
					heldFor: held,
				},
			],
		})
		await addWords(tx, { id, centreId, key: opened, kind: 'question' }, input.text)
		await recordReader(tx, centreId, id, 'question.ask')
	})
}

function heldFor(centre: string, text: string): Suspicion | null {
	return recentlySent('question', centre, text) ? 'duplicate' : (suspicionOf(text) ?? null)
}

export type LookedUp =
	| { ok: true; code: string; question: OwnQuestion }
	| { ok: false; wait: number }
	| { ok: false; reason: 'wrongCode' }

/**
 * Looks a question up by its answer code. Each try counts against the network it comes from; a right one is given back.
 * @param typed the code as typed
 */
export async function lookUpQuestion(address: string, typed: string): Promise<LookedUp> {
	const pace = await paceOf('code', address)
	if (typeof pace === 'object') return { ok: false, wait: pace.wait }
	const code = answerCodeOf(typed)
	const question = code && (await findOwnQuestion(code))
	if (!code || !question) return { ok: false, reason: 'wrongCode' }
	await giveBack('code', address)
	return { ok: true, code, question }
}

export type FollowedUp = { ok: true } | { ok: false; reason: 'noFollowUp' } | { ok: false; wait: number }

/** Asks the one follow-up question. The same words sent twice are no error. */
export async function askFollowUp(address: string, code: string, text: string): Promise<FollowedUp> {
	const pace = await paceOf('question', address)
	if (typeof pace === 'object') return { ok: false, wait: pace.wait }
	const asked = await asQuestion(questionToken(code), async (tx) => {
		const own = await ownQuestionIn(tx, code)
		if (!own) return false
		if (!own.question.mayFollowUp) return own.question.messages.some((one) => one.text === text)
		const { count } = await tx.question.updateMany({
			where: { id: own.id, status: 'answered' },
			data: { status: 'waiting', settledAt: null, waitingSince: new Date(), version: { increment: 1 } },
		})
		if (count === 0) return false
		await addWords(tx, { ...own, kind: 'follow_up' }, text)
		await recordReader(tx, own.centreId, own.id, 'question.follow-up')
		return true
	})
	return asked ? { ok: true } : { ok: false, reason: 'noFollowUp' }
}

async function addWords(
	tx: Transaction,
	to: { id: string; centreId: string; key: DataKey; kind: 'question' | 'follow_up' },
	text: string,
): Promise<void> {
	const message = randomUUID()
	await tx.questionMessage.createMany({
		data: [
			{
				id: message,
				questionId: to.id,
				centreId: to.centreId,
				kind: to.kind,
				textSealed: seal(to.key, text, { table: 'question_message', row: message, column: 'text_sealed' }),
			},
		],
	})
}

function recordReader(tx: Transaction, centre: string, question: string, verb: string): Promise<void> {
	const what = { verb, resource: 'question', resourceId: question, detail: {} }
	return addToChain(tx, { chain: centre, actor: null, role: 'reader', ...what })
}
