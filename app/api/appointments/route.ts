import { findBookedCentre } from '@/lib/appointments/booking/published'
import { bookingSchema } from '@/lib/appointments/booking/schema'
import { bookSlot } from '@/lib/appointments/booking/write'
import { answerWithPage, leadOn, readReaderForm, slowDown, TRAP_FIELD } from '@/lib/forms/reader-form'
import { fieldErrorsOf } from '@/lib/forms/schema'
import { spacedCode } from '@/lib/vault/reader-code'

/** Whoever loads this address again after a form is led to a page. */
export async function GET(request: Request): Promise<Response> {
	return leadOn(`/${(await readReaderForm(request)).locale}/appointments`)
}

/** Takes a time at a centre. The answer itself shows the code: no address, cache or log ever holds it. */
export async function POST(request: Request): Promise<Response> {
	const form = await readReaderForm(request)
	const { [TRAP_FIELD]: trap, ...values } = form.values
	const centre = await findBookedCentre(new URL(request.url).searchParams.get('centre') ?? '')
	if (!centre) return leadOn(`/${form.locale}/centres`)
	const path = `/${form.locale}/centres/${centre.slug}/appointments`
	const refuse = (status: number, key: string) => answerWithPage(path, status, { values, errors: [], notice: { key } })
	if (form.tooLarge) return answerWithPage(path, 413, { values: {}, errors: [], notice: { key: 'tooLarge' } })
	if (form.elsewhere) return refuse(403, 'elsewhere')
	const parsed = bookingSchema.safeParse(values)
	if (!parsed.success) {
		const errors = fieldErrorsOf(parsed.error).map((one) => (one.field === 'key' ? { ...one, field: 'slot' } : one))
		return answerWithPage(path, 422, { values, errors })
	}
	const booked = await bookSlot({ address: form.address, trapped: Boolean(trap) }, centre, parsed.data, form.locale)
	if (booked.ok) {
		const shown = { code: spacedCode(booked.code), booking: booked.booking, reminder: parsed.data.email !== undefined }
		return answerWithPage(path, 200, { values: { clock: values.clock ?? '' }, errors: [], shown })
	}
	if ('reason' in booked && booked.reason === 'phoneNeeded')
		return answerWithPage(path, 422, { values, errors: [{ field: 'phone', key: 'required' }] })
	return 'wait' in booked ? slowDown(path, booked.wait, values) : refuse(409, booked.reason)
}
