import { useTranslations } from 'next-intl'
import { Choices } from '@/components/ui/choices'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { Submit } from '@/components/ui/submit'
import { ROLES } from '@/lib/access/role'
import type { FormState } from '@/lib/forms/form-state'
import { LOCALE_NAMES, LOCALES } from '@/lib/i18n/locales'
import { OneTimePassword } from './one-time-password'

type Props = {
	action: (state: FormState, form: FormData) => Promise<FormState>
	idempotencyKey: string
	centres: { id: string; name: string }[]
}

/** A new account. The answer shows its one-time password. */
export function AccountForm({ action, idempotencyKey, centres }: Props) {
	const t = useTranslations('AccountForm')
	const common = useTranslations('AccountsPage')
	const roles = useTranslations('StaffLayout')
	const labels = {
		name: common('name'),
		email: common('email'),
		role: common('role'),
		centres: common('centres'),
		locales: common('languages'),
	}
	return (
		<Form action={action} labels={labels} idempotencyKey={idempotencyKey}>
			<OneTimePassword label={t('password')} hint={t('passwordHint')} />
			<Field name="name" label={labels.name} dir="auto" autoComplete="off" />
			<Field name="email" type="email" label={labels.email} dir="ltr" autoComplete="off" />
			<Select
				name="role"
				label={labels.role}
				options={ROLES.map((role) => ({ value: role, label: roles(`role.${role}`) }))}
			/>
			<Choices
				name="centres"
				legend={labels.centres}
				hint={t('centresHint')}
				options={centres.map((centre) => ({ value: centre.id, label: centre.name }))}
				many
				optional
			/>
			<Choices
				name="locales"
				legend={labels.locales}
				hint={t('languagesHint')}
				initial={['en']}
				options={LOCALES.map((locale) => ({ value: locale, label: LOCALE_NAMES[locale] }))}
				many
			/>
			<div className="actions">
				<Submit>{t('submit')}</Submit>
			</div>
		</Form>
	)
}
