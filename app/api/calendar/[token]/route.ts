import ical, { ICalCalendarMethod } from 'ical-generator'
import { readCalendar } from '@/lib/calendars/read'
import { environment } from '@/lib/env'
import { isLocale, SOURCE_LOCALE } from '@/lib/i18n/locales'
import { sayIn } from '@/lib/i18n/say'

type Context = { params: Promise<{ token: string }> }

/** Somebody's appointments and follow-ups as a calendar (iCalendar, RFC 5545). It names nobody; a dead address is empty. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
	const { token } = await params
	if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return new Response(null, { status: 404 })
	const asked = new URL(request.url).searchParams.get('locale')
	const say = await sayIn(isLocale(asked) ? asked : SOURCE_LOCALE)
	const calendar = ical({
		method: ICalCalendarMethod.PUBLISH,
		prodId: { company: 'Waymark', product: 'Portal' },
		ttl: 900,
	})
	for (const entry of await readCalendar(token)) {
		const start = new Date(entry.startsAt ?? `${entry.day}T00:00:00Z`)
		const of = entry.kind === 'appointment' ? `BookingPage.way.${entry.what}` : `Codes.followUpKind.${entry.what}`
		calendar.createEvent({
			id: entry.id,
			start,
			...(entry.startsAt
				? { end: new Date(start.getTime() + (entry.minutes ?? 30) * 60_000) }
				: { allDay: true, end: new Date(start.getTime() + 86_400_000) }),
			summary: `${say(`CalendarFeed.${entry.kind}`)}: ${say(of)}`,
			url: `${environment().origin}/en/staff${entry.kind === 'appointment' ? '/appointments' : ''}`,
		})
	}
	return new Response(calendar.toString(), {
		headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, no-store' },
	})
}
