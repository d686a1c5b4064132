import { z } from 'zod'
import { calendarDate, idempotencyKey, oneOf, optionalText, ticked } from '@/lib/forms/schema'
import { CLOSURE_REASONS } from './closure'

const client = z.uuid({ error: 'reload' })

export const closureSchema = z.object({
	idempotencyKey,
	client,
	closureReason: oneOf(CLOSURE_REASONS),
	closedOn: calendarDate,
	closureNote: optionalText(4000),
})

export const reopeningSchema = z.object({ client, reopen: ticked.refine((value) => value, { error: 'required' }) })

export type ClosureInput = z.output<typeof closureSchema>
export type ReopeningInput = z.output<typeof reopeningSchema>
