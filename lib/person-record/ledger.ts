import { createHmac, timingSafeEqual } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import { environment, secrets } from '@/lib/env'

/** An erasure as the ledger keeps it: a number that says nothing, and when. */
export type LedgerEntry = { client: string; centre: string; at: string }

/** A line of the ledger was changed or is not one. What it says must be looked at before anybody is erased or kept by it. */
export class LedgerBroken extends Error {
	override name = 'LedgerBroken'
}

/**
 * Adds erasures to the ledger: a file beside the database, because an older backup of the database does not know of them.
 * It is on the disk before the erasure counts as done.
 */
export function addToLedger(entries: readonly LedgerEntry[]): void {
	const file = environment().erasureLedger
	mkdirSync(path.dirname(file), { recursive: true })
	const handle = openSync(file, 'a', 0o600)
	try {
		writeSync(handle, entries.map((entry) => `${JSON.stringify({ ...entry, mac: macOf(entry) })}\n`).join(''))
		fsyncSync(handle)
	} finally {
		closeSync(handle)
	}
}

/**
 * Everybody in the ledger, each once. A last line that was cut off while it was written is left out: its erasure was never
 * answered.
 * @throws LedgerBroken
 */
export function readLedger(): LedgerEntry[] {
	const file = environment().erasureLedger
	if (!existsSync(file)) return []
	const lines = readFileSync(file, 'utf8').split('\n')
	const whole = lines.slice(0, -1)
	const entries = whole.map((line, at) => {
		const entry = parsed(line)
		if (!entry) throw new LedgerBroken(`line ${at + 1} of the erasure ledger is not as it was written`)
		return entry
	})
	return [...new Map(entries.map((entry) => [entry.client, entry])).values()]
}

function parsed(line: string): LedgerEntry | undefined {
	try {
		const { client, centre, at, mac } = JSON.parse(line) as LedgerEntry & { mac: string }
		const [given, right] = [Buffer.from(mac), Buffer.from(macOf({ client, centre, at }))]
		return given.length === right.length && timingSafeEqual(given, right) ? { client, centre, at } : undefined
	} catch {
		return undefined
	}
}

function macOf({ client, centre, at }: LedgerEntry): string {
	return createHmac('sha256', Buffer.from(secrets().audit, 'base64'))
		.update(JSON.stringify(['erasure', client, centre, at]))
		.digest('base64url')
}
