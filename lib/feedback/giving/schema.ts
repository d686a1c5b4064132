import { z } from 'zod'
import { readerText } from '@/lib/forms/reader-text'
import { oneOf } from '@/lib/forms/schema'
import { MOST_FEEDBACK, VERDICTS } from '../feedback'

/** The three buttons at the end of a guide. */
export const verdictSchema = z.object({
	verdict: oneOf(VERDICTS),
	guide: z.string({ error: 'required' }).regex(/^[a-z-]{1,40}(\/[a-z-]{1,40})?$/, { error: 'invalid' }),
})

/** The words that may follow. */
export const explanationSchema = z.object({
	ref: z.string({ error: 'reload' }).regex(/^[A-Za-z0-9_-]{24}$/, { error: 'reload' }),
	text: readerText(MOST_FEEDBACK),
})
