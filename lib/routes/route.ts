import type { LANGUAGE_LEVELS } from '@/lib/facts/fact'
import type { Figure } from '@/lib/facts/figure'
import type { Locale } from '@/lib/i18n/locales'

/** What a way into a country is, so that the same way can be compared across destinations. */
export const ROUTE_KINDS = [
	'eu-blue-card',
	'skilled-work',
	'less-qualified-work',
	'seasonal-work',
	'job-search',
	'vocational-training',
	'research',
	'self-employment',
	'study',
	'family-reunification',
	'temporary-protection',
	'other',
] as const
export type RouteKind = (typeof ROUTE_KINDS)[number]

/** `closed`: takes no new applications. `none`: the country has no such way, and says so rather than stay silent. */
export const ROUTE_STATUSES = ['open', 'closed', 'none'] as const
export type RouteStatus = (typeof ROUTE_STATUSES)[number]

/** Why people go, as in the counselling log. */
export const PURPOSES = ['work', 'study', 'family', 'other'] as const
export type Purpose = (typeof PURPOSES)[number]

/** Names for several nationalities at once; single ones are ISO 3166-1 alpha-2 codes. */
export const NATIONALITY_GROUPS = ['third-country', 'western-balkans'] as const

export const JOB_OFFERS = ['required', 'helps', 'not-needed'] as const
/** From none to the highest; a route asks for the lowest that is enough. */
export const QUALIFICATIONS = ['none', 'vocational', 'degree'] as const
export type Qualification = (typeof QUALIFICATIONS)[number]
export const RELATIONS = ['spouse', 'child', 'parent'] as const
export type Relation = (typeof RELATIONS)[number]
/** Whose family joins: `resident`, somebody from outside the EU with a permit; `national`, a citizen of the country or the EU. */
export const SPONSORS = ['resident', 'national'] as const
export type Sponsor = (typeof SPONSORS)[number]
export type LanguageLevel = (typeof LANGUAGE_LEVELS)[number]

/** Who may use a route. What has a figure is the key of a fact. */
export type Qualifies = {
	nationalities: string[]
	job_offer: (typeof JOB_OFFERS)[number]
	qualification: Qualification
	/** The qualification must be recognised before the permit. */
	recognition?: boolean | undefined
	salary?: string | undefined
	language?: string | undefined
	age_from?: string | undefined
	age_to?: string | undefined
	family?: Relation[] | undefined
	sponsor?: Sponsor[] | undefined
}

export type RouteStep = {
	title: string
	where: string
	documents: string[]
	/** Keys of facts, and the path of the guide that explains the step. */
	fee: string | null
	duration: string | null
	guide: string | null
}

/** A way into a country as a reader gets it; days are ISO dates. */
export type PermitRoute = {
	/** `austria.eu-blue-card` */
	key: string
	destination: string
	kind: RouteKind
	status: RouteStatus
	since: string | null
	purposes: Purpose[]
	qualifies: Qualifies
	/** The language of the texts: the one asked for, or English. */
	locale: Locale
	/** A translation that no native reader has compared with its source. */
	unreviewed: boolean
	title: string
	summary: string
	conditions: string[]
	steps: RouteStep[]
	/** The path of the guide it belongs to. */
	guide: string
	checkedOn: string
	sources: { title: string; publisher: string; url: string }[]
	/** The facts its texts, conditions and steps refer to. */
	figures: Figure[]
}

/** The part of a route's key behind its destination; its anchor on the page of routes. */
export function routeName(key: string): string {
	return key.slice(key.indexOf('.') + 1)
}

/** The keys of all facts a route refers to outside its sentences. */
export function routeFactKeys(qualifies: Qualifies, steps: Pick<RouteStep, 'fee' | 'duration'>[]): string[] {
	const { salary, language, age_from, age_to } = qualifies
	const keys = [salary, language, age_from, age_to, ...steps.flatMap((step) => [step.fee, step.duration])]
	return [...new Set(keys.filter((key) => typeof key === 'string'))]
}
