import { z } from 'zod'

export const outboxFilterSchema = z.object({ page: z.coerce.number().int().min(1).max(100_000).catch(1) })

/** Sends a letter that failed once more. */
export const againSchema = z.object({ id: z.uuid({ error: 'reload' }) })
