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

/** Today as an ISO date, UTC: the day by which facts expire and finished pages are made. */
export function today(): string {
	return isoDay(new Date())
}

/** The ISO date of a moment, UTC; of a `date` column as Prisma reads it. */
export function isoDay(moment: Date): string {
	return moment.toISOString().slice(0, 10)
}
