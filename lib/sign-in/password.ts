import { hash, verify } from '@node-rs/argon2'

// OWASP Password Storage Cheat Sheet: argon2id, 19 MiB, 2 passes, 1 lane. The algorithm's number is that of the package.
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** @returns argon2id hash in PHC form, salt included */
export function hashPassword(password: string): Promise<string> {
	return hash(password.normalize('NFKC'), ARGON2ID)
}

/** Whether a password is the one that was hashed. A hash that cannot be read is a "no". */
export async function passwordIs(password: string, hashed: string): Promise<boolean> {
	return verify(hashed, password.normalize('NFKC')).catch(() => false)
}

let decoy: Promise<string> | undefined

/** Takes as long as checking a real password, so that an unknown address cannot be told from a known one by the clock. */
export async function spendTheTime(password: string): Promise<void> {
	decoy ??= hashPassword('not the password of anybody')
	await passwordIs(password, await decoy)
}
