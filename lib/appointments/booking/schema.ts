import { z } from 'zod'
import { cleanReaderText } from '@/lib/forms/reader-text'
import { idempotencyKey, optionalEmail, optionalOneOf, optionalText } from '@/lib/forms/schema'
import { BOOKING_TOPICS } from '../appointment'

const slot = z.uuid({ error: 'chooseTime' })

/** A booking. Only a time is needed. */
export const bookingSchema = z.object({
	key: idempotencyKey,
	slot,
	name: optionalText(100).transform(cleaned),
	phone: optionalText(40).transform(cleaned),
	topic: optionalOneOf(BOOKING_TOPICS),
	language: z.string({ error: 'required' }).regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'unknownCode' }),
	email: optionalEmail,
})

/** Without controls and overrides of direction; nothing left: undefined. */
function cleaned(typed: string | undefined): string | undefined {
	return typed === undefined ? undefined : cleanReaderText(typed) || undefined
}

export const movingSchema = z.object({ slot })

export type BookingInput = z.output<typeof bookingSchema>
