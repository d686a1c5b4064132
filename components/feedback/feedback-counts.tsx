import { getTranslations } from 'next-intl/server'
import { COUNTED_DAYS, type FeedbackCount, VERDICTS } from '@/lib/feedback/feedback'
import { formatTagOf, type Locale } from '@/lib/i18n/locales'

/** Guides that are shown at once; the others are folded away. */
const SHOWN = 8

/** What readers pressed, by guide; those with most to mend first. */
export async function FeedbackCounts({ counts, locale }: { counts: FeedbackCount[]; locale: Locale }) {
	const t = await getTranslations('FeedbackDesk')
	return (
		<section className="grid grid-cols-1 gap-3" aria-labelledby="counts">
			<h2 id="counts">{t('counts', { days: COUNTED_DAYS })}</h2>
			{counts.length === 0 && <p className="text-soft">{t('noCounts')}</p>}
			{counts.length > 0 && <CountTable counts={counts.slice(0, SHOWN)} locale={locale} />}
			{counts.length > SHOWN && (
				<details>
					<summary className="inline-flex min-h-11 cursor-pointer items-center text-accent">
						{t('moreGuides', { count: counts.length - SHOWN })}
					</summary>
					<CountTable counts={counts.slice(SHOWN)} locale={locale} />
				</details>
			)}
		</section>
	)
}

async function CountTable({ counts, locale }: { counts: FeedbackCount[]; locale: Locale }) {
	const t = await getTranslations('FeedbackDesk')
	const number = new Intl.NumberFormat(formatTagOf(locale))
	return (
		<div className="table-scroll">
			<table>
				<thead>
					<tr>
						<th scope="col">{t('guide')}</th>
						{VERDICTS.map((verdict) => (
							<th key={verdict} scope="col">
								{t(`verdict.${verdict}`)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{counts.map((row) => (
						<tr key={row.guide}>
							<th scope="row">
								<a href={`?guide=${row.guide}`}>
									<bdi lang="en">{row.title}</bdi>
								</a>
							</th>
							{VERDICTS.map((verdict) => (
								<td key={verdict}>{number.format(row[verdict])}</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	)
}
