import { getTranslations } from 'next-intl/server'
import { may, NotAllowed } from '@/lib/access/policy'
import { dayIn } from '@/lib/clients/day'
import { isLocale, type Locale, SOURCE_LOCALE } from '@/lib/i18n/locales'
import { NoPdf } from '@/lib/packs/press/press'
import { printRecord } from '@/lib/person-record/paper'
import { recordAsData } from '@/lib/person-record/record'
import { disclosureSchema } from '@/lib/person-record/schema'
import { discloseRecord } from '@/lib/person-record/write'
import { currentActor } from '@/lib/sign-in/gate'
import { isOwnPage } from '@/lib/sign-in/staff-action'

const PRIVATE = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }

/** A person's own copy of everything that is held about them, as a file. A POST, so that no address says whose. */
export async function POST(request: Request): Promise<Response> {
	const refused = (status: number) => new Response(null, { status, headers: PRIVATE })
	if (!(await isOwnPage())) return refused(403)
	const actor = await currentActor()
	if (!actor) return refused(401)
	if (!may(actor, 'client.disclose')) return refused(404)
	const form = await request.formData().catch(() => new FormData())
	const asked = disclosureSchema.safeParse(Object.fromEntries(form))
	if (!asked.success) return refused(400)
	const pageLocale = isLocale(form.get('locale')) ? (form.get('locale') as Locale) : SOURCE_LOCALE
	const today = dayIn(actor.centres[0]?.timeZone ?? 'UTC')
	try {
		const record = await discloseRecord(actor, asked.data, today)
		if (!record) return refused(404)
		const { format, language } = asked.data
		const locale = isLocale(language) ? language : SOURCE_LOCALE
		// The name of the file says nothing: it stands in the list of downloads.
		const headers = { ...PRIVATE, 'content-disposition': `attachment; filename="waymark-${today}.${format}"` }
		if (format === 'json') return Response.json(recordAsData(record, today), { headers })
		const pdf = await printRecord(record, locale, today)
		return new Response(Buffer.from(pdf), { headers: { ...headers, 'content-type': 'application/pdf' } })
	} catch (error) {
		if (error instanceof NotAllowed) return refused(404)
		if (error instanceof NoPdf) {
			const t = await getTranslations({ locale: pageLocale, namespace: 'ManagePage' })
			const status = error.reason === 'no-engine' ? 501 : 503
			const headers = { ...PRIVATE, 'content-type': 'text/plain; charset=utf-8' }
			return new Response(`${t('copyFailed')}\n`, { status, headers })
		}
		throw error
	}
}
