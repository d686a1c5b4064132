import { z } from 'zod'
import { oneOf } from '@/lib/forms/schema'
import { LOCALES, SOURCE_LOCALE } from '@/lib/i18n/locales'

const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/)

export const REPORT_FORMATS = ['csv', 'xlsx', 'pdf'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** Longest report, in months. */
export const MOST_MONTHS = 60

/** What a report is about, as its address says it. Whatever makes no sense there is left out. */
export const reportFilterSchema = z.object({
	from: month.optional().catch(undefined),
	to: month.optional().catch(undefined),
	centre: z.uuid().optional().catch(undefined),
})

export const reportExportSchema = reportFilterSchema.extend({
	format: oneOf(REPORT_FORMATS),
	locale: z.enum(LOCALES).catch(SOURCE_LOCALE),
})

export type ReportFilter = z.output<typeof reportFilterSchema>

/** The months of a report: as asked, in the right order and not too many; else the year up to this month. */
export function monthsOf(filter: ReportFilter, today: string): { from: string; to: string } {
	const to = filter.to ?? today.slice(0, 7)
	const from = filter.from ?? monthsBefore(to, 11)
	const [first, last] = from <= to ? [from, to] : [to, from]
	const earliest = monthsBefore(last, MOST_MONTHS - 1)
	return { from: first < earliest ? earliest : first, to: last }
}

function monthsBefore(month: string, count: number): string {
	const [year = 0, number = 1] = month.split('-').map(Number)
	const at = year * 12 + number - 1 - count
	return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}
