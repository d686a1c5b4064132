import { exportConsultations } from '@/lib/consultations/exporting/read'
import { exportSchema } from '@/lib/consultations/exporting/schema'
import { recordExport } from '@/lib/consultations/exporting/write'
import { isLocale, type Locale, SOURCE_LOCALE } from '@/lib/i18n/locales'
import { sayIn } from '@/lib/i18n/say'
import { formFields, PRIVATE, staffRoute } from '@/lib/sign-in/staff-route'

/** Consultations of up to a year as a table in codes, without persons, as it is read from the database. */
export const POST = staffRoute('consultation.export', async (actor, request) => {
	const fields = await formFields(request)
	const asked = exportSchema.safeParse(fields)
	if (!asked.success) return sayWrong(isLocale(fields.locale) ? fields.locale : SOURCE_LOCALE)
	await recordExport(actor, asked.data)
	const rows = exportConsultations(actor, asked.data)
	const encoder = new TextEncoder()
	const body = new ReadableStream<Uint8Array>({
		async pull(controller) {
			const { value, done } = await rows.next()
			if (done) controller.close()
			else controller.enqueue(encoder.encode(value))
		},
		async cancel() {
			await rows.return(undefined)
		},
	})
	const { from, to } = asked.data
	return new Response(body, {
		headers: {
			...PRIVATE,
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="waymark-consultations-${from}-${to}.csv"`,
		},
	})
})

async function sayWrong(locale: Locale): Promise<Response> {
	const say = await sayIn(locale)
	return new Response(`${say('ConsultationExport.wrong')}\n`, {
		status: 400,
		headers: { ...PRIVATE, 'content-type': 'text/plain; charset=utf-8' },
	})
}
