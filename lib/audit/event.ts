/** What an audit event says. No personal data: identifiers and codes only. */
export type AuditEvent = {
	/** The chain it belongs to: a centre's id, `content`, or `access`. */
	chain: string
	seq: number
	/** ISO 8601 in UTC, milliseconds */
	at: string
	/** Account id; null: a receiving organisation, or the system itself */
	actor: string | null
	role: string
	verb: string
	resource: string
	resourceId: string
	detail: Record<string, string | number | boolean | string[]>
}

export type ChainLink = AuditEvent & { previous: Uint8Array; hash: Uint8Array }

/** Where a chain ended at some moment, kept outside the database. */
export type Anchor = { chain: string; seq: number; hash: string }

/** The hash before the first event. */
export const BEGINNING = new Uint8Array(32)

/** The bytes that are hashed: the same for the same event on every machine. */
export function canonicalBytes(event: AuditEvent, previous: Uint8Array): Buffer {
	const detail = Object.entries(event.detail).sort(([a], [b]) => (a < b ? -1 : 1))
	const parts = [
		event.chain,
		event.seq,
		event.at,
		event.actor,
		event.role,
		event.verb,
		event.resource,
		event.resourceId,
		detail,
	]
	return Buffer.concat([Buffer.from(previous), Buffer.from(JSON.stringify(parts), 'utf8')])
}
