import { getTranslations } from 'next-intl/server'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { MoreFields } from '@/components/ui/more-fields'
import { Select } from '@/components/ui/select'
import { Submit } from '@/components/ui/submit'
import { FOLLOW_UP_KINDS } from '@/lib/consultations/follow-ups/follow-up'
import type { FormState } from '@/lib/forms/form-state'
import { codeOptions } from './code-options'

type Props = {
	action: (state: FormState, form: FormData) => Promise<FormState>
	consultation: string
	idempotencyKey: string
}

/** Plans a follow-up of a consultation. */
export async function FollowUpForm({ action, consultation, idempotencyKey }: Props) {
	const t = await getTranslations('ConsultationPage')
	const codes = await getTranslations('Codes')
	return (
		<Form
			action={action}
			idempotencyKey={idempotencyKey}
			hidden={{ consultation }}
			labels={{ followUpOn: t('planOn'), followUpKind: t('planKind') }}
		>
			<MoreFields summary={t('plan')} names={['followUpOn', 'followUpKind']} look="link">
				<div className="grid gap-4 sm:grid-cols-2">
					<Field name="followUpOn" type="date" label={t('planOn')} />
					<Select
						name="followUpKind"
						label={t('planKind')}
						options={codeOptions(codes, 'followUpKind', FOLLOW_UP_KINDS)}
					/>
				</div>
				<div className="actions">
					<Submit quiet>{t('planSave')}</Submit>
				</div>
			</MoreFields>
		</Form>
	)
}
