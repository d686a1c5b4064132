import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Select } from '@/components/ui/select'
import { Submit } from '@/components/ui/submit'
import type { FormState } from '@/lib/forms/form-state'
import { LOCALE_NAMES, type Locale } from '@/lib/i18n/locales'

type Action = (state: FormState, form: FormData) => Promise<FormState>
type Props = {
	name: string
	email: string
	language: string
	languages: Locale[]
	otherSessions: number
	/** The other sessions were just ended. */
	ended: boolean
	actions: { changePassword: Action; endOthers: Action; setLanguage: Action }
}

/** One's own account: password, other sessions, language. */
export function OwnAccount({ name, email, language, languages, otherSessions, ended, actions }: Props) {
	const t = useTranslations('OwnAccountPage')
	const labels = { currentPassword: t('current'), newPassword: t('new'), repeatedPassword: t('repeat') }
	return (
		<div className="grid max-w-2xl grid-cols-1 gap-8">
			<header>
				<h1>{t('title')}</h1>
				<p className="text-soft">
					<bdi>{name}</bdi> · <bdi dir="ltr">{email}</bdi>
				</p>
			</header>
			<section className="grid gap-3">
				<h2>{t('passwordTitle')}</h2>
				<Form action={actions.changePassword} labels={labels} savedText={t('changed')}>
					<input type="text" name="username" value={email} autoComplete="username" hidden readOnly />
					<Field
						name="currentPassword"
						type="password"
						label={labels.currentPassword}
						autoComplete="current-password"
						dir="ltr"
					/>
					<Field
						name="newPassword"
						type="password"
						label={labels.newPassword}
						hint={t('newHint')}
						autoComplete="new-password"
						dir="ltr"
					/>
					<Field
						name="repeatedPassword"
						type="password"
						label={labels.repeatedPassword}
						autoComplete="new-password"
						dir="ltr"
					/>
					<div className="actions">
						<Submit>{t('change')}</Submit>
					</div>
				</Form>
			</section>
			<section className="grid gap-3">
				<h2>{t('sessionsTitle')}</h2>
				{ended && (
					<p role="status" className="notice-good">
						{t('ended')}
					</p>
				)}
				<p>{t('sessions', { count: otherSessions })}</p>
				<Form action={actions.endOthers} labels={{}} hidden={{ which: 'others' }} className="actions">
					<Submit quiet>{t('end')}</Submit>
				</Form>
			</section>
			<section className="grid gap-3">
				<h2>{t('languageTitle')}</h2>
				<Form action={actions.setLanguage} labels={{ language: t('language') }}>
					<Select
						name="language"
						label={t('language')}
						hint={t('languageHint')}
						initial={language}
						options={languages.map((locale) => ({ value: locale, label: LOCALE_NAMES[locale] }))}
					/>
					<div className="actions">
						<Submit quiet>{t('save')}</Submit>
					</div>
				</Form>
			</section>
		</div>
	)
}
