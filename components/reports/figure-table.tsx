import { getTranslations } from 'next-intl/server'
import type { Report, ReportTable } from '@/lib/reports/indicator'
import { number, type ReportWords, valueName } from '@/lib/reports/wording'

/** Rows that are shown at once; the rest is folded away. */
const SHOWN = 12

/** A table of counts, each with a bar. The bar says nothing that the number does not. */
export async function FigureTable(of: { report: Report; table: ReportTable; words: ReportWords }) {
	const t = await getTranslations('ReportPage')
	const { rows } = of.table
	if (rows.length === 0) return null
	return (
		<section className="grid content-start gap-1">
			<h3 className="font-semibold">{t(`dimension.${of.table.dimension}`)}</h3>
			<Rows {...of} rows={rows.slice(0, SHOWN)} />
			{rows.length > SHOWN && (
				<details>
					<summary className="inline-flex min-h-11 cursor-pointer items-center text-accent">
						+ {number(rows.length - SHOWN, of.words.locale)}
					</summary>
					<Rows {...of} rows={rows.slice(SHOWN)} />
				</details>
			)}
		</section>
	)
}

async function Rows({
	report,
	table,
	words,
	rows,
}: {
	report: Report
	table: ReportTable
	words: ReportWords
	rows: ReportTable['rows']
}) {
	const t = await getTranslations('ReportPage')
	const largest = Math.max(1, ...table.rows.map((row) => row.count ?? 0))
	return (
		<table className="w-full">
			<thead className="sr-only">
				<tr>
					<th scope="col">{t(`dimension.${table.dimension}`)}</th>
					<th scope="col">{t('count')}</th>
					<th scope="col">{t('share')}</th>
				</tr>
			</thead>
			<tbody>
				{rows.map((row) => (
					<tr key={row.value}>
						<th scope="row" className="w-1/2 text-start font-normal">
							<bdi>{valueName(report, table.dimension, row.value, words)}</bdi>
						</th>
						<td className="px-3 text-end tabular-nums whitespace-nowrap">
							{row.count === null ? (
								<span className="text-soft">{t('hiddenShort')}</span>
							) : (
								number(row.count, words.locale)
							)}
						</td>
						<td className="w-1/4" aria-hidden="true">
							<svg aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none" className="turn h-3 w-full">
								<rect width={((row.count ?? 0) / largest) * 100} height="10" fill="var(--color-accent)" />
							</svg>
						</td>
					</tr>
				))}
			</tbody>
		</table>
	)
}
