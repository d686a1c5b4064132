import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'
import type { PublicSession } from '@/lib/sessions/session'
import { SessionSummary } from './session-summary'

/** Coming sessions, one after the other. */
export async function SessionCards({ sessions, locale }: { sessions: PublicSession[]; locale: Locale }) {
	const t = await getTranslations('SessionsPage')
	if (sessions.length === 0) {
		return <p className="note">{t.rich('none', { centres: (words) => <a href={`/${locale}/centres`}>{words}</a> })}</p>
	}
	return (
		<ul className="plain session-list">
			{sessions.map((session) => (
				<li key={session.id}>
					<h2>
						<a href={`/${locale}/sessions/${session.id}`} dir="auto">
							{session.title}
						</a>
					</h2>
					<p className="soft">{t(`kind.${session.kind}`)}</p>
					<SessionSummary session={session} locale={locale} />
				</li>
			))}
		</ul>
	)
}
