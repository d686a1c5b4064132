import { z } from 'zod'
import { LANGUAGES } from '@/lib/clients/language'
import { calendarDate, idempotencyKey, manyOf, oneOf, recordVersion } from '@/lib/forms/schema'
import { OUTCOMES, SLOT_MINUTES, WAYS } from './appointment'

const clock = z.string({ error: 'required' }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'notATime' })

/** Times that a counsellor publishes. */
export const publishingSchema = z.object({
	idempotencyKey,
	centre: z.uuid({ error: 'reload' }).optional(),
	from: calendarDate,
	to: calendarDate,
	days: manyOf(['1', '2', '3', '4', '5', '6', '7'], { atLeast: 1 }),
	starts: clock,
	ends: clock,
	minutes: oneOf(SLOT_MINUTES.map(String) as [string, ...string[]]).transform(Number),
	way: oneOf(WAYS),
	languages: manyOf(LANGUAGES),
})

export const withdrawalOfSlotSchema = z.object({ id: z.uuid({ error: 'reload' }) })

/** What came of a booking. */
export const settlingSchema = z.object({
	id: z.uuid({ error: 'reload' }),
	version: recordVersion,
	outcome: oneOf(OUTCOMES),
})

/** Which days the list shows. */
export const appointmentFilterSchema = z.object({
	from: z.iso.date().optional().catch(undefined),
	mine: z.preprocess((value) => value === '1', z.boolean()),
	/** Somebody with a file for whom a time is looked for. */
	client: z.uuid().optional().catch(undefined),
})

export type PublishingInput = z.output<typeof publishingSchema>
export type SettlingInput = z.output<typeof settlingSchema>
