import { getTranslations } from 'next-intl/server'
import { dayIn } from '@/lib/clients/day'
import { formatClock, formatWeekday } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import { countryName, languageName } from '@/lib/i18n/names'
import type { PublicSession } from '@/lib/sessions/session'

/** When, where, in which language, and whether there are places. */
export async function SessionSummary({ session, locale }: { session: PublicSession; locale: Locale }) {
	const [t, booking] = await Promise.all([getTranslations('SessionsPage'), getTranslations('BookingPage')])
	const { centre, left } = session
	const start = new Date(session.startsAt)
	const where = [session.place, session.way === 'in_person' ? centre.address : null].filter((one) => one !== null)
	return (
		<dl>
			<div>
				<dt>{booking('when')}</dt>
				<dd>
					<b>
						{formatWeekday(dayIn(centre.timeZone, start), locale)}, {formatClock(start, locale, centre.timeZone)}
					</b>{' '}
					({booking('minutes', { minutes: session.minutes })}; {booking('centreClock')})
				</dd>
			</div>
			<div>
				<dt>{booking('where')}</dt>
				<dd>
					<bdi>{centre.name}</bdi> · {countryName(centre.country, locale)} · {booking(`way.${session.way}`)}
					{where.map((one) => (
						<span key={one} dir="auto">
							<br />
							{one}
						</span>
					))}
				</dd>
			</div>
			<div>
				<dt>{t('language')}</dt>
				<dd>{languageName(session.language, locale)}</dd>
			</div>
			{!session.cancelled && (
				<div>
					<dt>{t('places')}</dt>
					<dd>{left === null ? t('open') : left > 0 ? t('left', { count: left }) : t('full')}</dd>
				</div>
			)}
		</dl>
	)
}
