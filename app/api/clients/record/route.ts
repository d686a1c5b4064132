import { dayIn } from '@/lib/clients/day'
import { isLocale, SOURCE_LOCALE } from '@/lib/i18n/locales'
import { sayIn } from '@/lib/i18n/say'
import { NoPdf } from '@/lib/packs/press/press'
import { printRecord } from '@/lib/person-record/paper'
import { recordAsData } from '@/lib/person-record/record'
import { disclosureSchema } from '@/lib/person-record/schema'
import { discloseRecord } from '@/lib/person-record/write'
import { formFields, PRIVATE, sayNoPdf, staffRoute } from '@/lib/sign-in/staff-route'

/** A person's own copy of everything that is held about them, as a file. A POST, so that no address says whose. */
export const POST = staffRoute('client.disclose', async (actor, request) => {
	const fields = await formFields(request)
	const asked = disclosureSchema.safeParse(fields)
	if (!asked.success) return 400
	const today = dayIn(actor.centres[0]?.timeZone ?? 'UTC')
	const record = await discloseRecord(actor, asked.data, today)
	if (!record) return 404
	const { format, language } = asked.data
	// The name of the file says nothing: it stands in the list of downloads.
	const headers = { ...PRIVATE, 'content-disposition': `attachment; filename="waymark-${today}.${format}"` }
	if (format === 'json') return Response.json(recordAsData(record, today), { headers })
	try {
		const pdf = await printRecord(record, language, today)
		return new Response(Buffer.from(pdf), { headers: { ...headers, 'content-type': 'application/pdf' } })
	} catch (error) {
		if (!(error instanceof NoPdf)) throw error
		const say = await sayIn(isLocale(fields.locale) ? fields.locale : SOURCE_LOCALE)
		return sayNoPdf(error.reason, say('ManagePage.copyFailed'))
	}
})
