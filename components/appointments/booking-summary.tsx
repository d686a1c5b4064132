import { getTranslations } from 'next-intl/server'
import type { OwnBooking } from '@/lib/appointments/appointment'
import { dayIn } from '@/lib/clients/day'
import { formatClock, formatWeekday } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import { languageName } from '@/lib/i18n/names'

type Props = {
	booking: OwnBooking
	locale: Locale
	/** Of the reader's choice beside the centre's; none: the centre's alone. */
	timeZone: string | undefined
}

/** When, where and how. */
export async function BookingSummary({ booking, locale, timeZone }: Props) {
	const t = await getTranslations('BookingPage')
	const { centre } = booking
	const start = new Date(booking.startsAt)
	const when = (zone: string) => `${formatWeekday(dayIn(zone, start), locale)}, ${formatClock(start, locale, zone)}`
	return (
		<dl>
			<div>
				<dt>{t('when')}</dt>
				<dd>
					<b>{when(centre.timeZone)}</b> ({t('minutes', { minutes: booking.minutes })}; {t('centreClock')})
					{timeZone && timeZone !== centre.timeZone && (
						<>
							<br />
							{t('yourClock', { when: when(timeZone) })}
						</>
					)}
				</dd>
			</div>
			<div>
				<dt>{t('where')}</dt>
				<dd>
					<bdi>{centre.name}</bdi> · {t(`way.${booking.way}`)}
					{booking.way === 'in_person' && centre.address && (
						<>
							<br />
							<bdi>{centre.address}</bdi>
						</>
					)}
				</dd>
			</div>
			<div>
				<dt>{t('language')}</dt>
				<dd>{languageName(booking.language, locale)}</dd>
			</div>
		</dl>
	)
}
