import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/ui/form'
import { MoreFields } from '@/components/ui/more-fields'
import { Select } from '@/components/ui/select'
import { Submit } from '@/components/ui/submit'
import { FOLLOW_UP_OUTCOMES } from '@/lib/consultations/follow-ups/follow-up'
import type { FormState } from '@/lib/forms/form-state'
import { codeOptions } from './code-options'

type Props = {
	action: (state: FormState, form: FormData) => Promise<FormState>
	/** What the outcome is of. */
	hidden: Record<string, string>
	/** Of the control; a page has many. */
	id: string
	label: string
}

/** Says what came of a follow-up or a call; folded away until it is needed. */
export async function OutcomeForm({ action, hidden, id, label }: Props) {
	const t = await getTranslations('FollowUps')
	const codes = await getTranslations('Codes')
	return (
		<Form action={action} labels={{ outcome: t('outcomeShort') }} hidden={hidden} className="grid gap-3">
			<MoreFields summary={t('complete')} names={['outcome']} look="link">
				<Select
					name="outcome"
					id={id}
					label={label}
					options={codeOptions(codes, 'followUpOutcome', FOLLOW_UP_OUTCOMES)}
					initial="done"
				/>
				<div className="actions">
					<Submit quiet>{t('complete')}</Submit>
				</div>
			</MoreFields>
		</Form>
	)
}
