import { getTranslations } from 'next-intl/server'
import type { CallBack } from '@/lib/consultations/call-backs/call-back'
import type { FormState } from '@/lib/forms/form-state'
import { formatDay } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import { OutcomeForm } from './outcome-form'

type Props = {
	rows: CallBack[]
	locale: Locale
	complete: (state: FormState, form: FormData) => Promise<FormState>
}

/** Clients to be called because a guide they were given has changed. Nothing is shown when there are none. */
export async function CallBackList({ rows, locale, complete }: Props) {
	if (rows.length === 0) return null
	const t = await getTranslations('CallBacks')
	const followUps = await getTranslations('FollowUps')
	const codes = await getTranslations('Codes')
	return (
		<section className="grid gap-3">
			<h2>{t('title')}</h2>
			<ul className="grid gap-3">
				{rows.map((row) => (
					<li key={`${row.client.id} ${row.guideId}`} className="grid gap-1 border-s-4 border-accent ps-3">
						<p>
							<a href={`/${locale}/staff/clients/${row.client.id}`}>
								<bdi>{row.client.name || row.client.code}</bdi>
							</a>
							{' · '}
							<strong lang="en">{row.title}</strong>
						</p>
						<p className="text-soft">
							{t('given', {
								date: formatDay(row.givenOn, locale),
								number: row.givenNumber,
								changed: formatDay(row.changedAt.slice(0, 10), locale),
							})}
							{' · '}
							<a href={`/${locale}/guides/${row.path}`}>{t('page')}</a>
						</p>
						<OutcomeForm
							action={complete}
							hidden={{ client: row.client.id, guide: row.guideId, substance: String(row.substance) }}
							id={`call-${row.client.id}-${row.guideId}`}
							label={followUps('outcome', {
								kind: codes('followUpKind.guide_changed'),
								date: formatDay(row.changedAt.slice(0, 10), locale),
							})}
						/>
					</li>
				))}
			</ul>
		</section>
	)
}
