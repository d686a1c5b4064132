import { z } from 'zod'
import { STAGES } from '../../lib/checklists/checklist'
import { FACT_KEY } from '../../lib/facts/fact'
import {
	JOB_OFFERS,
	NATIONALITY_GROUPS,
	PURPOSES,
	QUALIFICATIONS,
	RELATIONS,
	ROUTE_KINDS,
	ROUTE_STATUSES,
	SPONSORS,
} from '../../lib/routes/route'

const isoDate = z.iso.date()
const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const factKey = z.string().regex(FACT_KEY)
const guidePath = z.string().regex(/^[a-z]+(\/[a-z]+)?$|^safe-migration$/)
const prose = z.string().trim().min(3).max(600)
const short = z.string().trim().min(2).max(200)
const purposes = z.array(z.enum(PURPOSES)).min(1)

const qualifiesSchema = z.strictObject({
	nationalities: z.array(z.union([z.enum(NATIONALITY_GROUPS), z.string().regex(/^[A-Z]{2}$/)])).min(1),
	job_offer: z.enum(JOB_OFFERS),
	qualification: z.enum(QUALIFICATIONS),
	recognition: z.boolean().optional(),
	salary: factKey.optional(),
	language: factKey.optional(),
	age_from: factKey.optional(),
	age_to: factKey.optional(),
	family: z.array(z.enum(RELATIONS)).min(1).optional(),
	sponsor: z.array(z.enum(SPONSORS)).min(1).optional(),
})

const routeSchema = z
	.strictObject({
		key: name,
		kind: z.enum(ROUTE_KINDS),
		status: z.enum(ROUTE_STATUSES),
		since: isoDate.optional(),
		purposes,
		title: short,
		summary: prose,
		qualifies: qualifiesSchema,
		conditions: z.array(prose).max(8),
		steps: z
			.array(
				z.strictObject({
					title: short,
					where: short,
					documents: z.array(short).max(8).default([]),
					fee: factKey.optional(),
					duration: factKey.optional(),
					guide: guidePath.optional(),
				}),
			)
			.max(8),
		guide: guidePath,
		checked_on: isoDate,
		sources: z
			.array(
				z.strictObject({
					title: z.string().min(3),
					publisher: z.string().min(2),
					url: z.string().regex(/^https:\/\/[^\s]+$/),
				}),
			)
			.min(1),
	})
	.refine((route) => route.status !== 'open' || route.steps.length >= 2, 'an open route has steps')
	.refine(
		(route) => !route.purposes.includes('family') || route.qualifies.family !== undefined || route.status === 'none',
		'a family route says for which relation',
	)

/** English: `routes/<destination>.yaml` */
export const routesSchema = z.strictObject({ revision: z.int().positive(), routes: z.array(routeSchema).min(1) })

/** A translation: `routes/<destination>.<locale>.yaml`, by the keys of the routes */
export const routeTextsSchema = z.strictObject({
	source_revision: z.int().positive(),
	reviewed_by_native: z.boolean(),
	routes: z.record(
		name,
		z.strictObject({
			title: short,
			summary: prose,
			conditions: z.array(prose),
			steps: z.array(z.strictObject({ title: short, where: short, documents: z.array(short).default([]) })),
		}),
	),
})

/** English: `checklists/<destination>.yaml` */
export const checklistSchema = z.strictObject({
	revision: z.int().positive(),
	items: z
		.array(z.strictObject({ id: name, stage: z.enum(STAGES), purposes, text: prose, guide: guidePath.optional() }))
		.min(6),
})

/** A translation: `checklists/<destination>.<locale>.yaml`, by the ids of the items */
export const checklistTextsSchema = z.strictObject({
	source_revision: z.int().positive(),
	reviewed_by_native: z.boolean(),
	items: z.record(name, prose),
})

export type SeedRoutes = z.infer<typeof routesSchema>
export type SeedRouteTexts = z.infer<typeof routeTextsSchema>
export type SeedChecklist = z.infer<typeof checklistSchema>
export type SeedChecklistTexts = z.infer<typeof checklistTextsSchema>
