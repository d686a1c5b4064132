import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'

/** Gives the booking as a calendar file. The code goes in the body of the request, never in an address. */
export async function CalendarButton({ code, locale }: { code: string; locale: Locale }) {
	const t = await getTranslations('BookingPage')
	return (
		<form className="reader-form" method="post" action={`/api/bookings?locale=${locale}`}>
			<input type="hidden" name="code" value={code} />
			<input type="hidden" name="do" value="calendar" />
			<button type="submit" className="quiet">
				{t('calendar')}
			</button>
			<p className="soft">{t('calendarHint')}</p>
		</form>
	)
}
