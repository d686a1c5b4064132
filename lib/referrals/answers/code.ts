import { hash, verify } from '@node-rs/argon2'

// OWASP Password Storage Cheat Sheet: argon2id, 19 MiB, 2 passes, 1 lane. The algorithm's number is that of the package.
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** @param code without its hyphen @returns argon2id hash in PHC form, salt included */
export function hashCode(code: string): Promise<string> {
	return hash(code, ARGON2ID)
}

/** Whether a code is the one that was hashed. A hash that cannot be read is a "no". */
export async function codeIs(code: string, hashed: string): Promise<boolean> {
	return verify(hashed, code).catch(() => false)
}
