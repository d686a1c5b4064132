import { z } from 'zod'
import { idempotencyKey, optionalText, recordVersion } from '@/lib/forms/schema'

/** A time that is booked at the centre for somebody with a file. */
export const clientBookingSchema = z.object({
	idempotencyKey,
	slot: z.uuid({ error: 'reload' }),
	client: z.uuid({ error: 'reload' }),
})

/** Whose booking it is; without a code: nobody's. */
export const linkingSchema = z.object({
	id: z.uuid({ error: 'reload' }),
	version: recordVersion,
	code: optionalText(40),
})

export type ClientBookingInput = z.output<typeof clientBookingSchema>
export type LinkingInput = z.output<typeof linkingSchema>
