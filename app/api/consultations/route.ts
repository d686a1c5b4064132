import { exportConsultations } from '@/lib/consultations/exporting/read'
import { exportSchema } from '@/lib/consultations/exporting/schema'
import { recordExport } from '@/lib/consultations/exporting/write'
import { formFields, PRIVATE, staffRoute } from '@/lib/sign-in/staff-route'

/** Consultations of up to a year as a table in codes, without persons, as it is read from the database. */
export const POST = staffRoute('consultation.export', async (actor, request) => {
	const asked = exportSchema.safeParse(await formFields(request))
	if (!asked.success) return 400
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
