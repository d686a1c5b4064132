import { getTranslations } from 'next-intl/server'
import { formatDay } from '@/lib/i18n/day'
import { formatTagOf, type Locale } from '@/lib/i18n/locales'
import type { ReferralEvent } from '@/lib/referrals/referral'

type Props = {
	events: ReferralEvent[]
	locale: Locale
	/** What the receiving organisation is called here: "the organisation", or "you". */
	organisation: string
}

/** Each change of a referral, the first one on top. */
export async function ReferralHistory({ events, locale, organisation }: Props) {
	const t = await getTranslations('ReferralPage')
	const codes = await getTranslations('Codes')
	return (
		<ol className="grid gap-3 border-s-2 border-line ps-4">
			{events.map((event) => (
				<li key={event.id}>
					<p>
						<strong>{codes(`referralStatus.${event.status}`)}</strong>
						{event.reason && ` (${codes(`answerReason.${event.reason}`)})`}
						{' · '}
						<span className="text-soft">
							<time dateTime={event.at}>{formatDay(event.at.slice(0, 10), locale)}</time>
							{' · '}
							<bdi>{event.by ?? organisation}</bdi>
						</span>
					</p>
					{event.appointmentAt && <p>{t('appointment', { when: clock(event.appointmentAt, locale) })}</p>}
					{event.note && (
						<p className="whitespace-pre-wrap break-words" dir="auto">
							{event.note}
						</p>
					)}
				</li>
			))}
		</ol>
	)
}

// The wall clock of the place, which is kept as if it were UTC.
function clock(at: string, locale: Locale): string {
	return new Intl.DateTimeFormat(formatTagOf(locale), {
		dateStyle: 'full',
		timeStyle: 'short',
		timeZone: 'UTC',
		calendar: 'gregory',
	}).format(new Date(at))
}
