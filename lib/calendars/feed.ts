import { createHash, createHmac } from 'node:crypto'
import { secrets } from '@/lib/env'

/** An entry of somebody's calendar: when, and what kind of thing. No person is in it. */
export type Entry = {
	kind: 'appointment' | 'follow_up'
	id: string
	/** ISO 8601, of an appointment */
	startsAt: string | null
	minutes: number | null
	/** `YYYY-MM-DD`, of something that is due on a day */
	day: string | null
	/** How they meet, or the kind of follow-up. */
	what: string
}

/** The token of a calendar's address: 256 bits. It follows from the form's key, so that a form sent twice makes the same. */
export function feedToken(account: string, key: string): string {
	return createHmac('sha256', Buffer.from(secrets().session, 'base64'))
		.update(JSON.stringify(['calendar-feed', account, key]))
		.digest('base64url')
}

/** What the database keeps of a token. */
export function feedHash(token: string): Uint8Array<ArrayBuffer> {
	return new Uint8Array(createHash('sha256').update(token).digest())
}
