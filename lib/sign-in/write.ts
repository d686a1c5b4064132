import { ACCESS_CHAIN, addToChain } from '@/lib/audit/write'
import { systemDb } from '@/lib/db'
import { type Attempt, countAttempt, forgiveAttempts, knownDeviceOf } from './attempt-limits'
import { passwordIs, spendTheTime } from './password'
import { ABSOLUTE_HOURS, newSessionId, sessionHash } from './session'

export type SignedIn =
	| { ok: true; session: string; email: string; language: string | undefined }
	| { ok: false; reason: 'wrong' }
	| { ok: false; reason: 'wait'; minutes: number }

/**
 * Signs a person in. Which part was wrong is not told, and takes the same time.
 * @param email in lower case
 * @param address network address of the browser; used for limits only, never stored
 * @param mark the browser's device mark, if it has one
 */
export async function signIn({
	email,
	password,
	address,
	mark,
}: {
	email: string
	password: string
	address: string
	mark: string | undefined
}): Promise<SignedIn> {
	const attempt: Attempt = { email, address, knownDevice: knownDeviceOf(email, mark) }
	const wait = await countAttempt(attempt)
	if (wait > 0) return { ok: false, reason: 'wait', minutes: Math.ceil(wait / 60) }
	const account = await systemDb().staffAccount.findUnique({
		where: { email },
		select: { id: true, role: true, passwordHash: true, disabledAt: true, locales: true },
	})
	if (!account || account.disabledAt) {
		await spendTheTime(password)
		return { ok: false, reason: 'wrong' }
	}
	if (!(await passwordIs(password, account.passwordHash))) {
		await systemDb().$transaction((tx) =>
			addToChain(tx, {
				chain: ACCESS_CHAIN,
				actor: null,
				role: 'none',
				verb: 'session.refuse',
				resource: 'account',
				resourceId: account.id,
				detail: {},
			}),
		)
		return { ok: false, reason: 'wrong' }
	}
	const session = newSessionId()
	await systemDb().$transaction(async (tx) => {
		await tx.staffSession.create({
			data: {
				idHash: sessionHash(session),
				accountId: account.id,
				expiresAt: new Date(Date.now() + ABSOLUTE_HOURS * 3_600_000),
			},
			select: { accountId: true },
		})
		await addToChain(tx, {
			chain: ACCESS_CHAIN,
			actor: account.id,
			role: account.role,
			verb: 'session.begin',
			resource: 'account',
			resourceId: account.id,
			detail: {},
		})
	})
	await forgiveAttempts(attempt)
	return { ok: true, session, email, language: account.locales[0] }
}

/** Ends a session at once, in every instance. Ending one that is over already changes nothing. */
export async function signOut(session: string): Promise<void> {
	await systemDb().$transaction(async (tx) => {
		const ended = await tx.staffSession.updateManyAndReturn({
			where: { idHash: sessionHash(session), revokedAt: null },
			data: { revokedAt: new Date() },
			select: { accountId: true },
		})
		for (const { accountId } of ended) {
			await addToChain(tx, {
				chain: ACCESS_CHAIN,
				actor: accountId,
				role: 'none',
				verb: 'session.end',
				resource: 'account',
				resourceId: accountId,
				detail: {},
			})
		}
	})
}
