import { getTranslations } from 'next-intl/server'
import type { SlotRow } from '@/lib/appointments/appointment'
import { formatClock } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import { languageName } from '@/lib/i18n/names'

type Props = { rows: SlotRow[]; locale: Locale /** IANA name, of the centre. */; timeZone: string }

/** Who has booked for today, by the clock. */
export async function TodayAppointments({ rows, locale, timeZone }: Props) {
	const [t, page, booking] = await Promise.all([
		getTranslations('TodayPage'),
		getTranslations('AppointmentsPage'),
		getTranslations('BookingPage'),
	])
	return (
		<section className="grid gap-3">
			<h2>{t('appointments')}</h2>
			{rows.length === 0 && <p className="text-soft">{t('noAppointments')}</p>}
			<ul className="grid gap-2">
				{rows.map((row) => (
					<li key={row.id} className="flex flex-wrap gap-x-3 border-s-4 border-line ps-3">
						<strong>
							<bdi>{formatClock(new Date(row.startsAt), locale, timeZone)}</bdi>
						</strong>
						{row.booking?.client ? (
							<a href={`/${locale}/staff/clients/${row.booking.client.id}`}>
								<bdi>{row.booking.name || row.booking.client.code}</bdi>
							</a>
						) : (
							<bdi>{row.booking?.name || page('noName')}</bdi>
						)}
						<span className="text-soft">
							{booking(`way.${row.way}`)} · {row.booking && languageName(row.booking.language, locale)} ·{' '}
							<bdi>{row.counsellor}</bdi>
							{row.booking && row.booking.state !== 'booked' && <> · {page(`state.${row.booking.state}`)}</>}
						</span>
					</li>
				))}
			</ul>
			<p>
				<a href={`/${locale}/staff/appointments`}>{t('allAppointments')}</a>
			</p>
		</section>
	)
}
