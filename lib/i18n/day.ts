import { formatTagOf, type Locale } from './locales'

const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * A calendar day in a reader's language and numerals. Always the Gregorian calendar, also in Persian: the dates are
 * those of European authorities and must be found again on their letters.
 * @param day ISO date, `2026-11-21`
 */
export function formatDay(day: string, locale: Locale): string {
	let format = formats.get(locale)
	if (!format) {
		format = new Intl.DateTimeFormat(formatTagOf(locale), { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory' })
		formats.set(locale, format)
	}
	return format.format(new Date(`${day}T00:00:00Z`))
}

/** A month such as "March 2026" in a reader's language. @param month `2026-03` */
export function formatMonth(month: string, locale: Locale): string {
	return new Intl.DateTimeFormat(formatTagOf(locale), {
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC',
		calendar: 'gregory',
	}).format(new Date(`${month}-01T00:00:00Z`))
}

/** Day and time of a moment on the clocks of a place. @param timeZone IANA name */
export function formatMoment(at: Date, locale: Locale, timeZone: string): string {
	return new Intl.DateTimeFormat(formatTagOf(locale), {
		dateStyle: 'medium',
		timeStyle: 'short',
		timeZone,
		calendar: 'gregory',
	}).format(at)
}

/** A day with its weekday. @param day ISO date */
export function formatWeekday(day: string, locale: Locale): string {
	return new Intl.DateTimeFormat(formatTagOf(locale), {
		dateStyle: 'full',
		timeZone: 'UTC',
		calendar: 'gregory',
	}).format(new Date(`${day}T00:00:00Z`))
}

/** What the clocks of a place show at a moment. @param timeZone IANA name */
export function formatClock(at: Date, locale: Locale, timeZone: string): string {
	return new Intl.DateTimeFormat(formatTagOf(locale), { timeStyle: 'short', timeZone }).format(at)
}

/** Today as an ISO date, UTC: the day by which facts expire and finished pages are made. */
export function today(): string {
	return isoDay(new Date())
}

/** The ISO date of a moment, UTC; of a `date` column as Prisma reads it. */
export function isoDay(moment: Date): string {
	return moment.toISOString().slice(0, 10)
}
