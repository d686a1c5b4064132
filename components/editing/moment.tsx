import { useLocale } from 'next-intl'
import { formatMoment } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'

/** A moment in the reader's language, in the Gregorian calendar and the time of their centre. */
export function Moment({ at, timeZone = 'UTC' }: { at: Date; timeZone?: string | undefined }) {
	const locale = useLocale().slice(0, 2) as Locale
	return <time dateTime={at.toISOString()}>{formatMoment(at, locale, timeZone)}</time>
}
