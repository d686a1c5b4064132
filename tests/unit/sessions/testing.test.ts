import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type TestQuestion, waitingNumber } from '@/lib/sessions/session'
import { gainOf } from '@/lib/sessions/testing/gain'
import { parseQuestions, writeQuestions } from '@/lib/sessions/testing/questions'
import { answersTyped } from '@/lib/sessions/write'

const GUIDES = new Set(['austria/work', 'safe-migration'])
const ONE = 'Who pays the agent?\n- You\n* The employer\n> austria/work'

describe('questions as they are typed', () => {
	it('are read with their answers, the right one and the guide', () => {
		expect(parseQuestions(`${ONE}\n\nMay your employer keep your passport?\n* No\n- Yes`, GUIDES)).toEqual({
			ok: true,
			questions: [
				{ text: 'Who pays the agent?', options: ['You', 'The employer'], right: 1, guide: 'austria/work' },
				{ text: 'May your employer keep your passport?', options: ['No', 'Yes'], right: 0, guide: null },
			],
		})
	})

	it.each([
		['- You\n* Me', 1, 'answerFirst'],
		['Who?\n- You\n- Me', 1, 'oneRight'],
		['Who?\n* You\n* Me', 3, 'oneRight'],
		['Who?\n* You', 1, 'twoAnswers'],
		['Fine?\n* Yes\n- No\n\nWho?\n* You\n-', 5, 'twoAnswers'],
		['Who?\n* You\n- Me\n> nowhere/at-all', 4, 'noSuchGuide'],
		[`Who?\n* a\n${'- b\n'.repeat(6)}`, 8, 'tooManyAnswers'],
		['x'.repeat(301), 1, 'lineTooLong'],
		[`${ONE.replace(/\n>.*/, '')}\n`.repeat(21), 61, 'tooManyQuestions'],
	])('%j are wrong in line %i: %s', (typed, line, key) => {
		expect(parseQuestions(typed, GUIDES)).toEqual({ ok: false, line, key })
	})

	it('come back the same when they are written and read again', () => {
		const word = fc.stringMatching(/^[A-Za-zÀ-žا-ي0-9][A-Za-zÀ-žا-ي0-9 ?]{0,40}[A-Za-zÀ-žا-ي0-9?]$/)
		const question = fc
			.record({
				text: word,
				options: fc.array(word, { minLength: 2, maxLength: 6 }),
				guide: fc.constantFrom(null, 'austria/work', 'safe-migration'),
			})
			.chain((one) => fc.nat(one.options.length - 1).map((right): TestQuestion => ({ ...one, right })))
		fc.assert(
			fc.property(fc.array(question, { maxLength: 20 }), (questions) => {
				expect(parseQuestions(writeQuestions(questions), GUIDES)).toEqual({ ok: true, questions })
			}),
		)
	})

	it('never throw, whatever is typed', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (typed) => {
				expect(typeof parseQuestions(typed, GUIDES).ok).toBe('boolean')
			}),
		)
	})
})

describe('the gain of a test', () => {
	const questions: TestQuestion[] = [
		{ text: 'A', options: ['x', 'y'], right: 1, guide: null },
		{ text: 'B', options: ['x', 'y'], right: 0, guide: null },
	]
	const card = (number: number, phase: 'before' | 'after', answers: number[], satisfaction: number | null = null) => ({
		card: number,
		phase,
		answers,
		satisfaction,
	})

	it('compares only cards that have both parts', () => {
		const gain = gainOf(questions, [
			card(1, 'before', [0, 0]),
			card(1, 'after', [1, 0], 5),
			card(2, 'before', [0, 1]),
			card(2, 'after', [1, 1], 4),
			card(3, 'before', [1, 0]),
			card(4, 'after', [0, 0], null),
		])
		expect(gain).toMatchObject({ pairs: 2, single: 2, satisfaction: 4.5, satisfied: 2 })
		expect(gain.questions.map(({ before, after }) => [before, after])).toEqual([
			[0, 2],
			[1, 1],
		])
	})

	it('of nothing is nothing', () => {
		expect(gainOf(questions, [])).toMatchObject({ pairs: 0, single: 0, satisfaction: null })
	})

	it('reads cards of paper', () => {
		expect(answersTyped('b a', questions)).toEqual([1, 0])
		expect(answersTyped('2-', questions)).toEqual([1, -1])
		expect(answersTyped('C A', questions)).toBeUndefined()
		expect(answersTyped('B', questions)).toBeUndefined()
		expect(answersTyped('', [])).toBeUndefined()
	})
})

it('a waiting list begins after the last place', () => {
	expect([1, 2, 3, 4].map((n) => waitingNumber(n, 2))).toEqual([0, 0, 1, 2])
	expect(waitingNumber(1000, null)).toBe(0)
})
