import { z } from 'zod'
import { SERVICE_TYPES } from './service'

/** What the directory is narrowed to by its address. Whatever makes no sense there is left out. */
export const directoryFilterSchema = z.object({
	country: z
		.string()
		.regex(/^[A-Z]{2}$/)
		.optional()
		.catch(undefined),
	type: z.enum(SERVICE_TYPES).optional().catch(undefined),
	language: z
		.string()
		.regex(/^[a-z]{2,3}$/)
		.optional()
		.catch(undefined),
})
