import { decode, encode } from 'next-auth/jwt'
import { environment, secrets } from '@/lib/env'
import { ABSOLUTE_HOURS } from './session'

/** Whether readers reach the portal by https; on a plain http machine of one's own, browsers refuse `__Host-` cookies. */
function isSecure(): boolean {
	return environment().origin.startsWith('https:')
}

export function sessionCookieName(): string {
	return isSecure() ? '__Host-waymark-session' : 'waymark-session'
}

export function deviceCookieName(): string {
	return isSecure() ? '__Host-waymark-device' : 'waymark-device'
}

/** Attributes of both cookies: not for scripts, not sent along from other sites. */
export function cookieAttributes(maxAgeSeconds: number) {
	return { httpOnly: true, sameSite: 'strict', secure: isSecure(), path: '/', maxAge: maxAgeSeconds } as const
}

export const SESSION_SECONDS = ABSOLUTE_HOURS * 3600
export const DEVICE_SECONDS = 180 * 24 * 3600

/** The encrypted token of the cookie. It holds the random session id and nothing about the person. */
export function sealSessionToken(session: string): Promise<string> {
	return encode({ token: { session }, secret: secrets().session, maxAge: SESSION_SECONDS })
}

/** The session id of a cookie's token, or undefined if it is not one of ours or has run out. */
export async function openSessionToken(token: string | undefined): Promise<string | undefined> {
	if (!token) return undefined
	try {
		const opened = await decode({ token, secret: secrets().session })
		return typeof opened?.session === 'string' ? opened.session : undefined
	} catch {
		return undefined
	}
}
