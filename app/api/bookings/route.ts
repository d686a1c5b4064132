import { bookingIcs } from '@/lib/appointments/booking/ics'
import { findOwnBooking } from '@/lib/appointments/booking/read'
import { movingSchema } from '@/lib/appointments/booking/schema'
import { cancelBooking, lookUpBooking, moveBooking } from '@/lib/appointments/booking/write'
import { answerWithPage, leadOn, type ReaderPage, readReaderForm, slowDown } from '@/lib/forms/reader-form'
import { sayIn } from '@/lib/i18n/say'
import { spacedCode } from '@/lib/vault/reader-code'

/** Whoever loads this address again after a form is led to the page. */
export async function GET(request: Request): Promise<Response> {
	return leadOn(`/${(await readReaderForm(request)).locale}/appointments`)
}

/** Opens a booking by its code, moves or cancels it, or gives it as a calendar file. */
export async function POST(request: Request): Promise<Response> {
	const { values, locale, address, tooLarge, elsewhere } = await readReaderForm(request)
	const path = `/${locale}/appointments`
	const refuse = (status: number, key: string) =>
		answerWithPage(path, status, { values: { code: values.code ?? '' }, errors: [], notice: { key } })
	if (tooLarge) return refuse(413, 'tooLarge')
	if (elsewhere) return refuse(403, 'elsewhere')
	if (!values.code?.trim())
		return answerWithPage(path, 422, { values: {}, errors: [{ field: 'code', key: 'required' }] })
	const found = await lookUpBooking(address, values.code)
	if (!found.ok) return 'wait' in found ? slowDown(path, found.wait, { code: values.code }) : refuse(422, found.reason)
	const { code, booking } = found
	const show = async (status: number, page: Partial<ReaderPage>, done = '') => {
		const now = (await findOwnBooking(code)) ?? booking
		const shown = { code: spacedCode(code), booking: now, done }
		return answerWithPage(path, status, { values: { clock: values.clock ?? '' }, errors: [], ...page, shown })
	}
	switch (values.do) {
		case 'calendar':
			return calendarFile(bookingIcs(booking, (await sayIn(locale))('BookingPage.calendarEntry')))
		case 'cancel': {
			const outcome = await cancelBooking(code, booking)
			return outcome === 'cancelled' ? show(200, {}, outcome) : show(409, { notice: { key: outcome } })
		}
		case 'move': {
			const parsed = movingSchema.safeParse(values)
			if (!parsed.success) return show(422, { errors: [{ field: 'slot', key: 'chooseTime' }] })
			const outcome = await moveBooking(code, booking, parsed.data.slot, locale)
			return outcome === 'moved' ? show(200, {}, outcome) : show(409, { notice: { key: outcome } })
		}
		default:
			return show(200, {})
	}
}

function calendarFile(text: string): Response {
	return new Response(text, {
		headers: {
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': 'attachment; filename="appointment.ics"',
			'cache-control': 'no-store',
		},
	})
}
