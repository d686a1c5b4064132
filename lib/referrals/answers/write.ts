import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import { addToChain, change } from '@/lib/audit/write'
import { clientKeyIn } from '@/lib/clients/read'
import { asReferralLink, asSession, type Transaction } from '@/lib/db'
import type { FieldError, Outcome } from '@/lib/forms/form-state'
import { seal } from '@/lib/vault/seal'
import { bareCode, isToken, MOST_ATTEMPTS, tokenHash } from '../link'
import { type ReferralStatus, stateAfter } from '../referral'
import { codeIs } from './code'
import type { ReferralRecipient } from './recipient'
import type { AnswerInput, RecordedAnswerInput } from './schema'

const NOT_FOUND: Outcome = { ok: false, notice: 'notFound' }

/** What came of a code: right, wrong with tries left, or the link waits for the counsellor to make a new one. */
export type CodeResult =
	| { ok: true }
	| { ok: false; reason: 'wrong'; left: number }
	| { ok: false; reason: 'locked' | 'dead' }

/**
 * Tries a code. The attempt is counted before the code is looked at, so that parallel attempts count too; the right code
 * gives them back.
 */
export async function tryCode(token: string, typed: string): Promise<CodeResult> {
	if (!isToken(token)) return { ok: false, reason: 'dead' }
	const hash = tokenHash(token)
	const counted = await asReferralLink(token, async (tx) => {
		const { count } = await tx.referralLink.updateMany({
			where: { tokenHash: hash, attempts: { lt: MOST_ATTEMPTS } },
			data: { attempts: { increment: 1 } },
		})
		const link = await tx.referralLink.findUnique({
			where: { tokenHash: hash },
			select: { codeHash: true, attempts: true },
		})
		return link && { ...link, counted: count === 1 }
	})
	if (!counted) return { ok: false, reason: 'dead' }
	if (!counted.counted) return { ok: false, reason: 'locked' }
	if (!(await codeIs(bareCode(typed), counted.codeHash))) {
		const left = Math.max(0, MOST_ATTEMPTS - counted.attempts)
		return left === 0 ? { ok: false, reason: 'locked' } : { ok: false, reason: 'wrong', left }
	}
	await asReferralLink(token, async (tx) => {
		await tx.referralLink.updateMany({ where: { tokenHash: hash }, data: { attempts: 0 } })
		const link = await tx.referralLink.findUnique({
			where: { tokenHash: hash },
			select: { referralId: true, centreId: true },
		})
		if (!link) return
		await addToChain(tx, {
			chain: link.centreId,
			actor: null,
			role: 'recipient',
			verb: 'referral.open',
			resource: 'referral',
			resourceId: link.referralId,
			detail: {},
		})
	})
	return { ok: true }
}

/** The receiving organisation's answer. Sent twice, it counts once. */
export async function answerReferral(recipient: ReferralRecipient, input: AnswerInput): Promise<Outcome> {
	return asReferralLink(recipient.token, async (tx) => {
		const link = await tx.referralLink.findUnique({
			where: { tokenHash: tokenHash(recipient.token) },
			select: { referralId: true },
		})
		if (!link) return { ok: false, notice: 'linkDead' }
		const given = await giveAnswer(tx, link.referralId, input, null)
		if (given.ok && given.changed) {
			await addToChain(tx, {
				chain: given.centreId,
				actor: null,
				role: 'recipient',
				verb: `referral.${input.answer}`,
				resource: 'referral',
				resourceId: link.referralId,
				detail: { status: given.status },
			})
		}
		return given.ok ? { ok: true } : given
	})
}

/** An answer that the organisation gave by phone or letter, recorded by a colleague. */
export async function recordAnswer(actor: Actor, input: RecordedAnswerInput): Promise<Outcome> {
	const row = await asSession(actor.session, (tx) =>
		tx.referral.findUnique({ where: { id: input.id }, select: { centreId: true } }),
	)
	if (!row) return NOT_FOUND
	const goTo = `/staff/referrals/${input.id}`
	const result = await change(actor, 'referral.record-answer', { centre: row.centreId }, async (tx, record) => {
		const given = await giveAnswer(tx, input.id, input, actor.account)
		if (!given.ok) return given
		if (!given.changed) return { ok: false as const, again: true }
		await record({ resource: 'referral', resourceId: input.id, detail: { status: given.status } })
		return { ok: true as const }
	})
	return result.ok || 'again' in result ? { ok: true, goTo } : result
}

type Given = { ok: true; changed: boolean; centreId: string; status: ReferralStatus }

/** The step itself, guarded by the state and version it was seen in. */
async function giveAnswer(
	tx: Transaction,
	id: string,
	input: AnswerInput,
	byAccount: string | null,
): Promise<Given | Extract<Outcome, { ok: false }>> {
	const errors = answerErrors(input)
	if (errors.length > 0) return { ok: false, errors }
	const row = await tx.referral.findUnique({
		where: { id },
		select: { status: true, version: true, centreId: true, clientId: true },
	})
	if (!row) return { ok: false, notice: 'notFound' }
	const from = row.status as ReferralStatus
	const status = stateAfter(from, input.answer)
	const { count } =
		status === undefined
			? { count: 0 }
			: await tx.referral.updateMany({
					where: { id, status: from, version: input.version },
					data: { status, version: { increment: 1 } },
				})
	if (status === undefined || count === 0) return answeredAlready(tx, id, input)
	const responseId = randomUUID()
	const key = input.note ? await clientKeyIn(tx, row.clientId) : undefined
	await tx.referralResponse.create({
		data: {
			id: responseId,
			referralId: id,
			centreId: row.centreId,
			status,
			byAccount,
			reason: input.answer === 'decline' || input.answer === 'fail' ? (input.reason ?? null) : null,
			appointmentAt: input.answer === 'appoint' ? clockOf(input) : null,
			noteSealed:
				key && input.note
					? seal(key, input.note, { table: 'referral_response', row: responseId, column: 'note_sealed' })
					: null,
		},
		select: { id: true },
	})
	return { ok: true, changed: true, centreId: row.centreId, status }
}

/** The same answer once more changes nothing and is no error; any other has been overtaken. */
async function answeredAlready(
	tx: Transaction,
	id: string,
	input: AnswerInput,
): Promise<Given | Extract<Outcome, { ok: false }>> {
	const row = await tx.referral.findUnique({
		where: { id },
		select: { status: true, version: true, centreId: true },
	})
	if (!row) return { ok: false, notice: 'notFound' }
	const status = row.status as ReferralStatus
	const target = {
		accept: 'accepted',
		decline: 'declined',
		appoint: 'appointment_made',
		deliver: 'service_delivered',
		fail: 'not_delivered',
	}
	if (row.version === input.version + 1 && target[input.answer] === status)
		return { ok: true, changed: false, centreId: row.centreId, status }
	return { ok: false, notice: 'answerOvertaken' }
}

function answerErrors(input: AnswerInput): FieldError[] {
	const errors: FieldError[] = []
	if ((input.answer === 'decline' || input.answer === 'fail') && !input.reason)
		errors.push({ field: 'reason', key: 'required' })
	if (input.answer === 'appoint') {
		if (!input.appointmentOn) errors.push({ field: 'appointmentOn', key: 'required' })
		if (!input.appointmentTime) errors.push({ field: 'appointmentTime', key: 'required' })
	}
	return errors
}

/** An appointment is a time on the wall of the place it is at, wherever that is: kept and shown as if it were UTC. */
function clockOf(input: AnswerInput): Date {
	return new Date(`${input.appointmentOn}T${input.appointmentTime}:00.000Z`)
}
