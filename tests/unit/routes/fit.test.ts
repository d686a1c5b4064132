import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGUAGE_LEVELS } from '@/lib/facts/fact'
import type { Figure } from '@/lib/facts/figure'
import { type Answers, fitOf, fitsOf } from '@/lib/routes/fit'
import {
	JOB_OFFERS,
	type PermitRoute,
	PURPOSES,
	QUALIFICATIONS,
	type Qualifies,
	ROUTE_STATUSES,
} from '@/lib/routes/route'

const level = (value: (typeof LANGUAGE_LEVELS)[number] | null): Figure => ({
	key: 'germany.language-level-family',
	type: 'level',
	value: value && { level: value },
	confirmed: true,
	expired: false,
	validFrom: null,
	validUntil: '2027-01-01',
	checkedOn: '2026-11-25',
	label: '',
	note: null,
	labelLocale: 'en',
	source: { title: '', publisher: '', url: 'https://www.example.org' },
})

function route(qualifies: Partial<Qualifies>, rest: Partial<PermitRoute> = {}): PermitRoute {
	return {
		key: 'germany.skilled-work',
		destination: 'germany',
		kind: 'skilled-work',
		status: 'open',
		since: null,
		purposes: ['work'],
		qualifies: { nationalities: ['third-country'], job_offer: 'required', qualification: 'vocational', ...qualifies },
		locale: 'en',
		unreviewed: false,
		title: 'Skilled work',
		summary: '',
		conditions: [],
		steps: [],
		guide: 'germany/admission',
		checkedOn: '2026-11-25',
		sources: [],
		figures: [level('A1')],
		...rest,
	}
}

const SERBIAN_COOK: Answers = {
	nationality: 'RS',
	purpose: 'work',
	jobOffer: true,
	qualification: 'vocational',
	family: 'none',
	language: 'A2',
}

