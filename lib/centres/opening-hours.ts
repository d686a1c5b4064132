/** One line of opening hours: ISO 8601 days of the week (Monday is 1) and local times, `09:00`. */
export type OpeningHours = { days: number[]; opens: string; closes: string }

/** A day on which a centre opens otherwise than in its week: a holiday has no hours. The date is ISO and local. */
export type ExceptionalDay = { date: string; hours: { opens: string; closes: string }[] }

export type Opening = {
	/** IANA name */
	timeZone: string
	openingHours: OpeningHours[]
	exceptionalDays: ExceptionalDay[]
}

/** How far ahead an opening is looked for, in days. */
const HORIZON = 21
const DAY = 24 * 60 * 60 * 1000

/**
 * Whether a centre is open at an instant. It opens with the first minute of its hours and is closed from the minute in
 * which they end; an exceptional day replaces the hours of its weekday.
 */
export function isOpenAt(opening: Opening, instant: Date): boolean {
	const { date, clock } = localTime(instant, opening.timeZone)
	return hoursOn(opening, date).some(({ opens, closes }) => opens <= clock && clock < closes)
}

/**
 * When a centre opens next after an instant at which it is closed.
 * @returns local day and time; null when it does not open within three weeks, or never says when
 */
export function nextOpening(opening: Opening, instant: Date): { date: string; opens: string } | null {
	const now = localTime(instant, opening.timeZone)
	for (let ahead = 0; ahead <= HORIZON; ahead++) {
		const date = ahead === 0 ? now.date : addDays(now.date, ahead)
		const [first] = hoursOn(opening, date)
			.map(({ opens }) => opens)
			.filter((opens) => ahead > 0 || opens > now.clock)
			.sort()
		if (first !== undefined) return { date, opens: first }
	}
	return null
}

/** Exceptional days from a day on, in order. @param from ISO date */
export function comingExceptions(days: ExceptionalDay[], from: string): ExceptionalDay[] {
	return days.filter(({ date }) => date >= from).sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** The hours of a local day. */
function hoursOn({ openingHours, exceptionalDays }: Opening, date: string): { opens: string; closes: string }[] {
	const exception = exceptionalDays.find((one) => one.date === date)
	if (exception) return exception.hours
	const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7
	return openingHours.filter(({ days }) => days.includes(weekday))
}

/** What calendar and clock show somewhere. @returns ISO date and `HH:MM` */
export function localTime(instant: Date, timeZone: string): { date: string; clock: string } {
	const parts = new Intl.DateTimeFormat('en-CA', {
		timeZone,
		calendar: 'iso8601',
		numberingSystem: 'latn',
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23',
	}).formatToParts(instant)
	const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? ''
	return { date: `${of('year')}-${of('month')}-${of('day')}`, clock: `${of('hour')}:${of('minute')}` }
}

function addDays(date: string, days: number): string {
	return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}
