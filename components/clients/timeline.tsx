import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { formatDay } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import { joinWords } from '@/lib/i18n/names'
import { MOST_PAGES, type TimelineEntry } from '@/lib/person-record/timeline/timeline'

type Props = {
	entries: TimelineEntry[]
	more: boolean
	page: number
	locale: Locale /** Path of the file */
	at: string
}
type Said = { what: ReactNode; more: (string | false | null)[]; href?: string }

/** What happened with somebody, the latest first, each leading to where it stands in full. */
export async function Timeline({ entries, more, page, locale, at }: Props) {
	const [t, codes, file, booking] = await Promise.all([
		getTranslations('Timeline'),
		getTranslations('Codes'),
		getTranslations('FileState'),
		getTranslations('BookingPage'),
	])
	const named = (key: string, values: Record<string, string>) =>
		t.rich(key, { ...values, bdi: (text) => <bdi>{text}</bdi> })

	function say(entry: TimelineEntry): Said {
		switch (entry.kind) {
			case 'consultation': {
				const topics = joinWords(
					entry.topics.map((topic) => codes(`topic.${topic}`)),
					locale,
				)
				const pages = entry.pages > 0 && t('pages', { count: entry.pages })
				return {
					what: t('consultation'),
					more: [entry.contactMade ? topics : t('notReached'), pages],
					href: `/staff/consultations/${entry.id}`,
				}
			}
			case 'referral':
			case 'answer':
				return {
					what: named(entry.kind, { recipient: entry.recipient }),
					more: [codes(`referralStatus.${entry.status}`)],
					href: `/staff/referrals/${entry.id}`,
				}
			case 'appointment':
				return { what: t('appointment'), more: [booking(`way.${entry.way}`), t(`appointmentState.${entry.state}`)] }
			case 'session': {
				const came = entry.attended === null ? null : t(entry.attended ? 'attended' : 'absent')
				return { what: named('session', { title: entry.title }), more: [came], href: `/staff/sessions/${entry.id}` }
			}
			case 'follow_up':
				return {
					what: t('follow_up'),
					more: [codes(`followUpKind.${entry.followUp}`), entry.outcome && codes(`followUpOutcome.${entry.outcome}`)],
				}
			case 'closed':
				return { what: t('closed'), more: [file(`closureReason.${entry.reason}`)] }
			default:
				return { what: t(entry.kind), more: [] }
		}
	}

	return (
		<section className="grid gap-3" aria-labelledby="timeline">
			<h2 id="timeline">{t('title')}</h2>
			{entries.length === 0 && <p className="text-soft">{t('none')}</p>}
			<ol className="grid border-s-2 border-line">
				{entries.map((entry) => {
					const { what, more: details, href } = say(entry)
					return (
						<li key={entry.key} className="grid gap-x-4 py-1 ps-4 sm:grid-cols-[11rem_1fr]">
							<span className="text-soft">{formatDay(entry.on, locale)}</span>
							<span>
								{href ? <a href={`/${locale}${href}`}>{what}</a> : <strong className="font-semibold">{what}</strong>}
								{details.filter(Boolean).map((detail) => (
									<span key={String(detail)} className="text-soft">
										{' · '}
										{detail}
									</span>
								))}
							</span>
						</li>
					)
				})}
			</ol>
			{(page > 1 || more) && (
				<nav aria-label={t('title')} className="actions">
					{page > 1 && (
						<a
							className="button-quiet"
							rel="prev"
							href={`/${locale}${at}${page > 2 ? `?page=${page - 1}` : ''}#timeline`}
						>
							{t('newer')}
						</a>
					)}
					{more && page < MOST_PAGES && (
						<a className="button-quiet" rel="next" href={`/${locale}${at}?page=${page + 1}#timeline`}>
							{t('older')}
						</a>
					)}
				</nav>
			)}
		</section>
	)
}
