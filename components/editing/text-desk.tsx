import { useFormatter, useTranslations } from 'next-intl'
import './editing.css'
import type { ReactNode } from 'react'
import { factKeysIn } from '@/lib/facts/fact'
import type { FormState } from '@/lib/forms/form-state'
import { type DeskText, editionOf, latestOf } from '@/lib/guides/drafts/standing'
import { figuresIn } from '@/lib/guides/text'
import { formatDay, today } from '@/lib/i18n/day'
import { LOCALE_NAMES, type Locale, languageTagOf, SOURCE_LOCALE } from '@/lib/i18n/locales'
import { textStateOf } from '@/lib/translations/translation'
import { DoneNotice } from './done-notice'
import type { ListedFact } from './fact-list'
import { Fold } from './fold'
import { History } from './history'
import { SmallForm } from './small-form'
import { StateBadge } from './state-badge'
import { TextDifference } from './text-difference'
import { TextForm } from './text-form'

type Action = (state: FormState, form: FormData) => Promise<FormState>
type Props = {
	desk: DeskText
	language: Locale
	/** The language of the page. */
	locale: Locale
	preview: string
	facts: Omit<ListedFact, 'used'>[]
	mayPublish: boolean
	mayEditFacts: boolean
	timeZone: string | undefined
	done: unknown
	action: Action
	discard: Action
}

/** Days after which a guide is looked at again, unless the editor says otherwise. */
const REVIEW_DAYS = 92

/** Everything about one text: how it stands, the form, what has changed, its history. */
export function TextDesk(props: Props) {
	const { desk, language, locale, preview, facts, mayPublish, mayEditFacts, timeZone, done, action, discard } = props
	const t = useTranslations('TextPage')
	const common = useTranslations('Editing')
	const format = useFormatter()
	const { published, draft, english, guide } = desk
	const content = latestOf(desk)
	const isSource = language === SOURCE_LOCALE
	const state = textStateOf(published ? { isSource, rendered: published.rendered } : undefined, english?.now?.substance)
	const used = new Set(factKeysIn(content.text))
	const titled = content.title || english?.now?.title || guide.path
	const base = `/${locale}/staff/guides/${guide.id}/${language}`
	return (
		<div className="grid grid-cols-1 gap-5">
			<header className="grid gap-2">
				<p>
					<a href={`/${locale}/staff/guides`}>{common('guides')}</a>
				</p>
				<h1>
					{t.rich('title', {
						title: titled,
						b: (chunks) => <bdi lang={content.title ? languageTagOf(language) : 'en'}>{chunks}</bdi>,
					})}
				</h1>
				<p className="flex flex-wrap items-center gap-x-3 gap-y-1">
					<span lang={languageTagOf(language)} className="font-semibold">
						{LOCALE_NAMES[language]}
					</span>
					<StateBadge state={state} />
					{draft && <span className="badge badge-accent">{common('draft')}</span>}
					{published && !isSource && !published.native && <span className="badge">{common('notNative')}</span>}
					{published && <a href={`/${language}/guides/${guide.path}`}>{t('public')}</a>}
				</p>
				{draft && (
					<p className="text-sm text-soft">
						{common.rich('savedBy', {
							name: desk.names[draft.savedBy] ?? '–',
							when: format.dateTime(draft.savedAt, {
								dateStyle: 'medium',
								timeStyle: 'short',
								calendar: 'gregory',
								timeZone: timeZone ?? 'UTC',
							}),
							b: (chunks) => <bdi>{chunks}</bdi>,
						})}
					</p>
				)}
			</header>
			<DoneNotice done={done} />
			{isSource && published && published.reviewBy < today() && (
				<Warning>{t('reviewPassed', { date: formatDay(published.reviewBy, locale) })}</Warning>
			)}
			{!isSource && !english?.now && <Warning>{t('noEnglish')}</Warning>}
			{state === 'outdated' && (
				<Warning>
					<p>{t('outdated')}</p>
					{english?.now && english.before && (
						<Fold title={t('englishChanges')} open>
							<TextDifference older={english.before} newer={english.now} locale={SOURCE_LOCALE} />
						</Fold>
					)}
				</Warning>
			)}
			<TextForm
				action={action}
				guide={guide.id}
				language={language}
				edition={editionOf(desk)}
				content={content}
				preview={preview}
				english={english?.now ?? null}
				facts={facts.map((fact) => ({ ...fact, used: used.has(fact.key) }))}
				factsAt={mayEditFacts ? `/${locale}/staff/guides/facts` : null}
				publishing={
					mayPublish
						? {
								reviewBy: inDays(REVIEW_DAYS),
								isFirst: !published,
								figuresStay: published !== null && figuresIn(published.text).length > 0,
							}
						: null
				}
			/>
			{draft && (
				<section className="grid gap-3">
					{published && (
						<Fold title={common('changes')}>
							<TextDifference older={published} newer={draft} locale={language} />
						</Fold>
					)}
					<SmallForm action={discard} hidden={{ guide: guide.id, language }} version={draft.version} danger>
						{common('discard')}
					</SmallForm>
				</section>
			)}
			{desk.versions.length > 0 && (
				<Fold title={`${common('history')} (${desk.versions.length})`}>
					<History
						entries={desk.versions.map(({ createdAt, ...version }) => ({ ...version, at: createdAt }))}
						timeZone={timeZone}
						linkTo={(number) => `${base}/versions/${number}`}
					/>
				</Fold>
			)}
		</div>
	)
}

function Warning({ children }: { children: ReactNode }) {
	return <div className="notice-warn max-w-none">{children}</div>
}

function inDays(days: number): string {
	return new Date(Date.parse(today()) + days * 86_400_000).toISOString().slice(0, 10)
}
