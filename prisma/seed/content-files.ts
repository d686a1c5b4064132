import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { FACT_KEY, FACT_TYPES, factValueSchemas, type TypedValue } from '../../lib/facts/fact'
import { NEUTRAL_TOPICS, TOPICS } from '../../lib/guides/topic'
import { LOCALES, SOURCE_LOCALE } from '../../lib/i18n/locales'

import { PUBLISHER_KINDS, type Publisher } from './publisher'
import {
	checklistSchema,
	checklistTextsSchema,
	routesSchema,
	routeTextsSchema,
	type SeedChecklist,
	type SeedChecklistTexts,
	type SeedRoutes,
	type SeedRouteTexts,
} from './route-files'

/** The folder of the seed content. */
export const CONTENT = path.join(import.meta.dirname, '..', 'content')

const isoDate = z.iso.date()
const https = z.string().regex(/^https:\/\/[^\s]+$/)
const noFigure = z
	.string()
	.min(3)
	.refine((text) => !/[0-9]/.test(text), 'a figure belongs into the value')

const sourceSchema = z.strictObject({ title: z.string().min(3), publisher: z.string().min(2), url: https })

const factSchema = z
	.strictObject({
		key: z.string().regex(FACT_KEY),
		label: noFigure,
		note: noFigure.optional(),
		type: z.enum(FACT_TYPES),
		value: z.unknown(),
		confirmed: z.boolean(),
		valid_from: isoDate.optional(),
		valid_until: isoDate,
		checked_on: isoDate,
		source: sourceSchema,
	})
	.superRefine((fact, context) => {
		if (fact.value === null) {
			if (fact.confirmed) context.addIssue('a confirmed fact needs a value')
			return
		}
		const value = factValueSchemas[fact.type].safeParse(fact.value)
		for (const issue of value.error?.issues ?? []) context.addIssue(`value ${issue.path.join('.')}: ${issue.message}`)
		if (fact.valid_until < fact.checked_on) context.addIssue('valid_until lies before checked_on')
	})

const sourceGuideSchema = z.strictObject({
	title: z.string().min(5).max(90),
	summary: z.string().min(20).max(300),
	answers: z.array(z.string().min(5)).min(3).max(6),
	reviewed_on: isoDate,
	review_by: isoDate,
	responsible: z.string().min(3),
	revision: z.int().positive(),
	sources: z.array(sourceSchema.extend({ checked_on: isoDate })).min(1),
})

const translationSchema = z.strictObject({
	title: z.string().min(2).max(110),
	summary: z.string().min(10).max(400),
	answers: z.array(z.string().min(3)).min(3).max(6),
	source_revision: z.int().positive(),
	reviewed_by_native: z.boolean(),
})

const labelsSchema = z.record(z.string(), z.strictObject({ label: noFigure, note: noFigure.optional() }))

export type SeedFact = Omit<z.infer<typeof factSchema>, 'type' | 'value'> & TypedValue & { destination: string | null }
export type SeedGuide = z.infer<typeof sourceGuideSchema> & { destination: string | null; topic: string; text: string }
export type SeedTranslation = z.infer<typeof translationSchema> & {
	destination: string | null
	topic: string
	locale: string
	text: string
}
export type SeedContent = {
	destinations: { slug: string; country: string }[]
	facts: SeedFact[]
	labels: Map<string, z.infer<typeof labelsSchema>>
	guides: SeedGuide[]
	translations: SeedTranslation[]
	/** By destination. */
	routes: Map<string, SeedRoutes>
	checklists: Map<string, SeedChecklist>
	/** By destination, then by locale. */
	routeTexts: Map<string, Map<string, SeedRouteTexts>>
	checklistTexts: Map<string, Map<string, SeedChecklistTexts>>
	/** By host. */
	publishers: Map<string, Publisher>
}

/**
 * Reads all seed content.
 * @param root the content folder
 * @returns what could be read, and every problem of format as `file: what is wrong`
 */
