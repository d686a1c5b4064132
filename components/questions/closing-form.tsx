import { getTranslations } from 'next-intl/server'
import { Choices } from '@/components/ui/choices'
import { Form } from '@/components/ui/form'
import { MoreFields } from '@/components/ui/more-fields'
import { Submit } from '@/components/ui/submit'
import type { FormState } from '@/lib/forms/form-state'
import { CLOSING_REASONS, type QuestionFile } from '@/lib/questions/question'

type Props = { action: (state: FormState, form: FormData) => Promise<FormState>; question: QuestionFile }

/** Closes a question without an answer, with a reason. */
export async function ClosingForm({ action, question }: Props) {
	const t = await getTranslations('QuestionPage')
	return (
		<Form action={action} labels={{ reason: t('why') }} hidden={{ id: question.id }} version={question.version}>
			<MoreFields summary={t('close')} names={['reason']} look="danger">
				<p>{t('closeText')}</p>
				<Choices
					name="reason"
					legend={t('why')}
					options={CLOSING_REASONS.map((reason) => ({ value: reason, label: t(`reason.${reason}`) }))}
				/>
				<div className="actions">
					<Submit danger>{t('close')}</Submit>
				</div>
			</MoreFields>
		</Form>
	)
}
