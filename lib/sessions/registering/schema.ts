import { z } from 'zod'
import { cleanReaderText } from '@/lib/forms/reader-text'
import { idempotencyKey, optionalText } from '@/lib/forms/schema'

const cleaned = (typed: string | undefined) => (typed === undefined ? undefined : cleanReaderText(typed) || undefined)

/** A registration. Nothing about the person is needed; a name is, for whoever wants a certificate. */
export const registeringSchema = z.object({
	key: idempotencyKey,
	name: optionalText(100).transform(cleaned),
	phone: optionalText(40).transform(cleaned),
})

export type RegisteringInput = z.output<typeof registeringSchema>
