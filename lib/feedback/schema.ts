import { z } from 'zod'
import { optionalText } from '@/lib/forms/schema'
import { LOCALES } from '@/lib/i18n/locales'
import { FEEDBACK_STATES, MOST_NOTE } from './feedback'

/** Which piece of feedback an editor looks at; `view` is the query of the list they came from. */
export const seenSchema = z.object({
	id: z.uuid({ error: 'reload' }),
	view: z
		.string()
		.max(300)
		.regex(/^[\w=&%/-]*$/)
		.catch(''),
})

/** What was done about it, in a few words. */
export const resolutionSchema = seenSchema.extend({ note: optionalText(MOST_NOTE) })

/** What the list is narrowed to by its address; what makes no sense is left out. */
export const feedbackFilterSchema = z.object({
	guide: z
		.string()
		.regex(/^[a-z-]+(\/[a-z-]+)?$/)
		.optional()
		.catch(undefined),
	language: z.enum(LOCALES).optional().catch(undefined),
	state: z.enum(FEEDBACK_STATES).optional().catch(undefined),
	page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

export type SeenInput = z.output<typeof seenSchema>
export type ResolutionInput = z.output<typeof resolutionSchema>
export type FeedbackFilter = z.output<typeof feedbackFilterSchema>
