import { createHash, createHmac } from 'node:crypto'
import { secrets } from '@/lib/env'

/** What the receiving organisation is given: the token of the address, and the code that is told separately. */
export type LinkSecrets = { token: string; code: string }

/** Days a link works: longer than a course takes to begin. It dies earlier with the consent or the referral. */
export const LINK_DAYS = 90

/** Wrong codes after which a link waits for the counsellor to make a new one. */
export const MOST_ATTEMPTS = 5

// As in client codes: nothing that can be mistaken for something else when read out.
const ALPHABET = '2346789CDFGHJKMPQRTVWXYZ'

/**
 * A link's token (256 bits) and code (36 bits). They follow from a random key that the form was given and nobody keeps, so
 * that sending the form twice makes the same link, and from a secret that is not in the database.
 * @param key the form's key, a random UUID
 */
export function linkSecrets(referral: string, key: string): LinkSecrets {
	const derive = (what: string) =>
		createHmac('sha512', Buffer.from(secrets().session, 'base64'))
			.update(JSON.stringify(['referral-link', what, referral, key]))
			.digest()
	// 240 is ten times the alphabet: beyond it some letters would come up more often than others.
	const letters = [...derive('code')].filter((byte) => byte < 240).map((byte) => ALPHABET[byte % ALPHABET.length])
	const code = letters.slice(0, 8).join('')
	return { token: derive('token').subarray(0, 32).toString('base64url'), code: `${code.slice(0, 4)}-${code.slice(4)}` }
}

/** What the database keeps of a token. */
export function tokenHash(token: string): Uint8Array<ArrayBuffer> {
	return new Uint8Array(createHash('sha256').update(token).digest())
}

/** A code however it was typed. */
export function bareCode(typed: string): string {
	return typed
		.normalize('NFKC')
		.toUpperCase()
		.replace(/[^0-9A-Z]/g, '')
}

/** Whether something in an address can be a token at all. */
export function isToken(value: string): boolean {
	return /^[A-Za-z0-9_-]{43}$/.test(value)
}
