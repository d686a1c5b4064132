import { answerWithPage, leadOn, readReaderForm, slowDown } from '@/lib/forms/reader-form'
import { fieldErrorsOf } from '@/lib/forms/schema'
import { findCard, findOpenTest } from '@/lib/sessions/testing/published'
import { filledCardSchema } from '@/lib/sessions/testing/schema'
import { fillCard } from '@/lib/sessions/testing/write'

/** Whoever loads this address again after a form is led to the calendar. */
export async function GET(request: Request): Promise<Response> {
	return leadOn(`/${(await readReaderForm(request)).locale}/sessions`)
}

/** A card of a test, filled in on a phone. Afterwards the answer says what is to be reread. */
export async function POST(request: Request): Promise<Response> {
	const { values, locale, address, tooLarge, elsewhere } = await readReaderForm(request)
	const session = new URL(request.url).searchParams.get('session') ?? ''
	const test = await findOpenTest(session)
	if (!test) return leadOn(`/${locale}/sessions`)
	const path = `/${locale}/sessions/${session}/test`
	const refuse = (status: number, key: string) => answerWithPage(path, status, { values, errors: [], notice: { key } })
	if (tooLarge) return refuse(413, 'tooLarge')
	if (elsewhere) return refuse(403, 'elsewhere')
	const parsed = filledCardSchema(test.questions).safeParse(values)
	if (!parsed.success) return answerWithPage(path, 422, { values, errors: fieldErrorsOf(parsed.error) })
	const { card, phase, satisfaction } = parsed.data
	const chosen = parsed.data as unknown as Record<string, number>
	const answers = test.questions.map((_, at) => chosen[`q${at}`] ?? -1)
	const filled = await fillCard(address, { session, card, phase, answers, satisfaction: satisfaction ?? null })
	if (!filled.ok) return 'wait' in filled ? slowDown(path, filled.wait, values) : refuse(409, filled.reason)
	const before = phase === 'after' ? (await findCard(session, card)).before : undefined
	return answerWithPage(path, 200, { values: {}, errors: [], shown: { phase, answers, before: before ?? null } })
}
