import { z } from 'zod'
import { oneOf, recordVersion, text } from '@/lib/forms/schema'
import { CLOSING_REASONS, MOST_ANSWER } from './question'

const id = z.uuid({ error: 'reload' })

/** Taking a question on. */
export const takingSchema = z.object({ id, version: recordVersion })

/** The answer to a question. */
export const replySchema = takingSchema.extend({ text: text(MOST_ANSWER) })

/** Closing a question without an answer. */
export const closingSchema = takingSchema.extend({ reason: oneOf(CLOSING_REASONS) })

/** What the list is narrowed to by its address. */
export const QUESTION_VIEWS = ['waiting', 'held', 'answered', 'closed', 'all'] as const
export const questionFilterSchema = z.object({
	show: z.enum(QUESTION_VIEWS).catch('waiting'),
	mine: z.preprocess((value) => value === '1', z.boolean()),
	page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

export type TakingInput = z.output<typeof takingSchema>
export type ReplyInput = z.output<typeof replySchema>
export type ClosingInput = z.output<typeof closingSchema>
export type QuestionFilter = z.output<typeof questionFilterSchema>
