import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { GuideQueue } from '@/lib/guides/overview'
import { formatDay } from '@/lib/i18n/day'
import { LOCALE_NAMES, type Locale, languageTagOf } from '@/lib/i18n/locales'
import { Moment } from './moment'

export type WaitingFact = { key: string; label: string; validUntil: string; expired: boolean; hasDraft: boolean }

type Props = { queue: GuideQueue; facts: WaitingFact[]; locale: Locale; timeZone: string | undefined }

/** A group shows so many; the table below has all of them. */
const MOST = 12

/** What waits for somebody, worst first. */
export function GuideQueueView({ queue, facts, locale, timeZone }: Props) {
	const t = useTranslations('GuidesPage')
	const desk = (guide: string, language: Locale) => `/${locale}/staff/guides/${guide}/${language}`
	const expired = facts.filter((fact) => fact.expired)
	const factDrafts = facts.filter((fact) => fact.hasDraft)
	const factLink = (fact: WaitingFact) => <a href={`/${locale}/staff/guides/facts/${fact.key}`}>{fact.label}</a>
	const title = (guide: { title: string; path: string }) => <bdi lang="en">{guide.title || guide.path}</bdi>
	const groups: { name: string; items: { key: string; item: ReactNode }[] }[] = [
		{
			name: t('expired'),
			items: expired.map((fact) => ({
				key: fact.key,
				item: (
					<>
						{factLink(fact)} <span className="text-soft">{formatDay(fact.validUntil, locale)}</span>
					</>
				),
			})),
		},
		{
			name: t('overdue'),
			items: queue.overdue.map(({ guide, text }) => ({
				key: guide.id,
				item: (
					<>
						<a href={desk(guide.id, text.locale)}>{title(guide)}</a>{' '}
						<span className="text-soft">{t('reviewBy', { date: formatDay(text.reviewBy ?? '', locale) })}</span>
					</>
				),
			})),
		},
		{
			name: t('outdated'),
			items: queue.outdated.map(({ guide, texts }) => ({
				key: guide.id,
				item: (
					<>
						{title(guide)}
						{': '}
						{texts.map((text, index) => (
							<span key={text.locale}>
								{index > 0 && ' · '}
								<a href={desk(guide.id, text.locale)} lang={languageTagOf(text.locale)}>
									{LOCALE_NAMES[text.locale]}
								</a>
							</span>
						))}
					</>
				),
			})),
		},
		{
			name: t('drafts'),
			items: [
				...queue.drafts.map(({ guide, text }) => ({
					key: `${guide.id}-${text.locale}`,
					item: (
						<>
							<a href={desk(guide.id, text.locale)}>
								{title(guide)} · <span lang={languageTagOf(text.locale)}>{LOCALE_NAMES[text.locale]}</span>
							</a>{' '}
							{text.draft && (
								<span className="text-soft">
									<bdi>{text.draft.by ?? '–'}</bdi>, <Moment at={text.draft.savedAt} timeZone={timeZone} />
								</span>
							)}
						</>
					),
				})),
				...factDrafts.map((fact) => ({ key: fact.key, item: factLink(fact) })),
			],
		},
	]
	const filled = groups.filter((group) => group.items.length > 0)
	if (filled.length === 0) return <p className="text-soft">{t('nothing')}</p>
	return (
		<div className="grid gap-4 md:grid-cols-2">
			{filled.map((group) => (
				<section key={group.name} className="card grid content-start gap-2">
					<h3 className="font-semibold">
						{group.name} <span className="badge">{group.items.length}</span>
					</h3>
					<ul className="grid gap-1">
						{group.items.slice(0, MOST).map(({ key, item }) => (
							<li key={key}>{item}</li>
						))}
					</ul>
					{group.items.length > MOST && <p className="text-soft">{t('more', { count: group.items.length - MOST })}</p>}
				</section>
			))}
		</div>
	)
}
