import { readFileSync } from 'node:fs'
import { z } from 'zod'

const secret = z.base64().refine((text) => Buffer.from(text, 'base64').length >= 32, 'at least 32 bytes')

/** The key file: nothing in it is ever stored in the database. */
export const keyFileSchema = z.strictObject({
	/** Wrapping keys of the vault by name; `current` seals, the others only open what was sealed before a rotation. */
	vault: z
		.strictObject({ current: z.string(), keys: z.record(z.string(), secret) })
		.refine((vault) => vault.current in vault.keys, 'the current key is missing'),
	/** Key of the blind indexes by which sealed names and numbers are found. */
	blindIndex: secret,
	/** Key of the audit chain. */
	audit: secret,
	/** Key of session cookies and of the rate limiter's counters. */
	session: secret,
})

export type Keys = z.infer<typeof keyFileSchema>

export type Environment = {
	/** Staff role: row-level security applies. */
	staffUrl: string
	/** Public role: may read published content only. */
	publicUrl: string
	/** System role: accounts, sessions, limits. */
	systemUrl: string
	/** Owner of the tables; only for migrations and the seed, absent where they are done elsewhere. */
	ownerUrl: string | undefined
	keysFile: string
	/** Address under which readers reach the portal, without a slash at the end. */
	origin: string
	/** Folder of finished pages, audit anchors and, where it is used, the embedded database. */
	dataFolder: string
	/** File of who was erased; to be kept apart from backups of the database. */
	erasureLedger: string
	port: number
	/** The mail server letters go out by, and whom they come from; none: they stay in the outbox. */
	mail: { url: string; from: string } | undefined
}

/**
 * The portal's settings, the only place that reads process.env.
 * @throws if a setting is missing; the server checks them one by one before anything else, with a sentence for each
 */
export function environment(): Environment {
	const port = Number(process.env.PORT || 3000)
	const dataFolder = process.env.WAYMARK_DATA || '.data'
	return {
		staffUrl: required('DATABASE_URL'),
		publicUrl: required('DATABASE_PUBLIC_URL'),
		systemUrl: required('DATABASE_SYSTEM_URL'),
		ownerUrl: process.env.DATABASE_OWNER_URL || undefined,
		keysFile: required('WAYMARK_KEYS_FILE'),
		origin: (process.env.WAYMARK_ORIGIN || `http://localhost:${port}`).replace(/\/+$/, ''),
		dataFolder,
		erasureLedger: process.env.WAYMARK_ERASURE_LEDGER || `${dataFolder}/erasures.jsonl`,
		port,
		mail: mailServer(),
	}
}

let keys: Keys | undefined

/** The secrets, read once from the key file. @throws if the file is missing or not complete */
export function secrets(): Keys {
	keys ??= keyFileSchema.parse(JSON.parse(readFileSync(required('WAYMARK_KEYS_FILE'), 'utf8')))
	return keys
}

function required(name: string): string {
	const value = process.env[name]
	if (!value) throw new Error(`The setting ${name} is missing.`)
	return value
}

function mailServer(): { url: string; from: string } | undefined {
	const [url, from] = [process.env.WAYMARK_SMTP_URL, process.env.WAYMARK_MAIL_FROM]
	return url && from ? { url, from } : undefined
}
