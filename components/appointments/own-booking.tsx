import { getTranslations } from 'next-intl/server'
import { ReaderErrors } from '@/components/ui/reader-errors'
import type { FreeSlot, OwnBooking as Own } from '@/lib/appointments/appointment'
import type { ReaderPage } from '@/lib/forms/reader-form'
import type { Locale } from '@/lib/i18n/locales'
import { BookingSummary } from './booking-summary'
import { CalendarButton } from './calendar-button'
import { SlotChoices } from './slot-choices'

type Props = {
	code: string
	booking: Own
	/** What has just been done: moved or cancelled. */
	done: string
	locale: Locale
	clock: string
	timeZone: string | undefined
	slots: FreeSlot[]
	page: ReaderPage<unknown>
}

/** A booking, for whoever has its code: to move it, to cancel it, to put it into a calendar. */
export async function OwnBooking({ code, booking, done, locale, clock, timeZone, slots, page }: Props) {
	const t = await getTranslations('BookingPage')
	const hidden = (what: string) => (
		<>
			<input type="hidden" name="code" value={code} />
			<input type="hidden" name="clock" value={clock} />
			<input type="hidden" name="do" value={what} />
		</>
	)
	return (
		<>
			{done && (
				<p role="status" className="note">
					{t(`done.${done}`)}
				</p>
			)}
			<ReaderErrors page={page} labels={{ slot: t('time') }} />
			<p>
				<b>{t(`state.${booking.state}`)}</b>
			</p>
			<BookingSummary booking={booking} locale={locale} timeZone={timeZone} />
			{booking.open && (
				<>
					<CalendarButton code={code} locale={locale} />
					{slots.length > 0 && (
						<details open={page.errors.length > 0 || page.notice !== undefined}>
							<summary>{t('move')}</summary>
							<form className="reader-form" noValidate method="post" action={`/api/bookings?locale=${locale}`}>
								{hidden('move')}
								<SlotChoices slots={slots} locale={locale} timeZone={timeZone ?? booking.centre.timeZone} page={page} />
								<button type="submit">{t('moveNow')}</button>
							</form>
						</details>
					)}
					<details>
						<summary>{t('cancel')}</summary>
						<form className="reader-form" method="post" action={`/api/bookings?locale=${locale}`}>
							{hidden('cancel')}
							<p>{t('cancelHint')}</p>
							<button type="submit">{t('cancelNow')}</button>
						</form>
					</details>
				</>
			)}
			{!booking.open && (
				<p>
					<a href={`/${locale}/centres/${booking.centre.slug}/appointments`}>{t('another')}</a>
				</p>
			)}
		</>
	)
}
