import { DateTime } from 'luxon'

/** Which times are published: on these days of the week, between two days, from one clock time to another. */
export type Pattern = {
	/** IANA name */
	timeZone: string
	/** `YYYY-MM-DD`, both included */
	from: string
	to: string
	/** ISO 8601: Monday is 1 */
	days: readonly number[]
	/** `HH:MM` on the clocks of the zone */
	starts: string
	ends: string
	minutes: number
	/** Days on which the centre is closed, `YYYY-MM-DD`. */
	closed?: readonly string[]
}

/**
 * The moments a pattern stands for. Nine o'clock is nine o'clock on both sides of a change of the clocks; a time that a change
 * leaves out is left out.
 * @returns instants in order
 */
export function timesOf(pattern: Pattern): Date[] {
	const { timeZone, from, to, days, starts, ends, minutes, closed = [] } = pattern
	const times: Date[] = []
	for (let day = DateTime.fromISO(from, { zone: 'utc' }); day.toISODate() !== null; day = day.plus({ days: 1 })) {
		const date = day.toISODate() as string
		if (date > to) break
		if (!days.includes(day.weekday) || closed.includes(date)) continue
		for (let at = minutesOf(starts); at + minutes <= minutesOf(ends); at += minutes) {
			const clock = `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
			const moment = DateTime.fromISO(`${date}T${clock}`, { zone: timeZone })
			if (moment.isValid && moment.toFormat('HH:mm') === clock) times.push(moment.toJSDate())
		}
	}
	return times
}

function minutesOf(clock: string): number {
	const [hours = 0, minutes = 0] = clock.split(':').map(Number)
	return hours * 60 + minutes
}

/** The moment a day begins on the clocks of a place. @param day `YYYY-MM-DD` */
export function instantOf(day: string, timeZone: string): Date {
	return DateTime.fromISO(day, { zone: timeZone }).startOf('day').toJSDate()
}
