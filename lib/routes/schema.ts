import { LANGUAGE_LEVELS } from '@/lib/facts/fact'
import type { Answers } from './fit'
import { PURPOSES, QUALIFICATIONS, RELATIONS, SPONSORS } from './route'

/** The countries people of the centres come from; the form lists them first and by name. XK: Kosovo (UNSCR 1244). */
export const ORIGINS = [
	'AF',
	'AL',
	'AM',
	'BA',
	'CN',
	'EG',
	'GE',
	'IR',
	'MA',
	'MD',
	'ME',
	'MK',
	'RS',
	'TN',
	'TR',
	'UA',
	'XK',
]
/** Some other country outside the European Union. */
export const OTHER = 'OTHER'
/** A state of the European Union or the European Economic Area, or Switzerland: no permit is needed. */
export const FREE_MOVEMENT = 'EU'

/** The names of the questions in addresses, and what may be answered. */
export const QUESTIONS = {
	from: [...ORIGINS, OTHER, FREE_MOVEMENT],
	for: [...PURPOSES],
	offer: ['yes', 'no'],
	training: [...QUALIFICATIONS],
	family: ['none', ...SPONSORS.flatMap((sponsor) => RELATIONS.map((relation) => `${relation}-${sponsor}`))],
	level: ['none', ...LANGUAGE_LEVELS],
} satisfies Record<string, string[]>
export type Question = keyof typeof QUESTIONS

/** Answers as they stand in an address, cleaned: what is not one of the choices is as if not answered. */
export type GivenAnswers = Partial<Record<Question, string>> & { to?: string }

/** Cleans the answers of an address. @param given parameters of any kind, some twice */
export function readAnswers(given: Record<string, string | string[] | undefined>): GivenAnswers {
	const answers: GivenAnswers = {}
	for (const question of Object.keys(QUESTIONS) as Question[]) {
		const value = given[question]
		if (typeof value === 'string' && (QUESTIONS[question] as string[]).includes(value)) answers[question] = value
	}
	if (typeof given.to === 'string' && /^[a-z]{2,40}$/.test(given.to)) answers.to = given.to
	return answers
}

/** The answers in the terms of the rules. */
export function answersOf(given: GivenAnswers): Answers {
	const [relation, sponsor] = (given.family ?? '').split('-')
	return {
		nationality: given.from ?? null,
		purpose: PURPOSES.find((one) => one === given.for) ?? null,
		jobOffer: given.offer === undefined ? null : given.offer === 'yes',
		qualification: QUALIFICATIONS.find((one) => one === given.training) ?? null,
		family:
			given.family === 'none'
				? 'none'
				: given.family === undefined
					? null
					: {
							relation: RELATIONS.find((one) => one === relation) ?? 'spouse',
							sponsor: SPONSORS.find((one) => one === sponsor) ?? 'resident',
						},
		language: given.level === 'none' ? 'none' : (LANGUAGE_LEVELS.find((one) => one === given.level) ?? null),
	}
}

/** The answers as the query of an address, without a question mark; empty when nothing is answered. */
export function answersQuery(given: GivenAnswers): string {
	return new URLSearchParams(Object.entries(given).filter(([, value]) => value !== undefined)).toString()
}
