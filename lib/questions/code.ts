import { createHash, createHmac } from 'node:crypto'
import { secrets } from '@/lib/env'

/** As in client codes: nothing that can be mistaken for something else when written by hand or read out. */
export const CODE_ALPHABET = '2346789CDFGHJKMPQRTVWXYZ'

/** Signs of a code: 16 of 24 are 73 bits. */
export const CODE_LENGTH = 16

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
 * The answer code of a question. It follows from the random key of the form, which nobody keeps, and from a secret that is
 * not in the database: a form that is sent twice has the same code.
 * @param centre id
 * @param key of the form, a random UUID
 * @returns sixteen signs without hyphens
 */
export function makeAnswerCode(centre: string, key: string): string {
	const bytes: number[] = []
	for (let round = 0; bytes.length < CODE_LENGTH; round++) {
		const derived = createHmac('sha512', Buffer.from(secrets().session, 'base64'))
			.update(JSON.stringify(['answer-code', centre, key, round]))
			.digest()
		// 240 is ten times the alphabet: beyond it some signs would come up more often than others.
		bytes.push(...[...derived].filter((byte) => byte < 240))
	}
	return bytes
		.slice(0, CODE_LENGTH)
		.map((byte) => CODE_ALPHABET[byte % CODE_ALPHABET.length])
		.join('')
}

/** A code in four groups of four, as it is shown and written down. */
export function spacedCode(code: string): string {
	return (code.match(/.{1,4}/g) ?? []).join('-')
}

/**
 * A code however it was typed: small letters, any spaces and hyphens, digits of any script, letters of a Cyrillic or Greek
 * keyboard that look like ours.
 * @returns sixteen signs, or undefined when it cannot be a code
 */
export function answerCodeOf(typed: string): string | undefined {
	const signs = [...typed.slice(0, 200).normalize('NFKC').toUpperCase()]
		.map((sign) => LOOK_ALIKES[sign] ?? asciiDigit(sign))
		.filter((sign) => /[0-9A-Z]/.test(sign))
		.join('')
	return signs.length === CODE_LENGTH && [...signs].every((sign) => CODE_ALPHABET.includes(sign)) ? signs : undefined
}

/** Digits of a script stand together, from zero to nine, and each run begins at a multiple that this finds by counting back. */
function asciiDigit(sign: string): string {
	if (!/^\p{Nd}$/u.test(sign) || /^[0-9]$/.test(sign)) return sign
	const code = sign.codePointAt(0) ?? 0
	for (const zero of [0x0660, 0x06f0, 0x0966, 0x09e6]) if (code >= zero && code <= zero + 9) return String(code - zero)
	return sign
}

/** The keyed hash of a code: all that Postgres is ever told of it, and from which nobody gets back to the code. */
export function questionToken(code: string): string {
	return createHmac('sha256', Buffer.from(secrets().blindIndex, 'base64'))
		.update(`answer-code\0${code}`)
		.digest('base64url')
}

/** What the database keeps of a token, as `waymark_question_hash` works it out. */
export function tokenHash(token: string): Uint8Array<ArrayBuffer> {
	return new Uint8Array(createHash('sha256').update(token).digest())
}
