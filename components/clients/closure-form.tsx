import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { Submit } from '@/components/ui/submit'
import { Tick } from '@/components/ui/tick'
import { CLOSURE_REASONS, type Closure, standingClosure } from '@/lib/clients/closures/closure'
import type { Day } from '@/lib/clients/day'
import type { FormState } from '@/lib/forms/form-state'
import { formatDay } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'

type Action = (state: FormState, form: FormData) => Promise<FormState>
type Props = {
	close: Action
	reopen: Action
	client: string
	closures: Closure[]
	today: Day
	locale: Locale
	idempotencyKey: string
}

/** Closes a file or opens it again, and tells when that was done before. */
export async function ClosureForm({ close, reopen, client, closures, today, locale, idempotencyKey }: Props) {
	const t = await getTranslations('ManagePage')
	const state = await getTranslations('FileState')
	const standing = standingClosure(closures)
	const reason = (code: string) => state(`closureReason.${code}`)
	const bdi = (text: ReactNode) => <bdi>{text}</bdi>
	const when = (closure: Closure) =>
		t.rich('closedSince', {
			date: formatDay(closure.closedOn, locale),
			name: closure.closedBy,
			reason: reason(closure.reason),
			bdi,
		})
	const before = closures.filter((closure) => closure !== standing)
	return (
		<>
			{standing ? (
				<>
					<p>{when(standing)}</p>
					{standing.note && (
						<p className="whitespace-pre-wrap break-words" dir="auto">
							{standing.note}
						</p>
					)}
					<Form action={reopen} labels={{ reopen: t('reopen') }} hidden={{ client }} className="form">
						<Tick name="reopen" label={t('reopen')} />
						<div className="actions">
							<Submit>{t('reopenDo')}</Submit>
						</div>
					</Form>
				</>
			) : (
				<Form
					action={close}
					labels={{ closureReason: t('closureReason'), closedOn: t('closedOn'), closureNote: t('closureNote') }}
					hidden={{ client }}
					idempotencyKey={idempotencyKey}
					className="form"
				>
					<div className="grid gap-5 sm:grid-cols-2">
						<Select
							name="closureReason"
							label={t('closureReason')}
							options={CLOSURE_REASONS.map((code) => ({ value: code, label: reason(code) }))}
						/>
						<Field name="closedOn" type="date" label={t('closedOn')} initial={today} />
					</div>
					<Field name="closureNote" label={t('closureNote')} lines={2} optional />
					<div className="actions">
						<Submit quiet>{t('closeDo')}</Submit>
					</div>
				</Form>
			)}
			{before.length > 0 && (
				<section className="grid gap-1">
					<h3>{t('history')}</h3>
					<ul className="list-disc ps-5">
						{before.map((closure) => (
							<li key={closure.id}>
								{when(closure)};{' '}
								{t.rich('reopened', {
									date: formatDay((closure.reopenedAt ?? '').slice(0, 10), locale),
									name: closure.reopenedBy,
									bdi,
								})}
							</li>
						))}
					</ul>
				</section>
			)}
		</>
	)
}
