import { getTranslations } from 'next-intl/server'
import type { ClientRow } from '@/lib/clients/client'
import { formatDay } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'

/** Clients in a table. */
export async function ClientTable({ rows, locale }: { rows: ClientRow[]; locale: Locale }) {
	const t = await getTranslations('ClientsPage')
	return (
		<section className="table-scroll" aria-label={t('newest')}>
			<table>
				<thead>
					<tr>
						<th scope="col">{t('name')}</th>
						<th scope="col">{t('code')}</th>
						<th scope="col">{t('registered')}</th>
						<th scope="col">{t('counsellor')}</th>
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => (
						<tr key={row.id}>
							<td>
								<a
									className="-my-2.5 inline-block py-2.5 text-accent underline"
									href={`/${locale}/staff/clients/${row.id}`}
								>
									<bdi>{row.name || row.code}</bdi>
								</a>
							</td>
							<td className="whitespace-nowrap">
								<bdi>{row.code}</bdi>
							</td>
							<td className="whitespace-nowrap">{formatDay(row.registeredOn, locale)}</td>
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
