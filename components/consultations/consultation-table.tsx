import { getTranslations } from 'next-intl/server'
import type { DestinationCode } from '@/lib/clients/client'
import { destinationName } from '@/lib/clients/wording'
import type { ConsultationRow } from '@/lib/consultations/consultation'
import { formatDay } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import { joinWords } from '@/lib/i18n/names'

type Props = { rows: ConsultationRow[]; locale: Locale; destinations: DestinationCode[]; withDate?: boolean }

/** Columns that a phone leaves out: the page of the row has them. */
const WIDE = 'max-sm:hidden'

/** Consultations in a table; the first cell of each row opens it. */
export async function ConsultationTable({ rows, locale, destinations, withDate = true }: Props) {
	const t = await getTranslations('ConsultationList')
	const codes = await getTranslations('Codes')
	return (
		<section className="table-scroll" aria-label={t('title')}>
			<table>
				<thead>
					<tr>
						{withDate && <th scope="col">{t('date')}</th>}
						<th scope="col">{t('client')}</th>
						<th scope="col">{t('topics')}</th>
						<th scope="col">{t('destination')}</th>
						<th scope="col" className={WIDE}>
							{t('channel')}
						</th>
						<th scope="col" className={WIDE}>
							{t('minutes')}
						</th>
						<th scope="col" className={WIDE}>
							{t('counsellor')}
						</th>
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => {
						const link = (text: string) => (
							<a
								className="-my-2.5 inline-block py-2.5 text-accent underline"
								href={`/${locale}/staff/consultations/${row.id}`}
								aria-label={t('open', { date: formatDay(row.heldOn, locale) })}
							>
								{text}
							</a>
						)
						const who = row.client ? row.client.name || row.client.code : t('anonymous')
						return (
							<tr key={row.id}>
								{withDate && <td className="whitespace-nowrap">{link(formatDay(row.heldOn, locale))}</td>}
								<td>
									<bdi>{withDate ? who : link(who)}</bdi>
								</td>
								<td className="sm:min-w-48">
									{row.contactMade
										? joinWords(
												row.topics.map((topic) => codes(`topic.${topic}`)),
												locale,
											)
										: t('noContact')}
								</td>
								<td>{destinationName(codes, locale, destinations, row.destination)}</td>
								<td className={WIDE}>{codes(`channel.${row.channel}`)}</td>
								<td className={`tabular-nums ${WIDE}`}>{row.minutes}</td>
								<td className={WIDE}>
									<bdi>{row.counsellor}</bdi>
								</td>
							</tr>
						)
					})}
				</tbody>
			</table>
		</section>
	)
}
