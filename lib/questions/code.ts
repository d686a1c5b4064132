import { makeReaderCode, readerCodeOf, readerToken } from '@/lib/vault/reader-code'

/** Signs of a code: 16 of 24 are 73 bits. */
export const CODE_LENGTH = 16

/**
 * The answer code of a question.
 * @param centre id
 * @param key of the form, a random UUID, which nobody keeps
 * @returns sixteen signs without hyphens
 */
export function makeAnswerCode(centre: string, key: string): string {
	return makeReaderCode('answer-code', CODE_LENGTH, centre, key)
}

/** An answer code however it was typed, or undefined when it cannot be one. */
export function answerCodeOf(typed: string): string | undefined {
	return readerCodeOf(typed, CODE_LENGTH)
}

/** The keyed hash of an answer code, by which Postgres knows the question. */
export function questionToken(code: string): string {
	return readerToken('answer-code', code)
}
