import { answerWithPage, leadOn, readReaderForm, slowDown, TRAP_FIELD } from '@/lib/forms/reader-form'
import { fieldErrorsOf } from '@/lib/forms/schema'
import { findAskedCentre } from '@/lib/questions/asking/published'
import { askingSchema } from '@/lib/questions/asking/schema'
import { askCentre } from '@/lib/questions/asking/write'
import { spacedCode } from '@/lib/vault/reader-code'

/** Whoever loads this address again after a form is led to a page. */
export async function GET(request: Request): Promise<Response> {
	return leadOn(`/${(await readReaderForm(request)).locale}/centres`)
}

/** A question to a centre. The answer itself shows the code: no address, cache or log ever holds it. */
export async function POST(request: Request): Promise<Response> {
	const form = await readReaderForm(request)
	const { [TRAP_FIELD]: trap, ...values } = form.values
	// The centre stands in the address, so that it is known even when the form is too large to be read.
	const slug = new URL(request.url).searchParams.get('centre') ?? ''
	const centre = /^[a-z0-9-]{1,100}$/.test(slug) ? await findAskedCentre(slug) : undefined
	if (!centre) return leadOn(`/${form.locale}/centres`)
	const path = `/${form.locale}/centres/${centre.slug}/ask`
	if (form.tooLarge) return answerWithPage(path, 413, { values: {}, errors: [], notice: { key: 'tooLarge' } })
	if (form.elsewhere) return answerWithPage(path, 403, { values, errors: [], notice: { key: 'elsewhere' } })
	const parsed = askingSchema.safeParse(values)
	if (!parsed.success) return answerWithPage(path, 422, { values, errors: mendable(fieldErrorsOf(parsed.error)) })
	const asked = await askCentre({ address: form.address, trapped: Boolean(trap) }, centre, parsed.data)
	if (asked.ok) {
		const shown = { code: spacedCode(asked.code), withEmail: parsed.data.email !== undefined }
		return answerWithPage(path, 200, { values: {}, errors: [], shown })
	}
	if ('wait' in asked) return slowDown(path, asked.wait, values)
	return answerWithPage(path, 409, { values, errors: [], notice: { key: 'sentAlready' } })
}

/** A missing form key is nothing people can mend; the page that comes back has a new one. */
function mendable(errors: ReturnType<typeof fieldErrorsOf>) {
	const shown = errors.filter((error) => error.field !== 'key')
	return shown.length > 0 ? shown : errors.map((error) => ({ ...error, field: 'text' }))
}
