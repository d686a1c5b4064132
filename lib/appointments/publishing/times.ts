import { dateOf, daysAfter } from '@/lib/clients/day'
import { instantIn } from '@/lib/clients/instant'

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
	for (let date = from; date <= to; date = daysAfter(date, 1)) {
		if (!days.includes(dateOf(date).getUTCDay() || 7) || closed.includes(date)) continue
		for (let at = minutesOf(starts); at + minutes <= minutesOf(ends); at += minutes) {
			const clock = `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
			const moment = instantIn(date, clock, timeZone)
			if (moment) times.push(moment)
		}
	}
	return times
}

function minutesOf(clock: string): number {
	const [hours = 0, minutes = 0] = clock.split(':').map(Number)
	return hours * 60 + minutes
}
