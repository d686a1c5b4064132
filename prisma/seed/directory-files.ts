import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { SERVICE_TYPES } from '../../lib/directory/service'

const directorySchema = z.array(
	z.strictObject({
		slug: z.string().regex(/^[a-z0-9-]+$/),
		name: z.string(),
		url: z.url({ protocol: /^https$/ }).optional(),
		country: z.string().length(2),
		demonstration: z.boolean().optional(),
		services: z
			.array(
				z.strictObject({
					slug: z.string().regex(/^[a-z0-9-]+$/),
					name: z.string(),
					nameEn: z.string(),
					description: z.string(),
					type: z.enum(SERVICE_TYPES),
					languages: z.array(z.string()),
					url: z.url({ protocol: /^https$/ }).optional(),
					referralEmail: z.email().optional(),
					verifiedOn: z.iso.date().optional(),
					sourceUrl: z.url({ protocol: /^https$/ }).optional(),
				}),
			)
			.min(1),
	}),
)

/** The seed of the directory. @throws if the file is not of the right shape */
export function readDirectory(): z.infer<typeof directorySchema> {
	return directorySchema.parse(
		parse(readFileSync(path.join(import.meta.dirname, '..', 'content', 'directory.yaml'), 'utf8')),
	)
}
