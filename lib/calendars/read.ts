import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/policy'
import { asSession, systemDb } from '@/lib/db'
import { isoDay } from '@/lib/i18n/day'
import { type Entry, feedHash } from './feed'

/** Whether the person's calendar has an address. */
export async function hasCalendar(actor: Actor): Promise<boolean> {
	authorise(actor, 'calendar.share')
	return asSession(actor.session, async (tx) => (await tx.calendarFeed.count()) > 0)
}

type Row = {
	kind: Entry['kind']
	id: string
	starts_at: Date | null
	minutes: number | null
	day: Date | null
	what: string
}

/** What stands in the calendar of an address; an unknown one has nothing in it. */
export async function readCalendar(token: string): Promise<Entry[]> {
	const rows = await systemDb().$queryRaw<Row[]>`select * from waymark_calendar(${feedHash(token)})`
	return rows.map((row) => ({
		kind: row.kind,
		id: row.id,
		startsAt: row.starts_at?.toISOString() ?? null,
		minutes: row.minutes,
		day: row.day && isoDay(row.day),
		what: row.what,
	}))
}
