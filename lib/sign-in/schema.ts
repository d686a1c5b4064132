import { z } from 'zod'

export const signInSchema = z.object({
	email: z
		.string({ error: 'required' })
		.trim()
		.min(1, { error: 'required' })
		.max(254, { error: 'invalid' })
		.toLowerCase(),
	password: z.string({ error: 'required' }).min(1, { error: 'required' }).max(1000, { error: 'invalid' }),
	returnTo: z.string().optional(),
})
