import { getTranslations } from 'next-intl/server'
import { formatMoment } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import type { SessionRow } from '@/lib/sessions/session'

/** Sessions of the centre with how many registered and came. */
export async function SessionTable({
	rows,
	locale,
	timeZone,
}: {
	rows: SessionRow[]
	locale: Locale
	timeZone: string
}) {
	const [t, kinds] = await Promise.all([getTranslations('SessionList'), getTranslations('SessionsPage')])
	if (rows.length === 0) return <p className="text-soft">{t('none')}</p>
	return (
		<div className="table-scroll">
			<table>
				<thead>
					<tr>
						<th scope="col">{t('when')}</th>
						<th scope="col">{t('session')}</th>
						<th scope="col">{t('registered')}</th>
						<th scope="col">{t('came')}</th>
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => (
						<tr key={row.id}>
							<td>{formatMoment(new Date(row.startsAt), locale, timeZone)}</td>
							<td>
								<a href={`/${locale}/staff/sessions/${row.id}`} dir="auto">
									{row.title}
								</a>
								<br />
								<span className="text-soft">
									{kinds(`kind.${row.kind}`)}
									{row.cancelled && <> · {t('calledOff')}</>}
								</span>
							</td>
							<td>
								{row.registered}
								{row.capacity !== null && <> / {row.capacity}</>}
							</td>
							<td>{row.came}</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	)
}
