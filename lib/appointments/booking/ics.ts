import ical, { ICalAlarmType, ICalCalendarMethod } from 'ical-generator'
import type { OwnBooking } from '../appointment'

/**
 * A booking as a calendar file (iCalendar, RFC 5545) with a reminder the day before and an hour before. It says no more than
 * "appointment": others may see the calendar.
 * @param id by which a moved booking replaces itself in the calendar; not the code
 * @param summary what the entry is called, in the reader's language
 */
export function bookingIcs(booking: OwnBooking & { id: string }, summary: string): string {
	const start = new Date(booking.startsAt)
	const calendar = ical({ method: ICalCalendarMethod.PUBLISH, prodId: { company: 'Waymark', product: 'Portal' } })
	const event = calendar.createEvent({
		id: booking.id,
		start,
		end: new Date(start.getTime() + booking.minutes * 60_000),
		summary,
		...(booking.way === 'in_person' && booking.centre.address ? { location: booking.centre.address } : {}),
	})
	for (const seconds of [24 * 3600, 3600])
		event.createAlarm({ type: ICalAlarmType.display, trigger: seconds, description: summary })
	return calendar.toString()
}
