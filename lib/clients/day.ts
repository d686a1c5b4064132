/** A calendar day without a time, `YYYY-MM-DD`; in Postgres a `date`. */
export type Day = string

/** The calendar day of a moment on the clocks of a time zone. */
export function dayIn(timeZone: string, at: Date = new Date()): Day {
	return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at)
}

/** A day as Prisma wants it for a `date` column: midnight in UTC. */
export function dateOf(day: Day): Date {
	return new Date(`${day}T00:00:00.000Z`)
}

/** The day a `date` column holds. */
export function dayOf(date: Date): Day {
	return date.toISOString().slice(0, 10)
}

/** The day so many days later; negative: earlier. */
export function daysAfter(day: Day, days: number): Day {
	const date = dateOf(day)
	date.setUTCDate(date.getUTCDate() + days)
	return dayOf(date)
}
