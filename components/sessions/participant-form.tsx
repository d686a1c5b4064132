import { getTranslations } from 'next-intl/server'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import type { FormState } from '@/lib/forms/form-state'

type Props = {
	action: (state: FormState, form: FormData) => Promise<FormState>
	session: string
	idempotencyKey: string
}

/** Puts somebody on the list, by a client's code or a name. */
export async function ParticipantForm({ action, session, idempotencyKey }: Props) {
	const t = await getTranslations('SessionPage')
	return (
		<Form
			action={action}
			labels={{ who: t('who') }}
			hidden={{ session }}
			idempotencyKey={idempotencyKey}
			className="flex flex-wrap items-end gap-3"
		>
			<div className="min-w-64">
				<Field name="who" label={t('who')} hint={t('whoHint')} dir="auto" autoComplete="off" />
			</div>
			<Submit quiet>{t('add')}</Submit>
		</Form>
	)
}
