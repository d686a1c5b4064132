import { getTranslations } from 'next-intl/server'
import { codeOptions } from '@/components/consultations/code-options'
import { Choices } from '@/components/ui/choices'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { MoreFields } from '@/components/ui/more-fields'
import { Select } from '@/components/ui/select'
import { Submit } from '@/components/ui/submit'
import type { FormState } from '@/lib/forms/form-state'
import { ANSWER_REASONS, answersIn, type ReferralStatus } from '@/lib/referrals/referral'

type Props = {
	action: (state: FormState, form: FormData) => Promise<FormState>
	status: ReferralStatus
	version: number
	hidden: Record<string, string>
	/** Whether a colleague at the centre writes down what the organisation said. */
	onBehalf?: boolean
}

/** The answer of a receiving organisation: one form, which needs no script. */
export async function AnswerForm({ action, status, version, hidden, onBehalf = false }: Props) {
	const t = await getTranslations('AnswerForm')
	const codes = await getTranslations('Codes')
	const answers = answersIn(status)
	const legend = t(onBehalf ? 'answerTheirs' : 'answer')
	const fields = (
		<>
			<Choices name="answer" legend={legend} options={codeOptions(codes, 'answer', answers)} />
			{(answers.includes('decline') || answers.includes('fail')) && (
				<Select
					name="reason"
					label={t('reason')}
					hint={t('reasonHint')}
					options={codeOptions(codes, 'answerReason', ANSWER_REASONS)}
					optional
				/>
			)}
			{answers.includes('appoint') && (
				<div className="grid gap-5 sm:grid-cols-2">
					<Field name="appointmentOn" type="date" label={t('appointmentOn')} hint={t('appointmentHint')} optional />
					<Field name="appointmentTime" type="time" label={t('appointmentTime')} optional />
				</div>
			)}
			<Field name="note" label={t('note')} hint={t('noteHint')} lines={3} optional />
			<div className="actions">
				<Submit>{t(onBehalf ? 'record' : 'send')}</Submit>
			</div>
		</>
	)
	return (
		<Form
			action={action}
			version={version}
			hidden={hidden}
			labels={{
				answer: legend,
				reason: t('reason'),
				appointmentOn: t('appointmentOn'),
				appointmentTime: t('appointmentTime'),
				note: t('note'),
			}}
		>
			{onBehalf ? (
				<MoreFields
					summary={t('byPhone')}
					names={['answer', 'reason', 'appointmentOn', 'appointmentTime', 'note']}
					look="link"
				>
					{fields}
				</MoreFields>
			) : (
				fields
			)}
		</Form>
	)
}
