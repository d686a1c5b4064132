import { createHash, randomBytes } from 'node:crypto'

/** Hours after which a session ends whatever happens: a working day with overtime. */
export const ABSOLUTE_HOURS = 12
// The idle limit of an hour stands in Postgres, in waymark_live_session: it binds every statement there too.

/** A new random session id: 256 bits. */
export function newSessionId(): string {
	return randomBytes(32).toString('base64url')
}

/** What the database keeps of a session id. */
export function sessionHash(id: string): Uint8Array<ArrayBuffer> {
	return new Uint8Array(createHash('sha256').update(id).digest())
}
