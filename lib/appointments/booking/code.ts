import { makeReaderCode, readerCodeOf, readerToken, tokenHash } from '@/lib/vault/reader-code'

/** Signs of a booking code: 12 of 24 are 55 bits. */
export const BOOKING_LENGTH = 12

/** The code of a booking. @param key of the form, a random UUID, which nobody keeps */
export function bookingCodeOf(key: string): string {
	return makeReaderCode('booking-code', BOOKING_LENGTH, key)
}

/** What the database keeps of a code. */
export function bookingHash(code: string): Uint8Array<ArrayBuffer> {
	return tokenHash(readerToken('booking-code', code))
}

/** A code however it was typed, or undefined when it cannot be one. */
export function bookingCodeTyped(typed: string): string | undefined {
	return readerCodeOf(typed, BOOKING_LENGTH)
}
