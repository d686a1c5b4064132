import { getTranslations } from 'next-intl/server'
import type { FollowUpRow } from '@/lib/consultations/follow-ups/follow-up'
import type { FormState } from '@/lib/forms/form-state'
import { formatDay } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import { OutcomeForm } from './outcome-form'

type Props = {
	rows: FollowUpRow[]
	locale: Locale
	complete: (state: FormState, form: FormData) => Promise<FormState>
	/** The consultation whose page this is; others are linked. */
	here?: string
}

/** Follow-ups with a form each to say what came of them. */
export async function FollowUpList({ rows, locale, complete, here }: Props) {
	const t = await getTranslations('FollowUps')
	const codes = await getTranslations('Codes')
	return (
		<ul className="grid gap-3">
			{rows.map((row) => {
				const kind = codes(`followUpKind.${row.kind}`)
				const date = formatDay(row.dueOn, locale)
				return (
					<li
						key={row.id}
						className="grid gap-1 border-s-4 border-line ps-3 data-[overdue=true]:border-danger"
						data-overdue={row.overdue}
					>
						<p>
							<strong>{kind}</strong>{' '}
							{row.client && (
								<a href={`/${locale}/staff/clients/${row.client.id}`}>
									<bdi>{row.client.name || row.client.code}</bdi>
								</a>
							)}{' '}
							{row.consultationId && row.consultationId !== here && (
								<a href={`/${locale}/staff/consultations/${row.consultationId}`}>{t('consultation')}</a>
							)}
						</p>
						<p className={row.overdue ? 'font-semibold text-danger' : 'text-soft'}>
							{row.doneAt
								? t('doneOn', {
										outcome: row.outcome ? codes(`followUpOutcome.${row.outcome}`) : '–',
										date: formatDay(row.doneAt.slice(0, 10), locale),
									})
								: t(row.overdue ? 'overdue' : 'due', { date })}
							{' · '}
							<bdi>{row.counsellor}</bdi>
						</p>
						{!row.doneAt && (
							<OutcomeForm
								action={complete}
								hidden={{ followUp: row.id }}
								id={`outcome-${row.id}`}
								label={t('outcome', { kind, date })}
							/>
						)}
					</li>
				)
			})}
		</ul>
	)
}
