import { workplaceOf } from '@/lib/clients/workplace'
import { today } from '@/lib/i18n/day'
import { sayIn } from '@/lib/i18n/say'
import { NoPdf } from '@/lib/packs/press/press'
import { printCertificates, printSheet } from '@/lib/sessions/papers'
import { findSession } from '@/lib/sessions/read'
import { sessionPaperSchema } from '@/lib/sessions/schema'
import { formFields, PRIVATE, sayNoPdf, staffRoute } from '@/lib/sign-in/staff-route'

/** The attendance sheet of a session, or certificates for those who came. */
export const POST = staffRoute('session.read', async (actor, request) => {
	const asked = sessionPaperSchema.safeParse(await formFields(request))
	if (!asked.success) return 400
	const { paper, locale } = asked.data
	const session = await findSession(actor, asked.data.session)
	const centre = session && workplaceOf(actor, session.centreId)
	if (!session || !centre) return 404
	const say = await sayIn(locale)
	try {
		const of = { session, centre, locale, madeOn: today() }
		const pdf = await (paper === 'sheet' ? printSheet(of) : printCertificates(of))
		if (!pdf) return sayNothing(say('SessionPage.noCertificates'))
		const headers = { 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="${paper}.pdf"` }
		return new Response(Buffer.from(pdf), { headers: { ...PRIVATE, ...headers } })
	} catch (error) {
		if (error instanceof NoPdf) return sayNoPdf(error.reason, say('ManagePage.copyFailed'))
		throw error
	}
})

function sayNothing(text: string): Response {
	return new Response(`${text}\n`, {
		status: 409,
		headers: { ...PRIVATE, 'content-type': 'text/plain; charset=utf-8' },
	})
}
