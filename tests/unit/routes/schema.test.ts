import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersOf, answersQuery, QUESTIONS, readAnswers } from '@/lib/routes/schema'

describe('answers in an address', () => {
	it('are read in the terms of the rules', () => {
		const given = readAnswers({
			to: 'germany',
			from: 'XK',
			for: 'family',
			offer: 'no',
			training: 'degree',
			family: 'child-national',
			level: 'B1',
		})
		expect(answersOf(given)).toEqual({
			nationality: 'XK',
			purpose: 'family',
			jobOffer: false,
			qualification: 'degree',
			family: { relation: 'child', sponsor: 'national' },
			language: 'B1',
		})
	})

	it('that are none of the choices are as if not given', () => {
		expect(readAnswers({ from: 'xk', for: ['work', 'study'], offer: '1', level: 'Z9', to: '../x', more: 'x' })).toEqual(
			{},
		)
	})

	it('survive the way through an address, whatever was given', () => {
		const anything = fc.dictionary(
			fc.constantFrom(...Object.keys(QUESTIONS), 'to', 'q'),
			fc.string({ unit: 'grapheme' }),
		)
		const choices = fc.record(
			Object.fromEntries(Object.entries(QUESTIONS).map(([name, values]) => [name, fc.constantFrom(...values)])),
			{ requiredKeys: [] },
		)
		fc.assert(
			fc.property(fc.oneof(anything, choices), (given) => {
				const answers = readAnswers(given as Record<string, string>)
				expect(readAnswers(Object.fromEntries(new URLSearchParams(answersQuery(answers))))).toEqual(answers)
			}),
		)
	})
})
