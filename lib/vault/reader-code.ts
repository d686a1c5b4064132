import { createHash, createHmac } from 'node:crypto'
import { secrets } from '@/lib/env'

/** As in client codes: nothing that can be mistaken for something else when written by hand or read out. */
export const CODE_ALPHABET = '2346789CDFGHJKMPQRTVWXYZ'

/** What a code opens. Codes of different kinds have nothing in common. */
export type CodeKind = 'answer-code' | 'confirm-code' | 'booking-code' | 'session-code'

/** Letters of other keyboards that look the same as ours. */
const LOOK_ALIKES: Record<string, string> = {
	С: 'C',
	Ԍ: 'G',
	Н: 'H',
	Ј: 'J',
	К: 'K',
	М: 'M',
	Р: 'P',
	Т: 'T',
	Ѵ: 'V',
	Ԝ: 'W',
	Х: 'X',
	Ү: 'Y',
	У: 'Y',
	Η: 'H',
	Κ: 'K',
	Μ: 'M',
	Ρ: 'P',
	Τ: 'T',
	Χ: 'X',
	Υ: 'Y',
	Ζ: 'Z',
}

/**
 * A code for somebody without an account. It follows from what it is for and from a secret that is not in the database: a
 * form that is sent twice has the same code.
 * @param length signs; 16 of 24 are 73 bits, 8 are 36
 * @param parts what it is for, such as the random key of a form
 * @returns the signs without hyphens
 */
export function makeReaderCode(kind: CodeKind, length: number, ...parts: string[]): string {
	const bytes: number[] = []
	for (let round = 0; bytes.length < length; round++) {
		const derived = createHmac('sha512', Buffer.from(secrets().session, 'base64'))
			.update(JSON.stringify([kind, ...parts, round]))
			.digest()
		// 240 is ten times the alphabet: beyond it some signs would come up more often than others.
		bytes.push(...[...derived].filter((byte) => byte < 240))
	}
	return bytes
		.slice(0, length)
		.map((byte) => CODE_ALPHABET[byte % CODE_ALPHABET.length])
		.join('')
}

/** A code in groups of four, as it is shown and written down. */
export function spacedCode(code: string): string {
	return (code.match(/.{1,4}/g) ?? []).join('-')
}

/**
 * A code however it was typed: small letters, any spaces and hyphens, digits of any script, letters of a Cyrillic or Greek
 * keyboard that look like ours.
 * @returns the signs, or undefined when it cannot be a code of this length
 */
export function readerCodeOf(typed: string, length: number): string | undefined {
	const signs = [...typed.slice(0, 200).normalize('NFKC').toUpperCase()]
		.map((sign) => LOOK_ALIKES[sign] ?? asciiDigit(sign))
		.filter((sign) => /[0-9A-Z]/.test(sign))
		.join('')
	return signs.length === length && [...signs].every((sign) => CODE_ALPHABET.includes(sign)) ? signs : undefined
}

/** Digits of a script stand together, from zero to nine, and each run begins at a multiple that this finds by counting back. */
function asciiDigit(sign: string): string {
	if (!/^\p{Nd}$/u.test(sign) || /^[0-9]$/.test(sign)) return sign
	const code = sign.codePointAt(0) ?? 0
	for (const zero of [0x0660, 0x06f0, 0x0966, 0x09e6]) if (code >= zero && code <= zero + 9) return String(code - zero)
	return sign
}

/** The keyed hash of a code: all that Postgres is ever told of it, and from which nobody gets back to the code. */
export function readerToken(kind: CodeKind, code: string): string {
	return createHmac('sha256', Buffer.from(secrets().blindIndex, 'base64'))
		.update(`${kind}\0${code}`)
		.digest('base64url')
}

/** What the database keeps of a token: its SHA-256. */
export function tokenHash(token: string): Uint8Array<ArrayBuffer> {
	return new Uint8Array(createHash('sha256').update(token).digest())
}
