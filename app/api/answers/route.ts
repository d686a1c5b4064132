import { answerWithPage, leadOn, type ReaderPage, readReaderForm, slowDown } from '@/lib/forms/reader-form'
import { fieldErrorsOf } from '@/lib/forms/schema'
import { findOwnQuestion } from '@/lib/questions/asking/read'
import { followUpSchema } from '@/lib/questions/asking/schema'
import { askFollowUp, lookUpQuestion } from '@/lib/questions/asking/write'
import type { OwnQuestion } from '@/lib/questions/question'

/** Whoever loads this address again after a form is led to a page. */
export async function GET(request: Request): Promise<Response> {
	return leadOn(`/${(await readReaderForm(request)).locale}/answers`)
}

/** An answer code, and perhaps the one follow-up question. What the code opens stands in this answer only. */
export async function POST(request: Request): Promise<Response> {
	const { values, locale, address, tooLarge, elsewhere } = await readReaderForm(request)
	const path = `/${locale}/answers`
	const refuse = (status: number, key: string) =>
		answerWithPage(path, status, { values: { code: values.code ?? '' }, errors: [], notice: { key } })
	if (tooLarge) return refuse(413, 'tooLarge')
	if (elsewhere) return refuse(403, 'elsewhere')
	if (!values.code?.trim())
		return answerWithPage(path, 422, { values: {}, errors: [{ field: 'code', key: 'required' }] })
	const found = await lookUpQuestion(address, values.code)
	if (!found.ok) return 'wait' in found ? slowDown(path, found.wait, { code: values.code }) : refuse(422, found.reason)

	const { code } = found
	const show = (status: number, question: OwnQuestion, page: Partial<ReaderPage>, followedUp = false) =>
		answerWithPage(path, status, { values: {}, errors: [], ...page, shown: { question, code, followedUp } })
	if (values.text === undefined) return show(200, found.question, {})
	const parsed = followUpSchema.safeParse(values)
	const typed = { text: values.text }
	if (!parsed.success) return show(422, found.question, { values: typed, errors: fieldErrorsOf(parsed.error) })
	const asked = await askFollowUp(address, code, parsed.data.text)
	if (asked.ok) return show(200, (await findOwnQuestion(code)) ?? found.question, {}, true)
	if (!('wait' in asked)) return show(409, found.question, { values: typed, notice: { key: asked.reason } })
	const notice = { key: 'tooMany', values: { minutes: Math.ceil(asked.wait / 60) } }
	return show(429, found.question, { values: typed, notice })
}
