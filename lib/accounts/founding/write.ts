import { randomInt } from 'node:crypto'
import type { z } from 'zod'
import { ACCESS_CHAIN, addToChain } from '@/lib/audit/write'
import { isUniqueViolation, systemDb, type Transaction } from '@/lib/db'
import { hashPassword } from '@/lib/sign-in/password'
import type { administratorSchema, centreSchema } from './schema'

/*
 * What must be there before anybody can sign in. Only the operator's commands call these: whoever has the key file and the
 * system role's connection. The audit names them as `operator`.
 */

/** Adds a centre. @returns its id, or that the short name is taken */
export async function foundCentre(
	centre: z.output<typeof centreSchema>,
): Promise<{ ok: true; id: string } | { ok: false; reason: 'taken' }> {
	return unlessTaken(async (tx) => {
		const { id } = await tx.centre.create({ data: centre, select: { id: true } })
		await byOperator(tx, 'centre.found', 'centre', id)
		return id
	})
}

/**
 * Makes an account of an administrator.
 * @param password the one-time password, shown to the operator and stored as a hash
 */
export async function makeAdministrator(
	{ email, name }: z.output<typeof administratorSchema>,
	password: string,
): Promise<{ ok: true; id: string } | { ok: false; reason: 'taken' }> {
	const passwordHash = await hashPassword(password)
	return unlessTaken(async (tx) => {
		const data = { email, name, role: 'administrator', locales: ['en'], passwordHash }
		const { id } = await tx.staffAccount.create({ data, select: { id: true } })
		await byOperator(tx, 'account.create', 'account', id)
		return id
	})
}

/** Four groups of letters and digits that cannot be mistaken for each other; about 79 bits. */
export function newOneTimePassword(): string {
	const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
	const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
	return [group(), group(), group(), group()].join('-')
}

async function unlessTaken(
	work: (tx: Transaction) => Promise<string>,
): Promise<{ ok: true; id: string } | { ok: false; reason: 'taken' }> {
	try {
		return { ok: true, id: await systemDb().$transaction(work) }
	} catch (error) {
		if (isUniqueViolation(error)) return { ok: false, reason: 'taken' }
		throw error
	}
}

function byOperator(tx: Transaction, verb: string, resource: string, resourceId: string): Promise<void> {
	return addToChain(tx, { chain: ACCESS_CHAIN, actor: null, role: 'operator', verb, resource, resourceId, detail: {} })
}
