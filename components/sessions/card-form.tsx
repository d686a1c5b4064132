import { getTranslations } from 'next-intl/server'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { MoreFields } from '@/components/ui/more-fields'
import { Select } from '@/components/ui/select'
import { Submit } from '@/components/ui/submit'
import type { FormState } from '@/lib/forms/form-state'
import { MOST_CARDS, PHASES } from '@/lib/sessions/session'

type Props = { action: (state: FormState, form: FormData) => Promise<FormState>; session: string }

/** Types in a card that was filled in on paper. */
export async function CardForm({ action, session }: Props) {
	const [t, test] = await Promise.all([getTranslations('SessionPage'), getTranslations('SessionTest')])
	const names = ['card', 'phase', 'answers', 'satisfaction']
	const labels = { card: test('card'), phase: test('phase'), answers: t('answers'), satisfaction: test('satisfaction') }
	return (
		<Form action={action} labels={labels} hidden={{ session }} className="grid gap-3">
			<MoreFields summary={t('paperCard')} names={names}>
				<div className="grid gap-4 sm:grid-cols-4">
					<Field name="card" type="number" min={1} max={MOST_CARDS} label={labels.card} />
					<Select
						name="phase"
						label={labels.phase}
						options={PHASES.map((value) => ({ value, label: test(`phases.${value}`) }))}
					/>
					<Field name="answers" label={labels.answers} hint={t('answersHint')} dir="ltr" autoComplete="off" />
					<Select
						name="satisfaction"
						label={labels.satisfaction}
						options={[1, 2, 3, 4, 5].map((value) => ({ value: String(value), label: test(`satisfied.${value}`) }))}
						optional
					/>
				</div>
				<div className="actions">
					<Submit quiet>{t('saveCard')}</Submit>
				</div>
			</MoreFields>
		</Form>
	)
}
