import { z } from 'zod'
import { readerText } from '@/lib/forms/reader-text'
import { idempotencyKey, optionalOneOf } from '@/lib/forms/schema'
import { MOST_QUESTION, QUESTION_TOPICS } from '../question'

/** A question to a centre. Only the words are needed. */
export const askingSchema = z.object({
	key: idempotencyKey,
	text: readerText(MOST_QUESTION),
	topic: optionalOneOf(QUESTION_TOPICS),
	language: z.string({ error: 'required' }).regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'unknownCode' }),
	email: z.preprocess(
		(value) => (typeof value === 'string' ? value.trim() || undefined : undefined),
		z.email({ error: 'invalid' }).max(254, { error: 'invalid' }).optional(),
	),
})

/** The one follow-up question. */
export const followUpSchema = z.object({ text: readerText(MOST_QUESTION) })

export type AskingInput = z.output<typeof askingSchema>
