import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import type { FormState } from '@/lib/forms/form-state'
import { formatMoment } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import type { OutboxRow } from '@/lib/mail/message'

type Props = {
	rows: OutboxRow[]
	locale: Locale
	/** IANA name, of the centre. */
	timeZone: string
	again: (state: FormState, form: FormData) => Promise<FormState>
}

/** Letters of a centre: what, in which state, and the words of those that were not sent. */
export async function OutboxList({ rows, locale, timeZone, again }: Props) {
	const t = await getTranslations('OutboxPage')
	if (rows.length === 0) return <p className="text-soft">{t('none')}</p>
	return (
		<ul className="grid max-w-3xl gap-3">
			{rows.map((row) => (
				<li key={row.id} className="card grid gap-2">
					<p>
						<strong>{t(`kind.${row.kind}`)}</strong>{' '}
						<span className={row.state === 'failed' ? 'badge text-danger' : 'badge'}>{t(`state.${row.state}`)}</span>
					</p>
					<p className="text-soft">
						{t('written', { when: formatMoment(new Date(row.createdAt), locale, timeZone) })}
						{row.state === 'waiting' && row.sendAfter > row.createdAt && (
							<> · {t('due', { when: formatMoment(new Date(row.sendAfter), locale, timeZone) })}</>
						)}
						{row.settledAt && (
							<>
								{' · '}
								{t(`state.${row.state}`)}: {formatMoment(new Date(row.settledAt), locale, timeZone)}
							</>
						)}
						{row.referral && (
							<>
								{' · '}
								<a href={`/${locale}/staff/referrals/${row.referral}`}>{t('referral')}</a>
							</>
						)}
					</p>
					{row.problem && row.state !== 'sent' && <p className="text-danger">{t(`problem.${row.problem}`)}</p>}
					{row.letter && (
						<details>
							<summary>{t('show')}</summary>
							<dl className="mt-2 grid gap-1">
								<dt className="font-semibold">{t('to')}</dt>
								<dd>
									<bdi>{row.letter.to}</bdi>
								</dd>
								<dt className="font-semibold">{t('subject')}</dt>
								<dd dir="auto">{row.letter.subject}</dd>
							</dl>
							<p className="mt-2 whitespace-pre-wrap break-words border-t border-line pt-2" dir="auto">
								{row.letter.text}
							</p>
						</details>
					)}
					{row.state === 'failed' && row.letter && (
						<Form action={again} labels={{}} hidden={{ id: row.id }} className="grid">
							<Submit quiet>{t('again')}</Submit>
						</Form>
					)}
				</li>
			))}
		</ul>
	)
}
