import { DateTime } from 'luxon'

/**
 * The moment at which the clocks of a place show a time.
 * @param day `YYYY-MM-DD` @param clock `HH:MM` @param timeZone IANA name
 * @returns undefined: a change of the clocks leaves this time out
 */
export function instantIn(day: string, clock: string, timeZone: string): Date | undefined {
	const moment = DateTime.fromISO(`${day}T${clock}`, { zone: timeZone })
	return moment.isValid && moment.toFormat('HH:mm') === clock ? moment.toJSDate() : undefined
}

/** The moment a day begins on the clocks of a place. @param day `YYYY-MM-DD` */
export function dayBegins(day: string, timeZone: string): Date {
	return DateTime.fromISO(day, { zone: timeZone }).startOf('day').toJSDate()
}

/** What the clocks of a place show at a moment: day and `HH:MM`. */
export function clocksAt(moment: Date, timeZone: string): { day: string; clock: string } {
	const there = DateTime.fromJSDate(moment, { zone: timeZone })
	return { day: there.toFormat('yyyy-MM-dd'), clock: there.toFormat('HH:mm') }
}
