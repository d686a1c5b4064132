import { createHmac } from 'node:crypto'
import { secrets } from '@/lib/env'

/**
 * A keyed hash by which a sealed value can be found without opening it. The kind keeps the indexes of names, phones and
 * birth years apart: the same text under two kinds has two unlike digests.
 * @param kind what the value is, such as `name` or `phone`
 * @param value the value, already brought into one form (case, accents, digits)
 * @returns 16 bytes
 */
export function blindIndex(kind: string, value: string): Uint8Array<ArrayBuffer> {
	const digest = createHmac('sha256', Buffer.from(secrets().blindIndex, 'base64')).update(`${kind}\0${value}`).digest()
	return new Uint8Array(digest.subarray(0, 16))
}
