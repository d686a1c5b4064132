import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import type { FormState } from '@/lib/forms/form-state'

type Props = { action: (state: FormState, form: FormData) => Promise<FormState>; returnTo: string }

export function SignInForm({ action, returnTo }: Props) {
	const t = useTranslations('SignInPage')
	return (
		<Form action={action} labels={{ email: t('email'), password: t('password') }} hidden={{ returnTo }}>
			<Field name="email" type="email" label={t('email')} autoComplete="username" dir="ltr" autoFocus />
			<Field name="password" type="password" label={t('password')} autoComplete="current-password" dir="ltr" />
			<div className="actions">
				<Submit>{t('submit')}</Submit>
			</div>
		</Form>
	)
}
