import { z } from 'zod'
import { oneOf, optionalDate, optionalOneOf, optionalText, recordVersion, text } from '@/lib/forms/schema'
import { ANSWER_REASONS, ANSWERS } from '../referral'

/** An answer to a referral, by the organisation itself or as it told a counsellor. */
export const answerSchema = z.object({
	version: recordVersion,
	answer: oneOf(ANSWERS),
	reason: optionalOneOf(ANSWER_REASONS),
	appointmentOn: optionalDate,
	appointmentTime: z.preprocess(
		(value) => (value === '' ? undefined : value),
		z
			.string()
			.regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'notATime' })
			.optional(),
	),
	note: optionalText(20_000),
})

/** The same on behalf of the organisation. */
export const recordedAnswerSchema = answerSchema.extend({ id: z.uuid({ error: 'reload' }) })

/** The code that was told separately from the link. Under this name it is not given back with an error. */
export const codeSchema = z.object({ 'code-word': text(100) })

export type AnswerInput = z.output<typeof answerSchema>
export type RecordedAnswerInput = z.output<typeof recordedAnswerSchema>