describe('how a person stands to a route', () => {
	it('fits when everything asked for is there', () => {
		expect(fitOf(route({}), SERBIAN_COOK)).toMatchObject({ verdict: 'fits', obstacles: [], checks: [] })
	})

	it('is not looked at for another purpose', () => {
		expect(fitOf(route({}), { ...SERBIAN_COOK, purpose: 'study' })).toBeNull()
	})

	it('nearly fits when only what one can change is missing, and says what', () => {
		const answers: Answers = { ...SERBIAN_COOK, jobOffer: false, qualification: 'none', language: 'none' }
		expect(fitOf(route({ language: 'germany.language-level-family' }), answers)).toMatchObject({
			verdict: 'nearly',
			obstacles: [
				{ what: 'job-offer' },
				{ what: 'qualification', needed: 'vocational' },
				{ what: 'language', needed: 'A1' },
			],
		})
	})

	it('does not fit when the nationality is another, whatever else is there', () => {
		const balkans = route({ nationalities: ['western-balkans'], qualification: 'none' })
		expect(fitOf(balkans, SERBIAN_COOK)?.verdict).toBe('fits')
		expect(fitOf(balkans, { ...SERBIAN_COOK, nationality: 'XK' })?.verdict).toBe('fits')
		expect(fitOf(balkans, { ...SERBIAN_COOK, nationality: 'TN' })).toMatchObject({
			verdict: 'not',
			obstacles: [{ what: 'nationality' }],
		})
		expect(fitOf(route({ nationalities: ['GE', 'MD'] }), { ...SERBIAN_COOK, nationality: 'GE' })?.verdict).toBe('fits')
	})

	it('asks for the right family there', () => {
		const family = route(
			{ job_offer: 'not-needed', qualification: 'none', family: ['spouse'], sponsor: ['resident'] },
			{ purposes: ['family'] },
		)
		const of = (family: Answers['family']): Answers => ({ ...SERBIAN_COOK, purpose: 'family', family })
		expect(fitOf(family, of({ relation: 'spouse', sponsor: 'resident' }))?.verdict).toBe('fits')
		expect(fitOf(family, of({ relation: 'spouse', sponsor: 'national' }))?.verdict).toBe('not')
		expect(fitOf(family, of({ relation: 'parent', sponsor: 'resident' }))?.verdict).toBe('not')
		expect(fitOf(family, of('none'))?.verdict).toBe('not')
		expect(fitOf(family, of(null))).toMatchObject({ verdict: 'fits', checks: ['family'] })
	})

	it('takes what was not said for something to check, never for a refusal', () => {
		const nothing: Answers = {
			nationality: null,
			purpose: null,
			jobOffer: null,
			qualification: null,
			family: null,
			language: null,
		}
		const asks = route({
			nationalities: ['UA'],
			language: 'germany.language-level-family',
			salary: 'germany.blue-card-salary',
			recognition: true,
		})
		expect(fitOf(asks, nothing)).toMatchObject({
			verdict: 'fits',
			obstacles: [],
			checks: ['nationality', 'job-offer', 'qualification', 'recognition', 'language', 'salary'],
		})
	})

	it('leaves a level that nobody could confirm to be checked', () => {
		const asks = route({ language: 'germany.language-level-family' }, { figures: [level(null)] })
		expect(fitOf(asks, { ...SERBIAN_COOK, language: 'none' })).toMatchObject({ verdict: 'fits', checks: ['language'] })
	})

	const anyRoute = fc
		.record({
			nationalities: fc.constantFrom<string[]>(['third-country'], ['western-balkans'], ['UA', 'GE']),
			job_offer: fc.constantFrom(...JOB_OFFERS),
			qualification: fc.constantFrom(...QUALIFICATIONS),
			asksLevel: fc.boolean(),
			level: fc.constantFrom(...LANGUAGE_LEVELS),
			status: fc.constantFrom(...ROUTE_STATUSES),
			family: fc.boolean(),
		})
		.map(({ asksLevel, level: needed, status, family, ...rest }) =>
			route(
				{
					...rest,
					...(asksLevel ? { language: 'germany.language-level-family' } : {}),
					...(family ? { family: ['spouse' as const], sponsor: ['resident' as const] } : {}),
				},
				{ status, figures: [level(needed)] },
			),
		)
	const anyAnswers: fc.Arbitrary<Answers> = fc.record({
		nationality: fc.constantFrom(null, 'RS', 'UA', 'TN', 'OTHER'),
		purpose: fc.constantFrom(null, ...PURPOSES),
		jobOffer: fc.constantFrom(null, true, false),
		qualification: fc.constantFrom(null, ...QUALIFICATIONS),
		family: fc.constantFrom(
			null,
			'none' as const,
			{ relation: 'spouse' as const, sponsor: 'resident' as const },
			{ relation: 'child' as const, sponsor: 'national' as const },
		),
		language: fc.constantFrom(null, 'none' as const, ...LANGUAGE_LEVELS),
	})

	it('never gets worse by a job offer, more training or more language', () => {
		const order = ['not', 'nearly', 'fits']
		fc.assert(
			fc.property(anyRoute, anyAnswers, (asks, answers) => {
				const better: Answers = { ...answers, jobOffer: true, qualification: 'degree', language: 'C2' }
				const [before, after] = [fitOf(asks, answers), fitOf(asks, better)]
				expect(after === null).toBe(before === null)
				if (!before || !after) return
				expect(order.indexOf(after.verdict)).toBeGreaterThanOrEqual(order.indexOf(before.verdict))
				if (before.verdict === 'nearly') expect(after.verdict).toBe('fits')
			}),
		)
	})

	it('loses no route of the purpose, and puts what fits first', () => {
		const order = ['fits', 'nearly', 'not']
		fc.assert(
			fc.property(fc.array(anyRoute, { maxLength: 12 }), anyAnswers, (routes, answers) => {
				const fits = fitsOf(routes, answers)
				expect(fits).toHaveLength(
					routes.filter((one) => answers.purpose === null || one.purposes.includes(answers.purpose)).length,
				)
				const verdicts = fits.map((fit) => order.indexOf(fit.verdict))
				expect(verdicts).toEqual([...verdicts].sort())
			}),
		)
	})
})
