import { getTranslations } from 'next-intl/server'
import { formatDay } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import type { ReferralRow } from '@/lib/referrals/referral'

type Props = {
	rows: ReferralRow[]
	locale: Locale
	/** Not on the client's own page. */
	withClient?: boolean
}

/** Columns that a phone leaves out: the page of the row has them. */
const WIDE = 'max-sm:hidden'

/** Referrals in a table; those that wait too long say so in words. */
export async function ReferralTable({ rows, locale, withClient = true }: Props) {
	const t = await getTranslations('ReferralList')
	const codes = await getTranslations('Codes')
	return (
		<section className="table-scroll" aria-label={t('title')}>
			<table>
				<thead>
					<tr>
						<th scope="col">{t('number')}</th>
						<th scope="col">{t('status')}</th>
						{withClient && <th scope="col">{t('client')}</th>}
						<th scope="col">{t('recipient')}</th>
						<th scope="col" className={WIDE}>
							{t('urgency')}
						</th>
						<th scope="col">{t('respondBy')}</th>
						<th scope="col" className={WIDE}>
							{t('counsellor')}
						</th>
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => (
						<tr key={row.id}>
							<td className="whitespace-nowrap">
								<a
									className="-my-2.5 inline-block py-2.5 text-accent underline"
									href={`/${locale}/staff/referrals/${row.id}`}
								>
									<bdi>{row.number}</bdi>
								</a>
							</td>
							<td>
								<span className="badge whitespace-nowrap">{codes(`referralStatus.${row.status}`)}</span>
							</td>
							{withClient && (
								<td>
									<bdi>{row.client?.name || row.client?.code}</bdi>
								</td>
							)}
							<td className="min-w-40">
								<bdi>{row.recipient}</bdi>
							</td>
							<td className={WIDE}>{codes(`urgency.${row.urgency}`)}</td>
							<td className="whitespace-nowrap">
								{row.respondBy && formatDay(row.respondBy, locale)}
								{row.overdue && <strong className="text-danger"> ({t('late')})</strong>}
							</td>
							<td className={WIDE}>
								<bdi>{row.counsellor}</bdi>
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</section>
	)
}
