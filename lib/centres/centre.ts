import { formatTagOf, type Locale } from '@/lib/i18n/locales'
import type { ExceptionalDay, OpeningHours } from './opening-hours'

/** A listed centre, as the public may see it. */
export type PublicCentre = {
	slug: string
	name: string
	country: string
	city: string | null
	timeZone: string
	address: string | null
	phone: string | null
	email: string | null
	website: string | null
	languages: string[]
	openingHours: OpeningHours[]
	exceptionalDays: ExceptionalDay[]
	/** Degrees; both or neither. */
	latitude: number | null
	longitude: number | null
	/** Exists only to try the portal. */
	demonstration: boolean
}

/**
 * Opening hours in words: days in a row become a range.
 * @returns pairs such as "Monday – Friday" and "9:00 – 16:00", in the language's own way of writing ranges
 */
export function wordOpeningHours(hours: OpeningHours[], locale: Locale): { days: string; times: string }[] {
	const tag = formatTagOf(locale)
	const weekday = new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC', calendar: 'gregory' })
	const list = new Intl.ListFormat(tag, { type: 'unit' })
	// 5 January 2026 was a Monday.
	const dayOf = (day: number) => new Date(Date.UTC(2026, 0, 4 + day))
	return hours.map(({ days, opens, closes }) => ({
		days: list.format(
			runsOf(days).map(([from, to]) =>
				from === to ? weekday.format(dayOf(from)) : weekday.formatRange(dayOf(from), dayOf(to)),
			),
		),
		times: wordTimes([{ opens, closes }], locale),
	}))
}

/** Spans of a day in words, "9:00 – 12:00, 13:00 – 16:00". */
export function wordTimes(spans: { opens: string; closes: string }[], locale: Locale): string {
	const tag = formatTagOf(locale)
	const time = new Intl.DateTimeFormat(tag, { timeStyle: 'short', timeZone: 'UTC' })
	const at = (clock: string) => new Date(`2026-01-05T${clock}:00Z`)
	const words = spans.map(({ opens, closes }) => time.formatRange(at(opens), at(closes)))
	return new Intl.ListFormat(tag, { type: 'unit' }).format(words)
}

/**
 * Where a map finds a centre (RFC 5870): its coordinates, or its address for the map to look up.
 * @returns null when neither is known
 */
export function mapAddress({ latitude, longitude, address, city, name }: PublicCentre): string | null {
	const query = encodeURIComponent([name, address, city].filter((part) => part !== null).join(', '))
	if (latitude !== null && longitude !== null)
		return `geo:${latitude},${longitude}?q=${latitude},${longitude}(${query})`
	return address === null ? null : `geo:0,0?q=${query}`
}

function runsOf(days: number[]): [number, number][] {
	const runs: [number, number][] = []
	for (const day of [...new Set(days)].sort((a, b) => a - b)) {
		const last = runs.at(-1)
		if (last && last[1] === day - 1) last[1] = day
		else runs.push([day, day])
	}
	return runs
}

/** The name of a time zone as people of a language call it, such as "Central European Time". @param timeZone IANA name */
export function timeZoneName(timeZone: string, locale: Locale): string {
	const format = new Intl.DateTimeFormat(formatTagOf(locale), { timeZone, timeZoneName: 'longGeneric' })
	return format.formatToParts(new Date()).find((part) => part.type === 'timeZoneName')?.value ?? timeZone
}
