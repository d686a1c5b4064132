import { useTranslations } from 'next-intl'
import './editing.css'
import { type FactDesk, factEditionOf, factParts } from '@/lib/facts/standing'
import type { FormState } from '@/lib/forms/form-state'
import { type Locale, SOURCE_LOCALE } from '@/lib/i18n/locales'
import { Difference } from './difference'
import { DoneNotice } from './done-notice'
import { FactForm } from './fact-form'
import { Fold } from './fold'
import { History } from './history'
import { SmallForm } from './small-form'

type Action = (state: FormState, form: FormData) => Promise<FormState>
type Props = {
	desk: FactDesk
	/** The published value as readers get it. */
	value: string | null
	usedIn: { id: string; title: string }[]
	locale: Locale
	timeZone: string | undefined
	done: unknown
	action: Action
	discard: Action
}

/** Everything about one fact. */
export function FactDeskView({ desk, value, usedIn, locale, timeZone, done, action, discard }: Props) {
	const t = useTranslations('FactPage')
	const common = useTranslations('Editing')
	const { published, draft } = desk
	const latest = draft ?? published
	const names: Record<string, string> = {
		value: common('value'),
		confirmed: common('confirmed'),
		validFrom: common('validFrom'),
		validUntil: common('validUntil'),
		checkedOn: common('checkedOn'),
		source: common('source'),
	}
	return (
		<div className="grid grid-cols-1 gap-5">
			<header className="grid gap-2">
				<p>
					<a href={`/${locale}/staff/guides/facts`}>{common('facts')}</a>
				</p>
				<h1>
					<bdi lang="en">{desk.label}</bdi>
				</h1>
				<p className="flex flex-wrap items-center gap-x-3 gap-y-1">
					<strong>
						<bdi>{value ?? common('unknownValue')}</bdi>
					</strong>
					<code dir="ltr" className="text-sm text-soft">{`{{${desk.key}}}`}</code>
					{draft && <span className="badge badge-accent">{common('draft')}</span>}
				</p>
				{desk.note && (
					<p className="text-soft" lang="en" dir="ltr">
						{desk.note}
					</p>
				)}
			</header>
			<DoneNotice done={done} />
			{latest && (
				<FactForm
					action={action}
					factKey={desk.key}
					edition={factEditionOf(desk)}
					fact={latest.fact}
					standing={latest.standing}
				/>
			)}
			{draft && (
				<section className="grid max-w-2xl gap-3">
					{published && (
						<Fold title={common('changes')} open>
							<dl className="grid gap-2">
								{changed(factParts(published), factParts(draft)).map(([part, older, newer]) => (
									<div key={part}>
										<dt className="text-sm font-semibold text-soft">{names[part]}</dt>
										<dd>
											<Difference older={older} newer={newer} locale={SOURCE_LOCALE} />
										</dd>
									</div>
								))}
							</dl>
						</Fold>
					)}
					<SmallForm action={discard} hidden={{ key: desk.key }} version={draft.version} danger>
						{common('discard')}
					</SmallForm>
				</section>
			)}
			<section className="grid gap-2">
				<h2>{t('usedIn')}</h2>
				{usedIn.length === 0 && <p className="text-soft">{t('notUsed')}</p>}
				<ul className="grid gap-1">
					{usedIn.map((guide) => (
						<li key={guide.id}>
							<a href={`/${locale}/staff/guides/${guide.id}/en`} lang="en">
								{guide.title}
							</a>
						</li>
					))}
				</ul>
			</section>
			<Fold title={`${common('history')} (${desk.versions.length})`}>
				<History
					entries={desk.versions.map((version, index) => ({
						number: version.version,
						at: version.at,
						by: version.by && (desk.names[version.by] ?? null),
						current: index === 0,
						detail: factParts(version).value,
					}))}
					timeZone={timeZone}
				/>
			</Fold>
		</div>
	)
}

function changed(older: Record<string, string>, newer: Record<string, string>): [string, string, string][] {
	return Object.keys(newer)
		.filter((part) => older[part] !== newer[part])
		.map((part) => [part, older[part] ?? '', newer[part] ?? ''])
}
