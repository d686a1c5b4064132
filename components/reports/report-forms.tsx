import { getTranslations } from 'next-intl/server'
import { FilterSelect } from '@/components/ui/filter-select'
import type { Locale } from '@/lib/i18n/locales'
import { REPORT_FORMATS } from '@/lib/reports/schema'

type Props = {
	locale: Locale
	centres: { id: string; name: string }[]
	from: string
	to: string
	centre: string | undefined
}

/** Of which months and centre, and the way to take the numbers along. Plain forms. */
export async function ReportForms({ locale, centres, from, to, centre }: Props) {
	const t = await getTranslations('ReportPage')
	const month = {
		type: 'month',
		pattern: '20\\d\\d-(0[1-9]|1[0-2])',
		placeholder: '2027-03',
		title: t('month'),
	} as const
	return (
		<div className="flex flex-wrap items-end gap-x-8 gap-y-4">
			<form method="get" className="flex flex-wrap items-end gap-4">
				<div className="field">
					<label htmlFor="report-from">{t('from')}</label>
					<input id="report-from" name="from" defaultValue={from} {...month} />
				</div>
				<div className="field">
					<label htmlFor="report-to">{t('to')}</label>
					<input id="report-to" name="to" defaultValue={to} {...month} />
				</div>
				{centres.length > 1 && (
					<FilterSelect
						name="centre"
						label={t('centre')}
						all={t('allCentres')}
						chosen={centre}
						options={centres.map(({ id, name }) => ({ value: id, label: name }))}
					/>
				)}
				<button type="submit" className="button-quiet">
					{t('show')}
				</button>
			</form>
			<form method="post" action="/api/reports" className="flex flex-wrap items-center gap-3">
				<span className="font-semibold">{t('download')}</span>
				<input type="hidden" name="locale" value={locale} />
				<input type="hidden" name="from" value={from} />
				<input type="hidden" name="to" value={to} />
				{centre && <input type="hidden" name="centre" value={centre} />}
				{REPORT_FORMATS.map((format) => (
					<button key={format} type="submit" name="format" value={format} className="button-quiet">
						{t(format)}
					</button>
				))}
			</form>
		</div>
	)
}
