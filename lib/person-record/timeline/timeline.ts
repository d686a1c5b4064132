import type { Day } from '@/lib/clients/day'

/** Entries of a page of a file's story. */
export const TIMELINE_ROWS = 30
/** Pages that can be turned back; what is older stands in the person's copy. */
export const MOST_PAGES = 50

/** One thing that happened; `on` is the day on the centre's clocks, by which the story is ordered. */
export type TimelineEntry = { on: Day; key: string } & (
	| { kind: 'registered' | 'consent' | 'consent_withdrawn' | 'reopened' }
	| { kind: 'closed'; reason: string }
	| { kind: 'consultation'; id: string; topics: string[]; contactMade: boolean; pages: number }
	| { kind: 'referral' | 'answer'; id: string; recipient: string; status: string }
	| { kind: 'appointment'; state: string; way: string }
	| { kind: 'session'; id: string; title: string; attended: boolean | null }
	| { kind: 'follow_up'; followUp: string; outcome: string | null }
)

/** The page an address asks for; the first where it asks for none. */
export function timelinePage(asked: string | undefined): number {
	return /^[1-9]\d?$/.test(asked ?? '') ? Math.min(Number(asked), MOST_PAGES) : 1
}

/** The latest first; of one day, in the order in which things usually happen, the last first. */
export function inOrder(entries: TimelineEntry[]): TimelineEntry[] {
	const ORDER: TimelineEntry['kind'][] = [
		'closed',
		'answer',
		'referral',
		'follow_up',
		'consultation',
		'session',
		'appointment',
		'reopened',
		'consent_withdrawn',
		'consent',
		'registered',
	]
	const place = (entry: TimelineEntry) => ORDER.indexOf(entry.kind)
	return entries.sort((a, b) =>
		a.on === b.on ? place(a) - place(b) || (a.key < b.key ? 1 : -1) : a.on < b.on ? 1 : -1,
	)
}
