import { answerWithPage, leadOn, readReaderForm, slowDown } from '@/lib/forms/reader-form'
import { fieldErrorsOf } from '@/lib/forms/schema'
import { clientWordSchema } from '@/lib/referrals/confirming/schema'
import { confirmByCode } from '@/lib/referrals/confirming/write'

/** Whoever loads this address again after a form is led to the page. */
export async function GET(request: Request): Promise<Response> {
	return leadOn(`/${(await readReaderForm(request)).locale}/confirm`)
}

/** What a client says of a referral, with a code. */
export async function POST(request: Request): Promise<Response> {
	const { values, locale, address, tooLarge, elsewhere } = await readReaderForm(request)
	const path = `/${locale}/confirm`
	const refuse = (status: number, key: string) => answerWithPage(path, status, { values, errors: [], notice: { key } })
	if (tooLarge) return refuse(413, 'tooLarge')
	if (elsewhere) return refuse(403, 'elsewhere')
	const parsed = clientWordSchema.safeParse(values)
	if (!parsed.success) return answerWithPage(path, 422, { values, errors: fieldErrorsOf(parsed.error) })
	const confirmed = await confirmByCode(address, parsed.data)
	if (confirmed.ok) return answerWithPage(path, 200, { values: {}, errors: [], shown: { kept: true } })
	return 'wait' in confirmed ? slowDown(path, confirmed.wait, values) : refuse(422, confirmed.reason)
}
