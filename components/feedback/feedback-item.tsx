import { getTranslations } from 'next-intl/server'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { MoreFields } from '@/components/ui/more-fields'
import { Submit } from '@/components/ui/submit'
import type { FeedbackItem as Item } from '@/lib/feedback/feedback'
import type { FormState } from '@/lib/forms/form-state'
import { formatDay } from '@/lib/i18n/day'
import { LOCALE_NAMES, type Locale, languageTagOf } from '@/lib/i18n/locales'

type Action = (state: FormState, form: FormData) => Promise<FormState>
type Props = {
	item: Item
	locale: Locale
	/** Query of the list, to come back to. */
	view: string
	/** Absent for those who may only read. */
	actions: { markSeen: Action; resolve: Action } | undefined
}

const LOOK = { yes: 'badge badge-good', no: 'badge', outdated: 'badge badge-warn' }

/** One reader's verdict and words, what was done with them, and what can be. */
export async function FeedbackItem({ item, locale, view, actions }: Props) {
	const t = await getTranslations('FeedbackDesk')
	return (
		<li className="card grid gap-2">
			<p className="flex flex-wrap items-center gap-x-3 gap-y-1">
				<span className={LOOK[item.verdict]}>{t(`verdict.${item.verdict}`)}</span>
				<a href={`/${locale}/staff/guides/${item.guide.id}/${item.locale}`}>
					<bdi lang="en">{item.guide.title}</bdi>
				</a>
				<span className="text-soft">
					<bdi lang={languageTagOf(item.locale)}>{LOCALE_NAMES[item.locale]}</bdi> ·{' '}
					<time dateTime={item.givenOn}>{formatDay(item.givenOn, locale)}</time> · {t(`state.${item.state}`)}
					{item.heldFor && item.state === 'held' && ` (${t(`heldFor.${item.heldFor}`)})`}
				</span>
			</p>
			{item.text && (
				<p className="whitespace-pre-wrap break-words border-s-4 border-line ps-3" dir="auto">
					{item.text}
				</p>
			)}
			{item.handlings.map((step) => (
				<div key={step.state} className="text-sm text-soft">
					<p>
						{t(`state.${step.state}`)} · <bdi>{step.by}</bdi> · {formatDay(step.at.slice(0, 10), locale)}
					</p>
					{step.note && (
						<p className="whitespace-pre-wrap break-words" dir="auto">
							{step.note}
						</p>
					)}
				</div>
			))}
			{actions && item.state !== 'resolved' && (
				<div className="flex flex-wrap items-start gap-x-6 gap-y-2">
					{item.state !== 'seen' && (
						<Form action={actions.markSeen} labels={{}} hidden={{ id: item.id, view }} className="actions">
							<Submit quiet>{t('markSeen')}</Submit>
						</Form>
					)}
					<Form
						action={actions.resolve}
						labels={{ note: t('note') }}
						hidden={{ id: item.id, view }}
						className="grid grow gap-3"
					>
						<MoreFields summary={t('resolve')} names={['note']} look="link">
							<Field id={`note-${item.id}`} name="note" label={t('note')} hint={t('noteHint')} lines={2} optional />
							<div className="actions">
								<Submit quiet>{t('resolve')}</Submit>
							</div>
						</MoreFields>
					</Form>
				</div>
			)}
		</li>
	)
}
