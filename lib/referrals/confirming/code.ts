import { makeReaderCode, readerCodeOf, readerToken, tokenHash } from '@/lib/vault/reader-code'

/** Signs of the code by which a client says whether a referral helped: short, because all it opens is that one answer. */
export const CONFIRM_LENGTH = 8

/** The code of a referral; the same whenever it is asked for. @param referral id */
export function confirmCodeOf(referral: string): string {
	return makeReaderCode('confirm-code', CONFIRM_LENGTH, referral)
}

/** What the database keeps of a code. */
export function confirmHash(code: string): Uint8Array<ArrayBuffer> {
	return tokenHash(readerToken('confirm-code', code))
}

/** A code however it was typed, or undefined when it cannot be one. */
export function confirmCodeTyped(typed: string): string | undefined {
	return readerCodeOf(typed, CONFIRM_LENGTH)
}
