import { randomUUID } from 'node:crypto'
import { createTransport } from 'nodemailer'
import type { Actor } from '@/lib/access/actor'
import { addToChain, change } from '@/lib/audit/write'
import { asSession, systemDb, type Transaction } from '@/lib/db'
import { environment } from '@/lib/env'
import type { Outcome } from '@/lib/forms/form-state'
import { newDataKey, seal } from '@/lib/vault/seal'
import { KEPT_DAYS, type Letter, type MessageKind, MOST_TRIES, WAIT_MINUTES } from './message'
import { openLetter, placeOf } from './read'

/** Letters taken at a time. */
const AT_ONCE = 20

const ERASED = { wrappedBy: null, wrapped: null, sealed: null }

/**
 * Puts a letter into the outbox within a transaction: it goes out if, and only if, the rest of the change holds.
 * @param of the centre it is sent for, what it is about, and the time before which it stays
 */
export async function queueLetter(
	tx: Transaction,
	of: { centre: string; kind: MessageKind; referral?: string; appointment?: string; sendAfter?: Date },
	letter: Letter,
): Promise<void> {
	const { opened, wrapped } = newDataKey(randomUUID())
	await tx.outboxMessage.create({
		data: {
			id: wrapped.id,
			centreId: of.centre,
			kind: of.kind,
			referralId: of.referral ?? null,
			appointmentId: of.appointment ?? null,
			...(of.sendAfter ? { sendAfter: of.sendAfter } : {}),
			wrappedBy: wrapped.wrappedBy,
			wrapped: wrapped.wrapped,
			sealed: seal(opened, JSON.stringify(letter), placeOf(wrapped.id)),
		},
		select: { id: true },
	})
}

/** Sends a letter that failed once more. */
export async function sendAgain(actor: Actor, input: { id: string }): Promise<Outcome> {
	const row = await asSession(actor.session, (tx) =>
		tx.outboxMessage.findUnique({ where: { id: input.id }, select: { centreId: true } }),
	)
	if (!row) return { ok: false, notice: 'notFound' }
	return change(actor, 'mail.send-again', { centre: row.centreId }, async (tx, record): Promise<Outcome> => {
		const { count } = await tx.outboxMessage.updateMany({
			where: { id: input.id, state: 'failed' },
			data: { state: 'waiting', attempts: 0, problem: null, sendAfter: new Date() },
		})
		if (count === 0) return { ok: false, notice: 'reload' }
		await record({ resource: 'letter', resourceId: input.id })
		return { ok: true, goTo: '/staff/outbox' }
	})
}

/**
 * Sends what is due by the mail server of the settings; without one, nothing. A letter is taken for ten minutes before it is
 * handed over, so that several instances do not send it twice and one that dies does not lose it.
 * @returns how many were sent
 */
export async function sendDue(): Promise<number> {
	const { mail } = environment()
	if (!mail) return 0
	const taken = await systemDb().$queryRaw<{ id: string; attempts: number }[]>`
		update outbox_message set attempts = attempts + 1, send_after = now() + interval '10 minutes'
		where id in (select id from outbox_message where state = 'waiting' and send_after <= now()
			order by send_after limit ${AT_ONCE} for update skip locked)
		returning id, attempts`
	if (taken.length === 0) return 0
	const transport = createTransport(mail.url)
	let sent = 0
	try {
		for (const { id, attempts } of taken) {
			const row = await systemDb().outboxMessage.findUnique({ where: { id } })
			const letter = row && row.state === 'waiting' ? openLetter(row) : null
			if (!row || !letter) continue
			const problem = await transport
				.sendMail({
					from: mail.from,
					to: letter.to,
					subject: letter.subject,
					text: letter.text,
					// The same at each attempt: a letter that arrives twice can be told from two letters.
					messageId: `<${id}@${new URL(environment().origin).hostname}>`,
					headers: { 'Auto-Submitted': 'auto-generated' },
				})
				.then(() => undefined, problemOf)
			await settle({ id, attempts, centre: row.centreId, kind: row.kind }, problem)
			if (!problem) sent++
		}
	} finally {
		transport.close()
	}
	return sent
}

type Taken = { id: string; attempts: number; centre: string; kind: string }

async function settle(taken: Taken, problem: 'refused' | 'unreachable' | undefined): Promise<void> {
	await systemDb().$transaction(async (tx) => {
		const wait = WAIT_MINUTES[Math.min(taken.attempts, WAIT_MINUTES.length) - 1] ?? 1
		const over = problem === 'refused' || taken.attempts >= MOST_TRIES
		const data = !problem
			? { state: 'sent', settledAt: new Date(), problem: null, ...ERASED }
			: over
				? { state: 'failed', problem }
				: { problem, sendAfter: new Date(Date.now() + wait * 60_000) }
		const { count } = await tx.outboxMessage.updateMany({ where: { id: taken.id, state: 'waiting' }, data })
		if (count === 0 || (problem && !over)) return
		await addToChain(tx, {
			chain: taken.centre,
			actor: null,
			role: 'system',
			verb: problem ? 'mail.fail' : 'mail.send',
			resource: 'letter',
			resourceId: taken.id,
			detail: { kind: taken.kind },
		})
	})
}

/** Answers of 500 to 599 are for good (RFC 5321, 4.2.1); everything else may pass. What the server said may hold an address. */
function problemOf(error: unknown): 'refused' | 'unreachable' {
	const code = (error as { responseCode?: unknown }).responseCode
	return typeof code === 'number' && code >= 500 ? 'refused' : 'unreachable'
}

/** Erases the words of letters that never went out. @returns how many */
export async function forgetOldLetters(): Promise<number> {
	const { count } = await systemDb().outboxMessage.updateMany({
		where: {
			state: { in: ['waiting', 'failed'] },
			sendAfter: { lt: new Date(Date.now() - KEPT_DAYS * 86_400_000) },
		},
		data: { state: 'dropped', settledAt: new Date(), ...ERASED },
	})
	return count
}
