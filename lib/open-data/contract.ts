import { z } from 'zod'
import { ANSWERS, askedSchema, LICENCE } from './shapes'

const QUERY: Record<string, string> = {
	locale: 'Language of texts and labels; English where there is no translation or no such language',
	destination: 'Slug of a destination, such as austria',
	topic: 'Topic of a guide, such as work',
	since: 'ISO date: only what was published or checked on that day or later',
}

/** Which parameters each answer knows. */
const PARAMETERS: Record<keyof typeof ANSWERS, string[]> = {
	guides: ['locale', 'destination', 'topic', 'since'],
	facts: ['locale', 'destination', 'since'],
	routes: ['locale', 'destination'],
	centres: [],
	services: [],
	search: ['locale', 'q'],
}

/** The interface as OpenAPI 3.1, made from the very schemas its answers are tested against. @param origin public address */
export function contractOf(origin: string): object {
	const paths = Object.fromEntries(
		(Object.keys(ANSWERS) as (keyof typeof ANSWERS)[]).map((name) => [
			`/api/open/v1/${name}`,
			{
				get: {
					operationId: name,
					parameters: [
						...PARAMETERS[name].map((one) => ({
							name: one,
							in: 'query',
							required: one === 'q',
							description: one === 'q' ? 'The words to look for' : QUERY[one],
							schema: { type: 'string' },
						})),
						...(name === 'facts'
							? [
									{
										name: 'format',
										in: 'query',
										description: 'csv: a table with a row of HXL tags',
										schema: { enum: ['json', 'csv'] },
									},
								]
							: []),
					],
					responses: {
						200: {
							description: 'As asked',
							content: {
								'application/json': { schema: z.toJSONSchema(ANSWERS[name], { io: 'output' }) },
								...(name === 'facts' ? { 'text/csv': { schema: { type: 'string' } } } : {}),
							},
						},
						304: { description: 'Not changed since (If-None-Match)' },
						429: { description: 'Too many requests from this network address; see Retry-After' },
					},
				},
			},
		]),
	)
	return {
		openapi: '3.1.0',
		info: {
			title: 'Waymark open data',
			version: '1',
			description: `Guides, facts, permit routes, centres and services. Parameters: ${Object.keys(askedSchema.shape).join(', ')}.`,
			license: { name: 'CC BY 4.0', url: LICENCE },
		},
		servers: [{ url: origin }],
		paths,
	}
}
