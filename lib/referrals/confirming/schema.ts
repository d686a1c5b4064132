import { z } from 'zod'
import { oneOf } from '@/lib/forms/schema'
import { CONFIRMATIONS } from '../referral'

/** What a client says of a referral, with the code of the slip. */
export const clientWordSchema = z.object({
	code: z.string({ error: 'required' }).trim().min(1, { error: 'required' }).max(200, { error: 'invalid' }),
	answer: oneOf(CONFIRMATIONS),
})

export type ClientWord = z.output<typeof clientWordSchema>
