import { makeReaderCode, readerCodeOf, readerToken, tokenHash } from '@/lib/vault/reader-code'

/** Signs of the code of a registration: 12 of 24 are 55 bits. */
export const REGISTRATION_LENGTH = 12

/** The code of a registration. @param key of the form, a random UUID, which nobody keeps */
export function registrationCodeOf(key: string): string {
	return makeReaderCode('session-code', REGISTRATION_LENGTH, key)
}

/** What the database keeps of a code. */
export function registrationHash(code: string): Uint8Array<ArrayBuffer> {
	return tokenHash(readerToken('session-code', code))
}

/** A code however it was typed, or undefined when it cannot be one. */
export function registrationCodeTyped(typed: string): string | undefined {
	return readerCodeOf(typed, REGISTRATION_LENGTH)
}
