import { appendFile } from 'node:fs/promises'
import { listAnchors } from '../lib/audit/read'
import { every } from './every'

const EVERY_MS = 60_000

/**
 * Writes the ends of the audit chains to a file outside the database, each minute and at the stop: whoever cuts a chain in
 * the database, its last event included, would have to change this file too.
 * @returns writes once more and stops
 */
export function keepAnchors(file: string): () => Promise<void> {
	const written = new Map<string, number>()
	const keep = async () => {
		const fresh = (await listAnchors()).filter((anchor) => (written.get(anchor.chain) ?? 0) < anchor.seq)
		if (fresh.length === 0) return
		await appendFile(file, fresh.map((anchor) => `${JSON.stringify(anchor)}\n`).join(''), { mode: 0o600 })
		for (const anchor of fresh) written.set(anchor.chain, anchor.seq)
	}
	return every(EVERY_MS, 'The audit anchors could not be written', keep, { atEnd: true })
}
