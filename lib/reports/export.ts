import writeXlsxFile from 'write-excel-file/node'
import { type Cell, csvOf } from '@/lib/exchange/csv'
import { PAGE, PAGES } from '@/lib/packs/documents/pack'
import { type PaperBlock, printPaper } from '@/lib/packs/press/paper'
import type { Report, ReportTable } from './indicator'
import { number, type ReportWords, titleOf, valueName } from './wording'

const HEAD = ['indicator', 'dimension', 'code', 'name', 'count', 'hidden'] as const
/** Humanitarian Exchange Language 1.1, the row of tags under the headings. */
const HXL = [
	'#indicator+code',
	'#meta+dimension',
	'#meta+value+code',
	'#meta+value',
	'#indicator+value+num',
	'#meta+hidden',
]

/** A report as one long table, with a row of HXL tags. A count that is hidden is empty, and says so. */
export function reportAsCsv(report: Report, words: ReportWords): string {
	const rows: Cell[][] = report.lines.flatMap((line) => [
		[line.indicator, 'total', 'all', '', line.total, line.total === null],
		...line.tables.flatMap((table) =>
			table.rows.map((row): Cell[] => [
				line.indicator,
				table.dimension,
				row.value,
				valueName(report, table.dimension, row.value, words),
				row.count,
				row.count === null,
			]),
		),
	])
	return `\ufeff${csvOf([[...HEAD], [...HXL], ...rows])}`
}

/** The same as a workbook, a sheet for each line. Texts are texts: no cell is a formula. */
export async function reportAsWorkbook(report: Report, words: ReportWords): Promise<Uint8Array> {
	const { say } = words
	const text = (value: string, fontWeight?: 'bold') => ({ type: String, value, ...(fontWeight ? { fontWeight } : {}) })
	const figure = (count: number | null) =>
		count === null ? { type: String, value: say('ReportPage.hiddenShort') } : { type: Number, value: count }
	const sheets = report.lines.map((line) => ({
		sheet: say(`ReportPage.indicator.${line.indicator}`).slice(0, 31),
		columns: [{ width: 28 }, { width: 36 }, { width: 12 }],
		data: [
			[text(titleOf(report, words), 'bold'), null, null],
			[text(say('ReportPage.total'), 'bold'), null, figure(line.total)],
			...line.tables.flatMap((table) =>
				table.rows.map((row) => [
					text(say(`ReportPage.dimension.${table.dimension}`)),
					text(valueName(report, table.dimension, row.value, words)),
					figure(row.count),
				]),
			),
		],
	}))
	return new Uint8Array(await writeXlsxFile(sheets as Parameters<typeof writeXlsxFile>[0]).toBuffer())
}

/**
 * The same to hand to a donor: tables with what each line means.
 * @param madeOn ISO date
 * @throws NoPdf
 */
export function printReport(report: Report, words: ReportWords, madeOn: string): Promise<Uint8Array> {
	const { say, locale } = words
	const block = (table: ReportTable): PaperBlock => ({
		kind: 'table',
		head: [say(`ReportPage.dimension.${table.dimension}`), say('ReportPage.count')],
		widths: [3, 1],
		rows: table.rows.map((row) => [
			valueName(report, table.dimension, row.value, words),
			row.count === null ? say('ReportPage.hiddenShort') : number(row.count, locale),
		]),
	})
	return printPaper({
		locale,
		title: titleOf(report, words),
		sections: [
			{ heading: null, blocks: [{ kind: 'text', text: say('ReportPage.hiddenText') }] },
			...report.lines.map((line) => ({
				heading: say(`ReportPage.indicator.${line.indicator}`),
				blocks: [
					{ kind: 'text' as const, text: say(`ReportPage.definition.${line.indicator}`), soft: true },
					{
						kind: 'large' as const,
						text: line.total === null ? say('ReportPage.hiddenShort') : number(line.total, locale),
					},
					...line.tables.filter((table) => table.rows.length > 0).map(block),
				],
			})),
		],
		footer: report.centre ?? 'Waymark',
		pageWords: say('PackDocument.page', { page: PAGE, pages: PAGES }),
		date: madeOn,
	})
}
