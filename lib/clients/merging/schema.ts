import { z } from 'zod'
import { text, ticked } from '@/lib/forms/schema'

/** Another file of the same person, named by its code. */
export const mergeSchema = z.object({
	client: z.uuid({ error: 'reload' }),
	otherCode: text(40),
	samePerson: ticked.refine((value) => value, { error: 'required' }),
})

export const unmergeSchema = z.object({ client: z.uuid({ error: 'reload' }), merge: z.uuid({ error: 'reload' }) })

export type MergeInput = z.output<typeof mergeSchema>
export type UnmergeInput = z.output<typeof unmergeSchema>
