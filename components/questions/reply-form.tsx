import { getTranslations } from 'next-intl/server'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import type { FormState } from '@/lib/forms/form-state'
import type { QuestionFile } from '@/lib/questions/question'

type Props = {
	action: (state: FormState, form: FormData) => Promise<FormState>
	question: QuestionFile
	language: string
}

/** The answer, in the language that was asked for. */
export async function ReplyForm({ action, question, language }: Props) {
	const t = await getTranslations('QuestionPage')
	const again = question.status === 'answered'
	return (
		<section className="grid gap-3" aria-labelledby="reply">
			<h2 id="reply">{t(again ? 'addToAnswer' : 'answer')}</h2>
			<Form
				action={action}
				labels={{ text: t('answerText') }}
				hidden={{ id: question.id }}
				version={question.version}
				className="form max-w-3xl"
			>
				<Field name="text" label={t('answerText')} hint={t('answerHint', { language })} lines={10} />
				<div className="actions">
					<Submit>{t('sendAnswer')}</Submit>
				</div>
			</Form>
		</section>
	)
}
