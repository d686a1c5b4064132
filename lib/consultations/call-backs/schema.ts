import { z } from 'zod'
import { oneOf } from '@/lib/forms/schema'
import { FOLLOW_UP_OUTCOMES } from '../follow-ups/follow-up'

export const callBackSchema = z.object({
	client: z.uuid({ error: 'reload' }),
	guide: z.uuid({ error: 'reload' }),
	substance: z
		.string()
		.regex(/^\d{1,9}$/, { error: 'reload' })
		.transform(Number),
	outcome: oneOf(FOLLOW_UP_OUTCOMES),
})

export type CallBackInput = z.output<typeof callBackSchema>
