import { z } from 'zod'
import { calendarDate, idempotencyKey, oneOf } from '@/lib/forms/schema'
import { FOLLOW_UP_KINDS, FOLLOW_UP_OUTCOMES } from './follow-up'

export const followUpSchema = z.object({
	idempotencyKey,
	consultation: z.uuid({ error: 'reload' }),
	followUpOn: calendarDate,
	followUpKind: oneOf(FOLLOW_UP_KINDS),
})

export const completionSchema = z.object({
	followUp: z.uuid({ error: 'reload' }),
	outcome: oneOf(FOLLOW_UP_OUTCOMES),
})

export type FollowUpInput = z.output<typeof followUpSchema>
export type CompletionInput = z.output<typeof completionSchema>
