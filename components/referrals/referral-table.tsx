import { getTranslations } from 'next-intl/server'
import { formatDay } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import type { ReferralRow } from '@/lib/referrals/referral'

/** Referrals in a table; those that wait too long say so in words. */
export async function ReferralTable({ rows, locale }: { rows: ReferralRow[]; locale: Locale }) {
	const t = await getTranslations('ReferralList')
	const codes = await getTranslations('Codes')
	return (
		<section className="table-scroll" aria-label={t('title')}>
			<table>
				<thead>
					<tr>
						{(['number', 'client', 'recipient', 'status', 'urgency', 'respondBy', 'counsellor'] as const).map(
							(name) => (
								<th key={name} scope="col">
									{t(name)}
								</th>
							),
						)}
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
								<bdi>{row.client?.name || row.client?.code}</bdi>
							</td>
							<td className="min-w-40">
								<bdi>{row.recipient}</bdi>
							</td>
							<td>
								<span className="badge">{codes(`referralStatus.${row.status}`)}</span>
							</td>
							<td>{codes(`urgency.${row.urgency}`)}</td>
							<td className="whitespace-nowrap">
								{row.respondBy && formatDay(row.respondBy, locale)}
								{row.overdue && <strong className="text-danger"> ({t('late')})</strong>}
							</td>
							<td>
								<bdi>{row.counsellor}</bdi>
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</section>
	)
}
