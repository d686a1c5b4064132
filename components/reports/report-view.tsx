import { getTranslations } from 'next-intl/server'
import { INDICATORS, type Report } from '@/lib/reports/indicator'
import { number, type ReportWords } from '@/lib/reports/wording'
import { FigureTable } from './figure-table'

/** A report: each line with its number, its tables, and a link to what it means. */
export async function ReportView({ report, words }: { report: Report; words: ReportWords }) {
	const t = await getTranslations('ReportPage')
	const figure = (count: number | null) => (count === null ? t('hiddenShort') : number(count, words.locale))
	const { answers } = report
	return (
		<div className="grid gap-8">
			{report.lines.map((line) => (
				<section key={line.indicator} className="grid gap-3" aria-labelledby={`line-${line.indicator}`}>
					<h2 id={`line-${line.indicator}`}>{t(`indicator.${line.indicator}`)}</h2>
					<p>
						<strong className="text-3xl tabular-nums">{figure(line.total)}</strong>{' '}
						<a href={`#means-${line.indicator}`}>{t('means')}</a>
					</p>
					{line.total === 0 ? (
						<p className="text-soft">{t('nothing')}</p>
					) : (
						<div className="grid grid-cols-1 gap-6 md:grid-cols-2 xl:grid-cols-3">
							{line.tables.map((table) => (
								<FigureTable key={table.dimension} report={report} table={table} words={words} />
							))}
						</div>
					)}
				</section>
			))}
			<section className="grid gap-3" aria-labelledby="line-answers">
				<h2 id="line-answers">{t('answers')}</h2>
				<dl className="facts">
					{(['sent', 'answered', 'late'] as const).map((name) => (
						<div key={name}>
							<dt>{t(name)}</dt>
							<dd>{figure(answers[name])}</dd>
						</div>
					))}
					<div>
						<dt>{t('median')}</dt>
						<dd>{answers.medianHours === null ? t('none') : lasting(answers.medianHours)}</dd>
					</div>
				</dl>
				<p>
					<a href="#means-answers">{t('means')}</a>
				</p>
			</section>
			<section className="card grid max-w-3xl gap-3">
				<h2>{t('definitions')}</h2>
				<dl className="grid gap-2">
					{INDICATORS.map((indicator) => (
						<div key={indicator} id={`means-${indicator}`}>
							<dt className="font-semibold">{t(`indicator.${indicator}`)}</dt>
							<dd>{t(`definition.${indicator}`)}</dd>
						</div>
					))}
					<div id="means-answers">
						<dt className="font-semibold">{t('answers')}</dt>
						<dd>{t('definitionAnswers')}</dd>
					</div>
				</dl>
				<p className="text-soft">{t('hiddenText')}</p>
			</section>
		</div>
	)

	function lasting(hours: number): string {
		return hours < 48 ? t('hours', { count: Math.round(hours) }) : t('days', { count: Math.round(hours / 24) })
	}
}
