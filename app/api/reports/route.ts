import { may, NotAllowed } from '@/lib/access/policy'
import { today } from '@/lib/i18n/day'
import { NoPdf } from '@/lib/packs/press/press'
import { printReport, reportAsCsv, reportAsWorkbook } from '@/lib/reports/export'
import { readReport, reportWordsIn } from '@/lib/reports/read'
import { monthsOf, type ReportFormat, reportExportSchema } from '@/lib/reports/schema'
import { currentActor } from '@/lib/sign-in/gate'
import { isOwnPage } from '@/lib/sign-in/staff-action'

const PRIVATE = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }
const TYPES: Record<ReportFormat, string> = {
	csv: 'text/csv; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	pdf: 'application/pdf',
}

/** Numbers to take along: counts only, the small ones hidden. */
export async function POST(request: Request): Promise<Response> {
	const refused = (status: number) => new Response(null, { status, headers: PRIVATE })
	if (!(await isOwnPage())) return refused(403)
	const actor = await currentActor()
	if (!actor) return refused(401)
	if (!may(actor, 'report.read')) return refused(404)
	const form = await request.formData().catch(() => new FormData())
	const asked = reportExportSchema.safeParse(Object.fromEntries(form))
	if (!asked.success) return refused(400)
	const { format, locale, centre } = asked.data
	const months = monthsOf(asked.data, today())
	try {
		const report = await readReport(actor, { ...months, centre })
		const words = await reportWordsIn(locale)
		const body = {
			csv: async () => reportAsCsv(report, words),
			xlsx: async () => Buffer.from(await reportAsWorkbook(report, words)),
			pdf: async () => Buffer.from(await printReport(report, words, today())),
		}[format]
		const name = `waymark-${months.from}-${months.to}.${format}`
		return new Response(await body(), {
			headers: { ...PRIVATE, 'content-type': TYPES[format], 'content-disposition': `attachment; filename="${name}"` },
		})
	} catch (error) {
		if (error instanceof NotAllowed) return refused(404)
		if (error instanceof NoPdf) return refused(error.reason === 'no-engine' ? 501 : 503)
		throw error
	}
}