export function readContent(root = CONTENT): { content: SeedContent; problems: string[] } {
	const problems: string[] = []
	const content: SeedContent = {
		destinations: [],
		facts: [],
		labels: new Map(),
		guides: [],
		translations: [],
		routes: new Map(),
		checklists: new Map(),
		routeTexts: new Map(),
		checklistTexts: new Map(),
		publishers: new Map(),
	}
	const take = <T>(schema: z.ZodType<T>, value: unknown, where: string): T | undefined => {
		const result = schema.safeParse(value)
		for (const issue of result.error?.issues ?? []) problems.push(`${where}: ${issue.path.join('.')} ${issue.message}`)
		return result.data
	}
	const yaml = (file: string): unknown => {
		try {
			return parse(readFileSync(path.join(root, file), 'utf8'))
		} catch (error) {
			problems.push(`${file}: ${(error as Error).message}`)
			return undefined
		}
	}
	content.destinations =
		take(
			z.array(z.strictObject({ slug: z.string(), country: z.string().length(2) })),
			yaml('destinations.yaml'),
			'destinations.yaml',
		) ?? []
	const publisher = z.strictObject({ name: z.string().min(2), kind: z.enum(PUBLISHER_KINDS) })
	content.publishers = new Map(
		Object.entries(take(z.record(z.string(), publisher), yaml('publishers.yaml'), 'publishers.yaml') ?? {}),
	)
	const slugs = new Set([...content.destinations.map((destination) => destination.slug), 'neutral'])

	for (const file of list(root, 'facts', '.yaml')) {
		const destination = path.basename(file, '.yaml')
		if (!slugs.has(destination)) problems.push(`${file}: no such destination`)
		for (const [index, row] of ((yaml(file) as unknown[]) ?? []).entries()) {
			const name = (row as { key?: string })?.key ?? `row ${index + 1}`
			const fact = take(factSchema, row, `${file} ${name}`)
			if (!fact) continue
			if (!fact.key.startsWith(`${destination}.`))
				problems.push(`${file} ${name}: the key does not begin with "${destination}."`)
			if (content.facts.some((other) => other.key === fact.key)) problems.push(`${file} ${name}: the key stands twice`)
			content.facts.push({ ...fact, destination: destination === 'neutral' ? null : destination } as SeedFact)
		}
	}
	for (const file of list(root, 'facts/labels', '.yaml')) {
		const labels = take(labelsSchema, yaml(file), file)
		if (labels) content.labels.set(path.basename(file, '.yaml'), labels)
	}
	/** English files by destination, and their translations by destination and locale. */
	const perDestination = <S, T>(folder: string, source: z.ZodType<S>, text: z.ZodType<T>) => {
		const sources = new Map<string, S>()
		const texts = new Map<string, Map<string, T>>()
		for (const file of list(root, folder, '.yaml')) {
			const [destination = '', locale] = path.basename(file, '.yaml').split('.')
			if (!slugs.has(destination)) problems.push(`${file}: no such destination`)
			if (locale === undefined) {
				const found = take(source, yaml(file), file)
				if (found) sources.set(destination, found)
				continue
			}
			if (!(LOCALES as readonly string[]).includes(locale)) problems.push(`${file}: no such locale`)
			const found = take(text, yaml(file), file)
			if (found) texts.set(destination, (texts.get(destination) ?? new Map<string, T>()).set(locale, found))
		}
		return { sources, texts }
	}
	const routes = perDestination('routes', routesSchema, routeTextsSchema)
	const checklists = perDestination('checklists', checklistSchema, checklistTextsSchema)
	content.routes = routes.sources
	content.routeTexts = routes.texts
	content.checklists = checklists.sources
	content.checklistTexts = checklists.texts

	for (const folder of slugs) {
		for (const file of list(root, `guides/${folder}`, '.md')) {
			const [topic = '', locale = ''] = path.basename(file, '.md').split('.')
			const topics: readonly string[] = folder === 'neutral' ? NEUTRAL_TOPICS : TOPICS
			if (!topics.includes(topic)) problems.push(`${file}: no such topic`)
			if (!(LOCALES as readonly string[]).includes(locale)) problems.push(`${file}: no such locale`)
			const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(path.join(root, file), 'utf8'))
			if (!parts) {
				problems.push(`${file}: no front matter`)
				continue
			}
			let front: unknown
			try {
				front = parse(parts[1] as string)
			} catch (error) {
				problems.push(`${file}: ${(error as Error).message}`)
				continue
			}
			const where = { destination: folder === 'neutral' ? null : folder, topic, text: (parts[2] as string).trim() }
			if (locale === SOURCE_LOCALE) {
				const guide = take(sourceGuideSchema, front, file)
				if (guide) content.guides.push({ ...guide, ...where })
			} else {
				const translation = take(translationSchema, front, file)
				if (translation) content.translations.push({ ...translation, ...where, locale })
			}
		}
	}
	return { content, problems }
}

function list(root: string, folder: string, ending: string): string[] {
	const full = path.join(root, folder)
	if (!existsSync(full)) return []
	return readdirSync(full)
		.filter((name) => name.endsWith(ending))
		.sort()
		.map((name) => `${folder}/${name}`)
}
