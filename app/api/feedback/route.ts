import { explanationSchema, verdictSchema } from '@/lib/feedback/giving/schema'
import { explainFeedback, giveFeedback, type Sender } from '@/lib/feedback/giving/write'
import { answerWithPage, leadOn, type ReaderForm, readReaderForm, slowDown, TRAP_FIELD } from '@/lib/forms/reader-form'
import { fieldErrorsOf } from '@/lib/forms/schema'

/** Whoever loads this address again after a form is led to a page. */
export async function GET(request: Request): Promise<Response> {
	return leadOn(`/${(await readReaderForm(request)).locale}/feedback/thanks`)
}

/** What readers say of a guide: one of three buttons, then perhaps words. */
export async function POST(request: Request): Promise<Response> {
	const form = await readReaderForm(request)
	const { [TRAP_FIELD]: trap, ...values } = form.values
	const path = `/${form.locale}/feedback/thanks`
	const again = (status: number, key: string, kept = values) =>
		answerWithPage(path, status, { values: kept, errors: [], notice: { key } })
	if (form.tooLarge) return again(413, 'tooLarge')
	// The guide is known by its address only; anything else in its place must not come back as a link.
	if (!verdictSchema.shape.guide.safeParse(values.guide).success)
		return again(422, 'noGuide', { text: values.text ?? '' })
	if (form.elsewhere) return again(403, 'elsewhere')
	const sender = { address: form.address, trapped: Boolean(trap) }
	return values.verdict === undefined ? explain(form, values, sender) : give(form, values, sender)
}

type Values = ReaderForm['values']

async function give({ locale }: Pick<ReaderForm, 'locale'>, values: Values, sender: Sender): Promise<Response> {
	const path = `/${locale}/feedback/thanks`
	const parsed = verdictSchema.safeParse(values)
	if (!parsed.success) return answerWithPage(path, 422, { values, errors: [], notice: { key: 'chooseAnswer' } })
	const given = await giveFeedback(sender, { ...parsed.data, locale })
	if (!given.ok) {
		if ('wait' in given) return slowDown(path, given.wait, values)
		return answerWithPage(path, 422, { values: { text: values.text ?? '' }, errors: [], notice: { key: 'noGuide' } })
	}
	// Words come along only when an earlier form with them could not be taken.
	if (values.text?.trim()) return explain({ locale }, { ...values, ref: given.reference }, sender)
	return leadOn(`${path}?ref=${given.reference}&guide=${encodeURIComponent(parsed.data.guide)}`)
}

async function explain({ locale }: Pick<ReaderForm, 'locale'>, values: Values, sender: Sender): Promise<Response> {
	const path = `/${locale}/feedback/thanks`
	const parsed = explanationSchema.safeParse(values)
	if (!parsed.success) {
		const errors = fieldErrorsOf(parsed.error)
		if (errors.some((error) => error.field === 'ref'))
			return answerWithPage(path, 422, { values: { ...values, ref: '' }, errors: [], notice: { key: 'tooOld' } })
		return answerWithPage(path, 422, { values, errors })
	}
	const done = await explainFeedback(sender, parsed.data.ref, parsed.data.text)
	if (done.ok) return leadOn(`${path}?guide=${encodeURIComponent(values.guide ?? '')}&sent=words`)
	if ('wait' in done) return slowDown(path, done.wait, values)
	const notice = { key: done.reason === 'gone' ? 'tooOld' : 'oneText' }
	return answerWithPage(path, 409, { values: { ...values, ref: '' }, errors: [], notice })
}
