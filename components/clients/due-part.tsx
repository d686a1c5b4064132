import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { AppointmentState, Way } from '@/lib/appointments/appointment'
import { formatMoment } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'

type Props = {
	appointments: { id: string; startsAt: string; way: Way; state: AppointmentState }[]
	/** Whether there is anything else below. */
	nothing: boolean
	client: string
	atWork: boolean
	locale: Locale
	timeZone: string
	/** Follow-ups, call-backs and open referrals. */
	children: ReactNode
}

/** What somebody waits for, and what the centre owes them. */
export async function DuePart({ appointments, nothing, client, atWork, locale, timeZone, children }: Props) {
	const [t, booking] = await Promise.all([getTranslations('DuePart'), getTranslations('BookingPage')])
	return (
		<section className="grid gap-3" aria-labelledby="due">
			<h2 id="due">{t('title')}</h2>
			{nothing && appointments.length === 0 && <p className="text-soft">{t('nothing')}</p>}
			{appointments.length > 0 && (
				<ul className="grid gap-1" aria-label={t('appointments')}>
					{appointments.map((one) => (
						<li key={one.id} className="border-s-4 border-accent ps-3">
							<strong>{formatMoment(new Date(one.startsAt), locale, timeZone)}</strong> · {booking(`way.${one.way}`)}
						</li>
					))}
				</ul>
			)}
			{children}
			{atWork && (
				<p>
					<a href={`/${locale}/staff/appointments?client=${client}`}>{t('book')}</a>
				</p>
			)}
		</section>
	)
}
