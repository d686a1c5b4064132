import { z } from 'zod'
import { FACT_TYPES } from '@/lib/facts/fact'
import { LOCALES } from '@/lib/i18n/locales'
import { PURPOSES, ROUTE_KINDS, ROUTE_STATUSES } from '@/lib/routes/route'

/** The licence of guides, facts, routes and lists. */
export const LICENCE = 'https://creativecommons.org/licenses/by/4.0/'

const day = z.iso.date()
const locale = z.enum(LOCALES)
const source = z.object({ title: z.string(), publisher: z.string(), url: z.string() })
const destination = z.string().nullable().describe('Slug of the destination, or null for what holds everywhere')

/** A guide in one language. */
export const openGuide = z.object({
	path: z.string().describe('What follows the locale in the address: /guides/austria/work'),
	url: z.string().describe('Address of the page'),
	destination,
	topic: z.string(),
	locale,
	title: z.string(),
	summary: z.string(),
	answers: z.array(z.string()).describe('The questions it answers'),
	text: z.string().describe('Markdown; {{key}} stands for the value of a fact'),
	published_at: z.iso.datetime(),
	reviewed_on: day,
	review_by: day,
	native_reviewed: z.boolean().describe('Whether a native reader has compared a translation with its source'),
	outdated: z.boolean().describe('A translation whose source has changed in substance since'),
	sources: z.array(source.extend({ checked_on: day })),
})

/** A typed fact. */
export const openFact = z.object({
	key: z.string(),
	destination,
	subject: z.string().describe('What it is about, whatever the destination'),
	type: z.enum(FACT_TYPES),
	value: z.record(z.string(), z.unknown()).nullable().describe('Shape by type; null where nobody could find one'),
	label: z.string(),
	note: z.string().nullable(),
	label_locale: locale,
	confirmed: z.boolean().describe('Whether somebody read it on an official page'),
	expired: z.boolean(),
	valid_from: day.nullable(),
	valid_until: day,
	checked_on: day,
	source,
})

/** A way into a country. */
export const openRoute = z.object({
	key: z.string(),
	url: z.string(),
	destination: z.string(),
	kind: z.enum(ROUTE_KINDS),
	status: z.enum(ROUTE_STATUSES).describe('none: the country has no such way'),
	since: day.nullable(),
	purposes: z.array(z.enum(PURPOSES)),
	qualifies: z.record(z.string(), z.unknown()).describe('Who may use it; figures are keys of facts'),
	locale,
	title: z.string(),
	summary: z.string(),
	conditions: z.array(z.string()),
	steps: z.array(
		z.object({
			title: z.string(),
			where: z.string(),
			documents: z.array(z.string()),
			fee: z.string().nullable().describe('Key of a fact'),
			duration: z.string().nullable().describe('Key of a fact'),
			guide: z.string().nullable(),
		}),
	),
	guide: z.string(),
	checked_on: day,
	sources: z.array(source),
})

/** A Migrant Resource Centre. */
export const openCentre = z.object({
	slug: z.string(),
	name: z.string(),
	country: z.string().describe('ISO 3166-1 alpha-2'),
	city: z.string().nullable(),
	time_zone: z.string().describe('IANA name'),
	address: z.string().nullable(),
	phone: z.string().nullable(),
	email: z.string().nullable(),
	website: z.string().nullable(),
	languages: z.array(z.string()),
	opening_hours: z.array(z.record(z.string(), z.unknown())),
	demonstration: z.boolean().describe('Exists only to try the portal'),
})

/** A service after arrival. */
export const openService = z.object({
	slug: z.string(),
	name: z.string(),
	name_en: z.string().nullable(),
	description: z.string().nullable(),
	type: z.string(),
	country: z.string().describe('ISO 3166-1 alpha-2'),
	languages: z.array(z.string()),
	url: z.string().nullable(),
	phone: z.string().nullable(),
	verified_on: day.nullable(),
	demonstration: z.boolean(),
})

const envelope = { licence: z.literal(LICENCE), generated: z.iso.datetime() }

/** The answers of the interface, by the last part of their addresses. */
export const ANSWERS = {
	guides: z.object({ ...envelope, locale, guides: z.array(openGuide) }),
	facts: z.object({ ...envelope, locale, facts: z.array(openFact) }),
	routes: z.object({ ...envelope, locale, routes: z.array(openRoute) }),
	centres: z.object({ ...envelope, centres: z.array(openCentre) }),
	services: z.object({ ...envelope, services: z.array(openService) }),
	search: z.object({
		licence: z.literal(LICENCE),
		locale,
		results: z.array(
			z.object({
				path: z.string(),
				title: z.string(),
				section: z.string(),
				anchor: z.string().nullable(),
				kind: z.string(),
				language: locale,
				country: z.string().nullable(),
				excerpt: z.string(),
			}),
		),
	}),
}

/** What may be asked for with a query. */
export const askedSchema = z.object({
	locale: locale.catch('en'),
	destination: z
		.string()
		.regex(/^[a-z-]{1,40}$/)
		.optional()
		.catch(undefined),
	topic: z
		.string()
		.regex(/^[a-z-]{1,40}$/)
		.optional()
		.catch(undefined),
	since: z.iso.date().optional().catch(undefined),
})
export type Asked = z.output<typeof askedSchema>
