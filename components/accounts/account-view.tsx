import { useFormatter, useTranslations } from 'next-intl'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import type { AccountEntry } from '@/lib/accounts/account'
import type { FormState } from '@/lib/forms/form-state'
import { isLocale, LOCALE_NAMES, type Locale } from '@/lib/i18n/locales'
import { OneTimePassword } from './one-time-password'

type Action = (state: FormState, form: FormData) => Promise<FormState>
type Props = {
	account: AccountEntry
	isOwn: boolean
	locale: Locale
	timeZone: string | undefined
	idempotencyKey: string
	/** Something was just done to it. */
	done: boolean
	actions: { disable: Action; enable: Action; endSessions: Action; reset: Action }
}

/** One account, and what an administrator can do to it. */
export function AccountView({ account, isOwn, locale, timeZone, idempotencyKey, done, actions }: Props) {
	const t = useTranslations('AccountPage')
	const common = useTranslations('AccountsPage')
	const form = useTranslations('AccountForm')
	const roles = useTranslations('StaffLayout')
	const format = useFormatter()
	const rows: [string, string][] = [
		[common('role'), roles(`role.${account.role}`)],
		[common('centres'), account.centres.map((centre) => centre.name).join(', ') || '–'],
		[common('languages'), account.locales.map((one) => (isLocale(one) ? LOCALE_NAMES[one] : one)).join(', ')],
		[
			common('created'),
			format.dateTime(account.createdAt, { dateStyle: 'medium', calendar: 'gregory', timeZone: timeZone ?? 'UTC' }),
		],
		[common('state'), account.disabledAt ? common('disabled') : common('sessions', { count: account.sessions })],
	]
	const hidden = { account: account.id }
	return (
		<div className="grid max-w-2xl grid-cols-1 gap-6">
			<header className="grid gap-1">
				<p>
					<a href={`/${locale}/staff/accounts`}>{t('back')}</a>
				</p>
				<h1>
					<bdi>{account.name}</bdi>
				</h1>
				<p>
					<bdi dir="ltr" className="text-soft">
						{account.email}
					</bdi>
				</p>
			</header>
			{done && (
				<p role="status" className="notice-good">
					{t('done')}
				</p>
			)}
			<dl className="card grid gap-x-4 gap-y-2 sm:grid-cols-[max-content_1fr]">
				{rows.map(([name, value]) => (
					<div key={name} className="contents">
						<dt className="font-semibold">{name}</dt>
						<dd>
							<bdi>{value}</bdi>
						</dd>
					</div>
				))}
			</dl>
			{isOwn && <p className="notice">{t('you')}</p>}
			<Form action={actions.endSessions} labels={{}} hidden={hidden} className="grid gap-1">
				<p className="hint">{t('endHint')}</p>
				<div className="actions">
					<Submit quiet>{t('endSessions')}</Submit>
				</div>
			</Form>
			{!isOwn && (
				<>
					<Form
						action={actions.reset}
						labels={{}}
						hidden={hidden}
						idempotencyKey={idempotencyKey}
						className="grid gap-1"
					>
						<OneTimePassword label={form('password')} hint={form('passwordHint')} />
						<p className="hint">{t('resetHint')}</p>
						<div className="actions">
							<Submit quiet>{t('reset')}</Submit>
						</div>
					</Form>
					{account.disabledAt ? (
						<Form key="enable" action={actions.enable} labels={{}} hidden={hidden} className="actions">
							<Submit quiet>{t('enable')}</Submit>
						</Form>
					) : (
						<Form key="disable" action={actions.disable} labels={{}} hidden={hidden} className="grid gap-1">
							<p className="hint">{t('disableHint')}</p>
							<div className="actions">
								<Submit danger>{t('disable')}</Submit>
							</div>
						</Form>
					)}
				</>
			)}
		</div>
	)
}
