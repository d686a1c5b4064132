import { describe, expect, it } from 'vitest'
import { STAGES } from '@/lib/checklists/checklist'
import { subjectOf } from '@/lib/facts/figure'
import { TOPICS } from '@/lib/guides/topic'
import { PURPOSES } from '@/lib/routes/route'
import { checkContent } from '@/prisma/seed/content-check'
import { readContent } from '@/prisma/seed/content-files'

const { content, problems } = readContent()
const destinations = content.destinations.map(({ slug }) => slug)

describe('the content of the portal', () => {
	it('has no problem', () => {
		expect([...problems, ...checkContent(content)]).toEqual([])
	})

	it.each(destinations)('has all ten topics of %s in English, with sources', (slug) => {
		const guides = content.guides.filter((guide) => guide.destination === slug)
		expect(guides.map((guide) => guide.topic).sort()).toEqual([...TOPICS].sort())
		expect(guides.every((guide) => guide.sources.length > 0)).toBe(true)
	})

	it.each(destinations)('has the figures of %s that can be compared, and the ways in', (slug) => {
		const facts = content.facts.filter((fact) => fact.destination === slug)
		expect(facts.length).toBeGreaterThanOrEqual(25)
		const subjects = new Set(facts.map((fact) => subjectOf(fact.key)))
		expect(COMPARED.filter((subject) => !subjects.has(subject))).toEqual([])
		const routes = content.routes.get(slug)?.routes ?? []
		expect(routes.length).toBeGreaterThanOrEqual(5)
		const kinds = new Set(routes.map((route) => route.kind))
		for (const kind of ['eu-blue-card', 'skilled-work', 'seasonal-work', 'family-reunification', 'study'] as const)
			expect(kinds, kind).toContain(kind)
		for (const purpose of PURPOSES.filter((one) => one !== 'other'))
			expect(routes.some((route) => route.purposes.includes(purpose) && route.status === 'open')).toBe(true)
	})

	it.each(destinations)('says what to do for %s at every stage and for every purpose', (slug) => {
		const items = content.checklists.get(slug)?.items ?? []
		for (const purpose of ['work', 'study', 'family'] as const)
			for (const stage of STAGES)
				expect(
					items.some((item) => item.stage === stage && item.purposes.includes(purpose)),
					`${purpose} ${stage}`,
				).toBe(true)
	})
})

/** What every destination has a fact about. */
const COMPARED = [
	'appeal-deadline',
	'average-wage-month',
	'blue-card-salary',
	'citizenship-residence',
	'driving-licence-exchange',
	'embassy-finder',
	'emergency-number',
	'family-permit-fee',
	'health-insurance-required',
	'income-tax-entry-rate',
	'integration-advice',
	'language-level-citizenship',
	'language-level-residence',
	'long-stay-visa-fee',
	'notice-employee',
	'paid-leave',
	'police-number',
	'probation-max',
	'recognition-authority',
	'recognition-fee',
	'recognition-processing-time',
	'registration-deadline',
	'residence-permit-processing-time',
	'return-programme',
	'schengen-short-stay',
	'school-age',
	'school-leaving-age',
	'seasonal-work-max-stay',
	'settlement-permit-residence',
	'skilled-work-permit-fee',
	'skilled-work-permit-processing-time',
	'social-security-share-employee',
	'statutory-minimum-wage',
	'student-work-hours',
	'study-permit-fee',
	'trafficking-helpline',
	'women-helpline',
	'working-hours-week',
]
