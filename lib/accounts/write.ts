import { createHmac } from 'node:crypto'
import type { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/policy'
import { ACCESS_CHAIN, addToChain } from '@/lib/audit/write'
import { isUniqueViolation, systemDb, type Transaction } from '@/lib/db'
import { secrets } from '@/lib/env'
import type { Outcome } from '@/lib/forms/form-state'
import { hashPassword, passwordIs } from '@/lib/sign-in/password'
import type { accountSchema, createAccountSchema, resetPasswordSchema } from './schema'

/**
 * Makes an account with a one-time password, which the answer carries and nothing keeps. Sent twice, it makes one account
 * and answers the same password.
 * @throws NotAllowed
 */
export async function createAccount(actor: Actor, form: z.output<typeof createAccountSchema>): Promise<Outcome> {
	authorise(actor, 'account.create')
	const { idempotencyKey, centres, ...account } = form
	const password = oneTimePassword(idempotencyKey, account.email)
	const known = await systemDb().centre.count({ where: { id: { in: centres } } })
	if (known !== new Set(centres).size) return { ok: false, errors: [{ field: 'centres', key: 'unknownCode' }] }
	const passwordHash = await hashPassword(password)
	try {
		await systemDb().$transaction(async (tx) => {
			const memberships = { create: [...new Set(centres)].map((centreId) => ({ centreId })) }
			const { id } = await tx.staffAccount.create({
				data: { ...account, passwordHash, memberships },
				select: { id: true },
			})
			await recordAccess(tx, actor, 'account.create', id, { role: account.role, centres })
		})
	} catch (error) {
		if (!isUniqueViolation(error)) throw error
		const there = await systemDb().staffAccount.findUnique({
			where: { email: account.email },
			select: { passwordHash: true },
		})
		if (!there || !(await passwordIs(password, there.passwordHash)))
			return { ok: false, errors: [{ field: 'email', key: 'emailTaken' }] }
	}
	return { ok: true, made: password }
}

/** Disables an account: its sessions end at once, in every instance. Never one's own. @throws NotAllowed */
export async function disableAccount(actor: Actor, { account }: z.output<typeof accountSchema>): Promise<Outcome> {
	authorise(actor, 'account.disable')
	if (account === actor.account) return { ok: false, notice: 'notYourself' }
	return changeAccount(account, async (tx) => {
		const { count } = await tx.staffAccount.updateMany({
			where: { id: account, disabledAt: null },
			data: { disabledAt: new Date() },
		})
		if (count === 0) return
		await endSessionsOf(tx, account)
		await recordAccess(tx, actor, 'account.disable', account)
	})
}

/** Lets a disabled account be used again; whoever had signed in must do so anew. @throws NotAllowed */
export async function enableAccount(actor: Actor, { account }: z.output<typeof accountSchema>): Promise<Outcome> {
	authorise(actor, 'account.disable')
	return changeAccount(account, async (tx) => {
		const { count } = await tx.staffAccount.updateMany({
			where: { id: account, disabledAt: { not: null } },
			data: { disabledAt: null },
		})
		if (count > 0) await recordAccess(tx, actor, 'account.enable', account)
	})
}

/** Signs a person out everywhere. @throws NotAllowed */
export async function endAllSessions(actor: Actor, { account }: z.output<typeof accountSchema>): Promise<Outcome> {
	authorise(actor, 'account.end-sessions')
	return changeAccount(account, async (tx) => {
		const ended = await endSessionsOf(tx, account)
		await recordAccess(tx, actor, 'account.end-sessions', account, { ended })
	})
}

/**
 * Gives an account a new one-time password, which the answer carries and nothing keeps, and ends its sessions. Never one's
 * own: that asks for the old password.
 * @throws NotAllowed
 */
export async function resetPassword(actor: Actor, form: z.output<typeof resetPasswordSchema>): Promise<Outcome> {
	authorise(actor, 'account.reset-password')
	const { account, idempotencyKey } = form
	if (account === actor.account) return { ok: false, notice: 'notYourself' }
	const password = oneTimePassword(idempotencyKey, account)
	const there = await systemDb().staffAccount.findUnique({ where: { id: account }, select: { passwordHash: true } })
	if (!there) return { ok: false, notice: 'notFound' }
	if (await passwordIs(password, there.passwordHash)) return { ok: true, made: password }
	const passwordHash = await hashPassword(password)
	await changeAccount(account, async (tx) => {
		await tx.staffAccount.updateMany({ where: { id: account }, data: { passwordHash } })
		await endSessionsOf(tx, account)
		await recordAccess(tx, actor, 'account.reset-password', account)
	})
	return { ok: true, made: password }
}

async function changeAccount(account: string, work: (tx: Transaction) => Promise<void>): Promise<Outcome> {
	return systemDb().$transaction(async (tx): Promise<Outcome> => {
		const there = await tx.staffAccount.findUnique({ where: { id: account }, select: { id: true } })
		if (!there) return { ok: false, notice: 'notFound' }
		await work(tx)
		return { ok: true, goTo: `/staff/accounts/${account}?done=yes` }
	})
}

/** @returns how many sessions were alive */
export async function endSessionsOf(
	tx: Transaction,
	account: string,
	butNot?: Uint8Array<ArrayBuffer>,
): Promise<number> {
	const { count } = await tx.staffSession.updateMany({
		where: { accountId: account, revokedAt: null, ...(butNot ? { idHash: { not: butNot } } : {}) },
		data: { revokedAt: new Date() },
	})
	return count
}

/** One more event in the chain of accounts and sign-ins. */
export async function recordAccess(
	tx: Transaction,
	actor: Actor,
	verb: string,
	account: string,
	detail: Record<string, string | number | boolean | string[]> = {},
): Promise<void> {
	const { account: by, role } = actor
	await addToChain(tx, { chain: ACCESS_CHAIN, actor: by, role, verb, resource: 'account', resourceId: account, detail })
}

/** Letters and digits that cannot be mistaken for each other. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/**
 * Four groups of four letters, about 79 bits. The same form sent twice makes the same one, which nobody can tell without
 * the portal's key.
 */
function oneTimePassword(idempotencyKey: string, whose: string): string {
	const key = Buffer.from(secrets().session, 'base64')
	const bytes = createHmac('sha512', key)
		.update(JSON.stringify(['one-time', idempotencyKey, whose]))
		.digest()
	// Bytes beyond a whole multiple of the alphabet would favour its first letters.
	const fair = [...bytes].filter((byte) => byte < 256 - (256 % LETTERS.length))
	const letters = fair.slice(0, 16).map((byte) => LETTERS[byte % LETTERS.length])
	return [0, 4, 8, 12].map((from) => letters.slice(from, from + 4).join('')).join('-')
}
