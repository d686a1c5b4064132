import { getTranslations } from 'next-intl/server'
import { formatMoment } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import { languageName } from '@/lib/i18n/names'
import type { SessionFile } from '@/lib/sessions/session'

type Props = { session: SessionFile; locale: Locale; timeZone: string }

/** What there is to know of a session at a glance. */
export async function SessionDetails({ session, locale, timeZone }: Props) {
	const [t, kinds, booking] = await Promise.all([
		getTranslations('SessionPage'),
		getTranslations('SessionsPage'),
		getTranslations('BookingPage'),
	])
	return (
		<div className="card grid gap-2">
			{session.cancelled && <p className="notice-warn">{kinds('calledOff')}</p>}
			<p>
				<strong>{formatMoment(new Date(session.startsAt), locale, timeZone)}</strong> ·{' '}
				{booking('minutes', { minutes: session.minutes })} · {kinds(`kind.${session.kind}`)} ·{' '}
				{languageName(session.language, locale)} · {booking(`way.${session.way}`)}
			</p>
			{session.place && <p dir="auto">{session.place}</p>}
			<p className="text-soft">
				{t('led')} <bdi>{session.leader}</bdi> ·{' '}
				{session.capacity === null ? kinds('open') : t('capacity', { count: session.capacity })}
			</p>
			<p className="actions">
				{!session.cancelled && (
					<a className="button-quiet" href={`/${locale}/staff/sessions/${session.id}/edit`}>
						{t('edit')}
					</a>
				)}
				{session.listed && <a href={`/${locale}/sessions/${session.id}`}>{t('public')}</a>}
			</p>
		</div>
	)
}
