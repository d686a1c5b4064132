import { getTranslations } from 'next-intl/server'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import type { FormState } from '@/lib/forms/form-state'

type Props = { action: (state: FormState, form: FormData) => Promise<FormState>; token: string }

/** Asks for the code that was told separately from the link. */
export async function CodeForm({ action, token }: Props) {
	const t = await getTranslations('ReceivedPage')
	return (
		<Form action={action} labels={{ 'code-word': t('code') }} hidden={{ token }}>
			<Field name="code-word" label={t('code')} hint={t('codeHint')} dir="ltr" autoComplete="off" autoFocus />
			<div className="actions">
				<Submit>{t('open')}</Submit>
			</div>
		</Form>
	)
}
