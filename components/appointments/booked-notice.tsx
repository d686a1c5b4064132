import { getTranslations } from 'next-intl/server'
import type { OwnBooking } from '@/lib/appointments/appointment'
import type { Locale } from '@/lib/i18n/locales'
import { BookingSummary } from './booking-summary'
import { CalendarButton } from './calendar-button'

type Props = {
	/** In groups; shown here and nowhere else. */
	code: string
	booking: OwnBooking
	/** Whether an e-mail reminds of it. */
	reminder: boolean
	locale: Locale
	timeZone: string | undefined
}

/** The time is taken: when and where, and the code by which it can be moved or cancelled. */
export async function BookedNotice({ code, booking, reminder, locale, timeZone }: Props) {
	const t = await getTranslations('BookingPage')
	return (
		<>
			<div role="status">
				<BookingSummary booking={booking} locale={locale} timeZone={timeZone} />
			</div>
			<section className="answer-code" aria-labelledby="code">
				<h2 id="code">{t('code')}</h2>
				<p>
					<output dir="ltr" translate="no">
						{code}
					</output>
				</p>
				<p>{t('keep')}</p>
			</section>
			{reminder && <p>{t('reminds')}</p>}
			<CalendarButton code={code} locale={locale} />
			<p>
				<a href={`/${locale}/appointments`}>{t('ownTitle')}</a>
			</p>
		</>
	)
}
