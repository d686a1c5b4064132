import { useTranslations } from 'next-intl'
import type { AccountEntry } from '@/lib/accounts/account'
import { isLocale, LOCALE_NAMES, type Locale } from '@/lib/i18n/locales'

/** All accounts, active ones first. */
export function AccountTable({ accounts, locale }: { accounts: AccountEntry[]; locale: Locale }) {
	const t = useTranslations('AccountsPage')
	const roles = useTranslations('StaffLayout')
	return (
		// A scrolling region must be reachable by keyboard.
		// biome-ignore lint/a11y/noNoninteractiveTabindex: without it a keyboard cannot scroll the table
		<section className="table-scroll relative" aria-label={t('title')} tabIndex={0}>
			<table>
				<thead>
					<tr>
						<th scope="col">{t('name')}</th>
						<th scope="col">{t('role')}</th>
						<th scope="col">{t('centres')}</th>
						<th scope="col">{t('languages')}</th>
						<th scope="col">{t('state')}</th>
					</tr>
				</thead>
				<tbody>
					{accounts.map((account) => (
						<tr key={account.id}>
							<th scope="row" className="font-normal">
								<a href={`/${locale}/staff/accounts/${account.id}`}>
									<bdi>{account.name}</bdi>
								</a>
								<br />
								<bdi dir="ltr" className="text-sm text-soft">
									{account.email}
								</bdi>
							</th>
							<td>{roles(`role.${account.role}`)}</td>
							<td>
								<bdi>{account.centres.map((centre) => centre.name).join(', ') || '–'}</bdi>
							</td>
							<td>{account.locales.map((one) => (isLocale(one) ? LOCALE_NAMES[one] : one)).join(', ')}</td>
							<td>
								{account.disabledAt ? <span className="badge">{t('disabled')}</span> : t('active')}
								<br />
								<span className="text-sm text-soft">{t('sessions', { count: account.sessions })}</span>
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</section>
	)
}
