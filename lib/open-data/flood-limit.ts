import { createHmac, randomBytes } from 'node:crypto'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** Requests one network address may make to the open data in a minute. A centre's people often share one. */
const PER_MINUTE = 120

/** Makes addresses unreadable, and is itself forgotten when the process ends. */
const salt = randomBytes(32)
const limiter = new RateLimiterMemory({ points: PER_MINUTE, duration: 60, keyPrefix: 'open-data' })

/**
 * Counts a request for open data against floods: in memory, for a minute, by a hash that nobody can turn back into the address.
 * @returns seconds to wait, or 0 when it may be answered
 */
export async function countRequest(address: string): Promise<number> {
	try {
		await limiter.consume(createHmac('sha256', salt).update(address).digest('base64url'))
		return 0
	} catch (refusal) {
		if (!(refusal instanceof RateLimiterRes)) throw refusal
		return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
	}
}
