import { getTranslations } from 'next-intl/server'
import { type PublicCentre, timeZoneName, wordOpeningHours, wordTimes } from '@/lib/centres/centre'
import { comingExceptions } from '@/lib/centres/opening-hours'
import { formatDay, today } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'

/** How many holidays ahead are shown. */
const SHOWN = 6

/** When a centre is open: its week, the days that differ, and in which time. Whether it is open now is for a script to say. */
export async function OpeningTable({ centre, locale }: { centre: PublicCentre; locale: Locale }) {
	const t = await getTranslations('CentresPage')
	const { openingHours, exceptionalDays, timeZone } = centre
	const exceptions = comingExceptions(exceptionalDays, today()).slice(0, SHOWN)
	const data = { zone: timeZone, week: openingHours, exceptions: exceptionalDays }
	return (
		<div>
			<dt>{t('hours')}</dt>
			<dd>
				<p data-opening={JSON.stringify(data)} hidden>
					<b data-is="open" hidden>
						{t('openNow')}
					</b>
					<b data-is="closed" hidden>
						{t('closedNow')}
					</b>
				</p>
				<table className="hours">
					<tbody>
						{wordOpeningHours(openingHours, locale).map(({ days, times }) => (
							<tr key={`${days} ${times}`}>
								<th scope="row">{days}</th>
								<td>
									<bdi>{times}</bdi>
								</td>
							</tr>
						))}
						{exceptions.map(({ date, hours }) => (
							<tr key={date}>
								<th scope="row">{formatDay(date, locale)}</th>
								<td>{hours.length === 0 ? t('closed') : <bdi>{wordTimes(hours, locale)}</bdi>}</td>
							</tr>
						))}
					</tbody>
				</table>
				<small>{t('zone', { zone: timeZoneName(timeZone, locale) })}</small>
			</dd>
		</div>
	)
}
