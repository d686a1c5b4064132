import { today } from '@/lib/i18n/day'
import { NoPdf } from '@/lib/packs/press/press'
import { printReport, reportAsCsv, reportAsWorkbook } from '@/lib/reports/export'
import { readReport, reportWordsIn } from '@/lib/reports/read'
import { monthsOf, type ReportFormat, reportExportSchema } from '@/lib/reports/schema'
import { formFields, PRIVATE, sayNoPdf, staffRoute } from '@/lib/sign-in/staff-route'

const TYPES: Record<ReportFormat, string> = {
	csv: 'text/csv; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	pdf: 'application/pdf',
}

/** Numbers to take along: counts only, the small ones hidden. */
export const POST = staffRoute('report.read', async (actor, request) => {
	const asked = reportExportSchema.safeParse(await formFields(request))
	if (!asked.success) return 400
	const { format, locale, centre } = asked.data
	const months = monthsOf(asked.data, today())
	const report = await readReport(actor, { ...months, centre })
	const words = await reportWordsIn(locale)
	const write = {
		csv: async () => reportAsCsv(report, words),
		xlsx: async () => Buffer.from(await reportAsWorkbook(report, words)),
		pdf: async () => Buffer.from(await printReport(report, words, today())),
	}[format]
	const name = `waymark-${months.from}-${months.to}.${format}`
	const headers = { ...PRIVATE, 'content-type': TYPES[format], 'content-disposition': `attachment; filename="${name}"` }
	try {
		return new Response(await write(), { headers })
	} catch (error) {
		if (error instanceof NoPdf) return sayNoPdf(error.reason, words.say('ManagePage.copyFailed'))
		throw error
	}
})
