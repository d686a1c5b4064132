import { answerWithPage, leadOn, readReaderForm, slowDown, TRAP_FIELD } from '@/lib/forms/reader-form'
import { fieldErrorsOf } from '@/lib/forms/schema'
import { findPublicSession } from '@/lib/sessions/registering/published'
import { registeringSchema } from '@/lib/sessions/registering/schema'
import {
	cancelRegistration,
	findOwnRegistration,
	lookUpRegistration,
	registerFor,
} from '@/lib/sessions/registering/write'
import { spacedCode } from '@/lib/vault/reader-code'

/** Whoever loads this address again after a form is led to the page. */
export async function GET(request: Request): Promise<Response> {
	return leadOn(`/${(await readReaderForm(request)).locale}/sessions`)
}

/** Registers for a session, or looks a registration up and cancels it by its code. */
export async function POST(request: Request): Promise<Response> {
	const form = await readReaderForm(request)
	const { [TRAP_FIELD]: trap, ...values } = form.values
	const session = await findPublicSession(new URL(request.url).searchParams.get('session') ?? '')
	if (!session) return leadOn(`/${form.locale}/sessions`)
	const path = `/${form.locale}/sessions/${session.id}`
	const refuse = (status: number, key: string) => answerWithPage(path, status, { values, errors: [], notice: { key } })
	if (form.tooLarge) return answerWithPage(path, 413, { values: {}, errors: [], notice: { key: 'tooLarge' } })
	if (form.elsewhere) return refuse(403, 'elsewhere')
	if (values.do === 'look' || values.do === 'cancel') {
		if (!values.code?.trim()) return answerWithPage(path, 422, { values, errors: [{ field: 'code', key: 'required' }] })
		const found = await lookUpRegistration(form.address, values.code)
		if (!found.ok) return 'wait' in found ? slowDown(path, found.wait, values) : refuse(422, found.reason)
		// A code opens its own session, whichever page it was typed on.
		const own = `/${form.locale}/sessions/${found.registration.sessionId}`
		const outcome = values.do === 'cancel' ? await cancelRegistration(found.code, found.registration) : ''
		const registration = (await findOwnRegistration(found.code)) ?? found.registration
		const shown = { code: spacedCode(found.code), registration, done: outcome }
		const notice = outcome === 'sessionClosed' ? { notice: { key: outcome } } : {}
		return answerWithPage(own, outcome === 'sessionClosed' ? 409 : 200, { values: {}, errors: [], ...notice, shown })
	}
	const parsed = registeringSchema.safeParse(values)
	if (!parsed.success) return answerWithPage(path, 422, { values, errors: fieldErrorsOf(parsed.error) })
	const registered = await registerFor({ address: form.address, trapped: Boolean(trap) }, session, parsed.data)
	if (registered.ok) {
		const { code, registration } = registered
		return answerWithPage(path, 200, {
			values: {},
			errors: [],
			shown: { code: spacedCode(code), registration, done: 'registered' },
		})
	}
	return 'wait' in registered ? slowDown(path, registered.wait, values) : refuse(409, registered.reason)
}
