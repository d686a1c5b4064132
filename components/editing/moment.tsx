import { useLocale } from 'next-intl'

/** A moment in the reader's language, in the Gregorian calendar and the time of their centre. */
export function Moment({ at, timeZone = 'UTC' }: { at: Date; timeZone?: string | undefined }) {
	const format = new Intl.DateTimeFormat(useLocale(), {
		dateStyle: 'medium',
		timeStyle: 'short',
		timeZone,
		calendar: 'gregory',
	})
	return <time dateTime={at.toISOString()}>{format.format(at)}</time>
}
