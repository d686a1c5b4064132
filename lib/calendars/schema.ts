import { z } from 'zod'

/** Makes the address of one's own calendar anew, or ends it. */
export const sharingSchema = z.object({ idempotencyKey: z.uuid({ error: 'reload' }), what: z.enum(['make', 'end']) })

export type SharingInput = z.output<typeof sharingSchema>
