import { getTranslations } from 'next-intl/server'
import type { DemandRow } from '@/lib/demand/demand'
import { formatTagOf, LOCALE_NAMES, type Locale } from '@/lib/i18n/locales'

/** Guides shown at once; the others are folded away. */
const SHOWN = 15

/** Guides in the order in which work on them would help most. */
export async function DemandTable({ rows, locale }: { rows: DemandRow[]; locale: Locale }) {
	const t = await getTranslations('DemandPage')
	const wanted = rows.filter((row) => row.rank > 0)
	if (wanted.length === 0) return <p className="text-soft">{t('nothing')}</p>
	return (
		<>
			<Rows rows={wanted.slice(0, SHOWN)} locale={locale} />
			{wanted.length > SHOWN && (
				<details>
					<summary className="inline-flex min-h-11 cursor-pointer items-center text-accent">
						{t('more', { count: wanted.length - SHOWN })}
					</summary>
					<Rows rows={wanted.slice(SHOWN)} locale={locale} />
				</details>
			)}
		</>
	)
}

async function Rows({ rows, locale }: { rows: DemandRow[]; locale: Locale }) {
	const t = await getTranslations('DemandPage')
	const number = new Intl.NumberFormat(formatTagOf(locale))
	return (
		<div className="table-scroll">
			<table>
				<thead>
					<tr>
						{(['guide', 'asked', 'complaints', 'lacks'] as const).map((name) => (
							<th key={name} scope="col">
								{t(name)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => (
						<tr key={row.guide.path}>
							<th scope="row">
								<a href={`/${locale}/staff/guides/${row.guide.id}/${firstTask(row)}`}>
									<bdi lang="en">{row.guide.title}</bdi>
								</a>
							</th>
							<td className="tabular-nums">{number.format(row.asked)}</td>
							<td className="tabular-nums">
								{row.complaints > 0 ? (
									<a href={`/${locale}/staff/guides/feedback?guide=${row.guide.path}`}>
										{number.format(row.complaints)}
									</a>
								) : (
									number.format(0)
								)}
							</td>
							<td>
								<ul>
									{row.missing.length > 0 && <li>{t('missing', { list: named(row.missing) })}</li>}
									{row.outdated.length > 0 && <li>{t('outdated', { list: named(row.outdated) })}</li>}
									{row.guide.overdue && <li>{t('overdue')}</li>}
									{row.guide.weakFacts > 0 && <li>{t('weakFacts', { count: row.guide.weakFacts })}</li>}
								</ul>
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	)

	function named(locales: string[]): string {
		const names = locales.map((one) => LOCALE_NAMES[one as Locale])
		return new Intl.ListFormat(formatTagOf(locale), { type: 'unit' }).format(names)
	}
}

/** The language in which something is to be done first. */
function firstTask(row: DemandRow): string {
	const [first = 'en'] = [...row.missing, ...row.outdated]
	return row.guide.overdue || row.complaints > 0 ? (row.guide.texts[0]?.locale ?? first) : first
}
