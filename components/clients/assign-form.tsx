import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { Submit } from '@/components/ui/submit'
import type { FormState } from '@/lib/forms/form-state'

type Props = {
	action: (state: FormState, form: FormData) => Promise<FormState>
	client: string
	colleagues: { id: string; name: string }[]
	/** Name of who looks after the file now. */
	current: string
}

/** Gives a file to a colleague. */
export async function AssignForm({ action, client, colleagues, current }: Props) {
	const t = await getTranslations('ManagePage')
	return (
		<Form action={action} labels={{ counsellor: t('assignTo') }} hidden={{ client }} className="form">
			<Select
				name="counsellor"
				label={t('assignTo')}
				options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
				initial={colleagues.find(({ name }) => name === current)?.id ?? ''}
			/>
			<div className="actions">
				<Submit quiet>{t('assignDo')}</Submit>
			</div>
		</Form>
	)
}
