import { createHmac } from 'node:crypto'
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { systemDb } from '@/lib/db'
import { secrets } from '@/lib/env'

/**
 * Limits of sign-in attempts, after the OWASP Authentication Cheat Sheet and its device cookies. An attacker can use up
 * the attempts of strangers to an account, never those of a browser that has signed in to it before: nobody is locked out
 * for good, and nobody can be locked out of their own browser. Keys are keyed hashes; no address is stored.
 */
const LIMITS = {
	/** Failures of one address against one account. */
	pair: { points: 5, duration: 15 * 60 },
	/** Failures of one address against any account. A centre's people often share one. */
	address: { points: 60, duration: 15 * 60 },
	/** Failures against one account from browsers it does not know; slows a guessing from many addresses. */
	account: { points: 50, duration: 60 * 60 },
	/** Failures of a browser that has signed in to the account before. */
	device: { points: 10, duration: 15 * 60 },
} as const

type Limit = keyof typeof LIMITS

function limiter(limit: Limit): RateLimiterPrisma {
	return new RateLimiterPrisma({ storeClient: systemDb(), tableName: 'RateLimit', keyPrefix: limit, ...LIMITS[limit] })
}

function keyed(...parts: string[]): string {
	return createHmac('sha256', Buffer.from(secrets().session, 'base64'))
		.update(JSON.stringify(parts))
		.digest('base64url')
}

/** Who tries: the account's e-mail address as typed, the network address, and whether this browser is known to the account. */
export type Attempt = { email: string; address: string; knownDevice: string | undefined }

function keysOf({ email, address, knownDevice }: Attempt): [Limit, string][] {
	if (knownDevice) return [['device', keyed('device', email, knownDevice)]]
	return [
		['pair', keyed('pair', email, address)],
		['address', keyed('address', address)],
		['account', keyed('account', email)],
	]
}

/**
 * Counts an attempt before the password is looked at, so that parallel attempts count too.
 * @returns seconds to wait, or 0 when it may go on
 */
export async function countAttempt(attempt: Attempt): Promise<number> {
	let wait = 0
	for (const [limit, key] of keysOf(attempt)) {
		try {
			await limiter(limit).consume(key)
		} catch (refusal) {
			if (!(refusal instanceof RateLimiterRes)) throw refusal
			wait = Math.max(wait, Math.ceil(refusal.msBeforeNext / 1000))
		}
	}
	return wait
}

/** Gives back what a successful attempt used up. */
export async function forgiveAttempts(attempt: Attempt): Promise<void> {
	for (const [limit, key] of keysOf(attempt)) {
		if (limit === 'pair' || limit === 'device') await limiter(limit).delete(key)
		else await limiter(limit).reward(key)
	}
}

/** The mark a browser keeps after a successful sign-in, good for one account. */
export function deviceMark(email: string, nonce: string): string {
	return `${nonce}.${keyed('device-mark', email, nonce)}`
}

/** The nonce of a device mark, if it was given out for this account. */
export function knownDeviceOf(email: string, mark: string | undefined): string | undefined {
	const nonce = mark?.split('.')[0]
	return nonce && mark === deviceMark(email, nonce) ? nonce : undefined
}
