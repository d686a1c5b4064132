import type { Day } from '../day'

/** Why work on a file ends. */
export const CLOSURE_REASONS = [
	'departed',
	'returned',
	'needs_met',
	'moved',
	'refused',
	'lost_contact',
	'transferred',
	'died',
	'other',
] as const

/** One time a file was closed, and opened again. */
export type Closure = {
	id: string
	reason: string
	note: string
	closedOn: Day
	closedBy: string
	/** ISO 8601; null while it stands */
	reopenedAt: string | null
	reopenedBy: string
}

/** The closure that stands, if the file is closed. */
export function standingClosure(latestFirst: readonly Closure[]): Closure | undefined {
	return latestFirst.find((closure) => closure.reopenedAt === null)
}
