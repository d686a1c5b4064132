import { LANGUAGE_LEVELS } from '@/lib/facts/fact'
import type { Figure } from '@/lib/facts/figure'
import {
	type LanguageLevel,
	type PermitRoute,
	type Purpose,
	QUALIFICATIONS,
	type Qualification,
	type Relation,
	type Sponsor,
} from './route'

/** What somebody said about themselves; null where they did not say. */
export type Answers = {
	/** ISO 3166-1 alpha-2, or OTHER: some country outside the European Union that the form does not list. */
	nationality: string | null
	purpose: Purpose | null
	jobOffer: boolean | null
	qualification: Qualification | null
	/** Who of the family lives there already; `none`: nobody. */
	family: { relation: Relation; sponsor: Sponsor } | 'none' | null
	/** Level in the language of the destination; `none`: not at all. */
	language: LanguageLevel | 'none' | null
}

/** What stands between a person and a route. Only some of it can change. */
export type Obstacle =
	| { what: 'nationality' | 'family' | 'closed' }
	| { what: 'job-offer' }
	| { what: 'qualification'; needed: Qualification }
	| { what: 'language'; needed: LanguageLevel }
const CHANGEABLE: Obstacle['what'][] = ['job-offer', 'qualification', 'language']

/** What nobody asked, or what the person did not say, and has to look at before relying on the answer. */
export type Check =
	| 'nationality'
	| 'job-offer'
	| 'qualification'
	| 'recognition'
	| 'language'
	| 'family'
	| 'salary'
	| 'age'

export type Fit = {
	route: PermitRoute
	/** `nearly`: only what the person can change is in the way. */
	verdict: 'fits' | 'nearly' | 'not'
	obstacles: Obstacle[]
	checks: Check[]
}

/** The Western Balkans as Germany's regulation names them (Beschäftigungsverordnung, section 26, paragraph 2). */
const WESTERN_BALKANS = ['AL', 'BA', 'XK', 'ME', 'MK', 'RS']

/**
 * How a person's answers stand to a route. It says what the rules ask for; only the authority decides.
 * @returns null where the route does not serve the purpose at all
 */
export function fitOf(route: PermitRoute, answers: Answers): Fit | null {
	if (answers.purpose !== null && !route.purposes.includes(answers.purpose)) return null
	const obstacles: Obstacle[] = []
	const checks: Check[] = []
	const { nationalities, job_offer, qualification, recognition, salary, language, age_from, age_to } = route.qualifies
	if (route.status !== 'open') obstacles.push({ what: 'closed' })

	if (!nationalities.includes('third-country')) {
		if (answers.nationality === null) checks.push('nationality')
		else if (!isAmong(answers.nationality, nationalities)) obstacles.push({ what: 'nationality' })
	}
	if (job_offer === 'required') {
		if (answers.jobOffer === null) checks.push('job-offer')
		else if (!answers.jobOffer) obstacles.push({ what: 'job-offer' })
	}
	if (qualification !== 'none') {
		if (answers.qualification === null) checks.push('qualification')
		else if (rankOf(answers.qualification) < rankOf(qualification))
			obstacles.push({ what: 'qualification', needed: qualification })
	}
	if (recognition) checks.push('recognition')
	meetFamily(route, answers, obstacles, checks)
	if (language !== undefined) {
		const needed = levelOf(route.figures.find((figure) => figure.key === language))
		if (needed === null || answers.language === null) checks.push('language')
		else if (isBelow(answers.language, needed)) obstacles.push({ what: 'language', needed })
	}
	if (salary !== undefined) checks.push('salary')
	if (age_from !== undefined || age_to !== undefined) checks.push('age')

	const fixed = obstacles.some(({ what }) => !CHANGEABLE.includes(what))
	return { route, verdict: fixed ? 'not' : obstacles.length > 0 ? 'nearly' : 'fits', obstacles, checks }
}

function meetFamily({ qualifies }: PermitRoute, { family }: Answers, obstacles: Obstacle[], checks: Check[]): void {
	if (qualifies.family === undefined) return
	if (family === null) checks.push('family')
	else if (family === 'none') obstacles.push({ what: 'family' })
	else if (
		!qualifies.family.includes(family.relation) ||
		(qualifies.sponsor !== undefined && !qualifies.sponsor.includes(family.sponsor))
	)
		obstacles.push({ what: 'family' })
}

/**
 * All routes that serve the purpose: first those that fit, then those that nearly fit by how little is missing, then the
 * others. Routes keep their order where they are equal.
 */
export function fitsOf(routes: PermitRoute[], answers: Answers): Fit[] {
	const order = ['fits', 'nearly', 'not']
	return routes
		.flatMap((route) => fitOf(route, answers) ?? [])
		.sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict) || a.obstacles.length - b.obstacles.length)
}

function isAmong(nationality: string, nationalities: string[]): boolean {
	return nationalities.some((one) =>
		one === 'western-balkans' ? WESTERN_BALKANS.includes(nationality) : one === nationality,
	)
}

function rankOf(qualification: Qualification): number {
	return QUALIFICATIONS.indexOf(qualification)
}

function levelOf(figure: Figure | undefined): LanguageLevel | null {
	return figure?.type === 'level' && figure.value !== null ? figure.value.level : null
}

function isBelow(level: LanguageLevel | 'none', needed: LanguageLevel): boolean {
	return level === 'none' || LANGUAGE_LEVELS.indexOf(level) < LANGUAGE_LEVELS.indexOf(needed)
}
