import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { secrets } from '@/lib/env'

/** Where a sealed value stands. Bound into the seal: a value moved to another row or column does not open. */
export type Place = { table: string; row: string; column: string }

/** A key that seals one person's (or one anonymous conversation's) data, as it stands in the database. */
export type WrappedKey = { id: string; wrappedBy: string; wrapped: Uint8Array<ArrayBuffer> }

/** An opened data key. Lives as long as the request. */
export type DataKey = { id: string; key: Buffer }

/** The value was changed, moved, or sealed with another key. */
export class SealBroken extends Error {}

const FORMAT = 1

/** A new random data key, and the same wrapped for the database by the current wrapping key. */
export function newDataKey(id: string): { opened: DataKey; wrapped: WrappedKey } {
	const key = randomBytes(32)
	return { opened: { id, key }, wrapped: wrap({ id, key }) }
}

/**
 * Opens a data key.
 * @throws SealBroken if it was tampered with or its wrapping key is gone
 */
export function openDataKey(wrapped: WrappedKey): DataKey {
	const wrapping = secrets().vault.keys[wrapped.wrappedBy]
	if (!wrapping) throw new SealBroken('the wrapping key is not there')
	return { id: wrapped.id, key: decrypt(Buffer.from(wrapping, 'base64'), wrapped.wrapped, keyPlace(wrapped.id)) }
}

/** The same data key under the current wrapping key: the step of a key rotation. What it sealed stays as it is. */
export function rewrap(wrapped: WrappedKey): WrappedKey {
	return wrap(openDataKey(wrapped))
}

/** Seals a text for one place. The result is different each time. */
export function seal(key: DataKey, text: string, place: Place): Uint8Array<ArrayBuffer> {
	return encrypt(key.key, Buffer.from(text, 'utf8'), placeBytes(place))
}

/** Opens a sealed text. @throws SealBroken */
export function open(key: DataKey, sealed: Uint8Array, place: Place): string {
	return decrypt(key.key, sealed, placeBytes(place)).toString('utf8')
}

function wrap(key: DataKey): WrappedKey {
	const { current, keys } = secrets().vault
	return {
		id: key.id,
		wrappedBy: current,
		wrapped: encrypt(Buffer.from(keys[current] as string, 'base64'), key.key, keyPlace(key.id)),
	}
}

// Lengths stand before the parts, so that no two places have the same bytes.
function placeBytes(place: Place): Buffer {
	return Buffer.from(JSON.stringify([place.table, place.row, place.column]), 'utf8')
}

function keyPlace(id: string): Buffer {
	return placeBytes({ table: 'vault_key', row: id, column: 'wrapped' })
}

/** AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce: format, nonce, tag, ciphertext. */
function encrypt(key: Buffer, plain: Buffer, bound: Buffer): Uint8Array<ArrayBuffer> {
	const nonce = randomBytes(12)
	const cipher = createCipheriv('aes-256-gcm', key, nonce)
	cipher.setAAD(bound)
	const body = Buffer.concat([cipher.update(plain), cipher.final()])
	return new Uint8Array(Buffer.concat([Buffer.from([FORMAT]), nonce, cipher.getAuthTag(), body]))
}

function decrypt(key: Buffer, sealed: Uint8Array, bound: Buffer): Buffer {
	const bytes = Buffer.from(sealed)
	if (bytes.length < 29 || bytes[0] !== FORMAT) throw new SealBroken('not a sealed value')
	const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 13))
	decipher.setAAD(bound)
	decipher.setAuthTag(bytes.subarray(13, 29))
	try {
		return Buffer.concat([decipher.update(bytes.subarray(29)), decipher.final()])
	} catch {
		throw new SealBroken('the seal is broken')
	}
}
