import { createHmac, timingSafeEqual } from 'node:crypto'
import { environment, secrets } from '@/lib/env'
import { tokenHash } from '../link'
import { mintRecipient, type ReferralRecipient } from './recipient'

/** Seconds after which the code is asked for again. */
export const PASS_SECONDS = 30 * 60

/**
 * Name of the cookie that says the right code was given for one link. It carries the beginning of the link's hash, so that
 * two referrals can be open side by side. It stands at the root because the page changes its address with the language.
 */
export function passName(token: string): string {
	const prefix = environment().origin.startsWith('https:') ? '__Host-' : ''
	return `${prefix}waymark-referral-${Buffer.from(tokenHash(token)).toString('hex').slice(0, 12)}`
}

/** Attributes of that cookie: not for scripts, not sent along from other sites, gone after half an hour. */
export function passAttributes() {
	const secure = environment().origin.startsWith('https:')
	return { httpOnly: true, sameSite: 'strict', secure, path: '/', maxAge: PASS_SECONDS } as const
}

/** The value of that cookie: when it runs out, and a keyed hash that only we can make. It tells nothing. */
export function makePass(token: string, now = Date.now()): string {
	const until = Math.floor(now / 1000) + PASS_SECONDS
	return `${until}.${signature(token, until)}`
}

/** Opens the door for a pass that is ours, for this link and not run out. */
export function recipientWith(
	token: string,
	pass: string | undefined,
	now = Date.now(),
): ReferralRecipient | undefined {
	const [until = '', signed = ''] = pass?.split('.') ?? []
	if (!/^\d{1,12}$/.test(until) || Number(until) * 1000 < now) return undefined
	const [given, right] = [Buffer.from(signed), Buffer.from(signature(token, Number(until)))]
	return given.length === right.length && timingSafeEqual(given, right) ? mintRecipient(token) : undefined
}

function signature(token: string, until: number): string {
	return createHmac('sha256', Buffer.from(secrets().session, 'base64'))
		.update(JSON.stringify(['referral-pass', Buffer.from(tokenHash(token)).toString('hex'), until]))
		.digest('base64url')
}
