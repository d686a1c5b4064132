import { z } from 'zod'

export const assignmentSchema = z.object({
	client: z.uuid({ error: 'reload' }),
	counsellor: z.uuid({ error: 'required' }),
})

export type AssignmentInput = z.output<typeof assignmentSchema>
