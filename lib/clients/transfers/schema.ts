import { z } from 'zod'
import { idempotencyKey, optionalText, text, ticked } from '@/lib/forms/schema'

export const offerSchema = z.object({
	idempotencyKey,
	client: z.uuid({ error: 'reload' }),
	toCentre: z.uuid({ error: 'required' }),
	transferReason: text(2000),
	agreed: ticked.refine((value) => value, { error: 'agreementNeeded' }),
})

export const withdrawOfferSchema = z.object({ transfer: z.uuid({ error: 'reload' }) })

export const acceptSchema = z.object({ transfer: z.uuid({ error: 'reload' }) })

export const declineSchema = z.object({ transfer: z.uuid({ error: 'reload' }), declineReason: optionalText(2000) })

export type OfferInput = z.output<typeof offerSchema>
export type AcceptInput = z.output<typeof acceptSchema>
export type DeclineInput = z.output<typeof declineSchema>
