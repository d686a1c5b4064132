import { z } from 'zod'
import { LONGEST_NOTE } from '../consultation'

/** The form's key, a number that is higher at each save (seconds of the clock and on), and its fields by name. */
export const draftSchema = z.object({
	id: z.uuid(),
	revision: z.number().int().min(1).max(2_147_483_647),
	values: z
		.record(z.string().max(60), z.array(z.string().max(LONGEST_NOTE * 2)).max(200))
		.refine((values) => Object.keys(values).length <= 60),
})

export const discardDraftSchema = z.object({ draft: z.uuid({ error: 'reload' }) })

export type DraftInput = z.output<typeof draftSchema>
