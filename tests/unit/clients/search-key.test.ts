import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameKeys, nameQuestion, nameWords, phoneDigits, phoneKeys, phoneQuestion } from '@/lib/clients/search-key'

describe('a name', () => {
	it.each([
		['Шевченко', 'Shevchenko', 'Ševčenko', 'SHEVCHENKO'],
		['Ђорђевић', 'Đorđević', 'Djordjevic', 'Dordevic'],
		['Юлия Гриценко', 'Yuliia Hrytsenko', 'Julija Gricenko'],
		['Љубица', 'Ljubica', 'LJUBICA'],
		['Мария', 'Marija', 'Maria', 'María'],
		['أحمد', 'احمد', 'أَحْمَد'],
		['علی', 'علي'],
		['فاطمة', 'فاطمه'],
		['İpek', 'ipek', 'IPEK'],
		['Mohammed', 'Mohamed'],
		['Ёлкина', 'Elkina', 'Yelkina'],
	])('%s comes out the same in other spellings', (first, ...others) => {
		for (const other of others) expect(nameWords(other), other).toEqual(nameWords(first))
	})

	it('is found by the beginning of any of its words, in any order', () => {
		const keys = nameKeys('Ana Maria Đoković')
		for (const question of ['an', 'Mari', 'DJOK', 'đoković maria', 'Ђок'])
			for (const key of nameQuestion(question)) expect(keys, question).toContain(key)
		for (const question of ['ria', 'ković']) expect(keys).not.toContain(nameQuestion(question)[0])
	})

	it('of Chinese characters is found by any part', () => {
		for (const part of ['王', '小明', '明']) expect(nameKeys('王小明')).toContain(nameQuestion(part)[0])
	})

	it('is not asked for by one letter', () => {
		expect(nameQuestion('a')).toEqual([])
		expect(nameQuestion(' ')).toEqual([])
		expect(nameQuestion('a b')).toEqual([])
	})

	it('is always found by its own words', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', minLength: 2, maxLength: 60 }), (name) => {
				const keys = nameKeys(name)
				for (const key of nameQuestion(name)) expect(keys).toContain(key)
			}),
		)
	})

	it('has few keys however long it is', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 2000 }), (name) => nameKeys(name).length <= 12 * 136),
		)
	})
})

describe('a phone number', () => {
	const NUMBER = '+381 64 123 0567'

	it.each(['0567', '30567', '123 0567', '064 123 0567', '00381641230567', '+381641230567', '٠٥٦٧', '۰۵۶۷'])(
		'is found by %s',
		(typed) => expect(phoneKeys(NUMBER)).toContain(phoneQuestion(typed)),
	)

	it.each(['567', '1234', '64 123', 'Ana', '0567 Ana', ''])('is not found by "%s"', (typed) => {
		const question = phoneQuestion(typed)
		if (question !== undefined) expect(phoneKeys(NUMBER)).not.toContain(question)
	})

	it('is found by its last four digits and more, whatever it is', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[1-9][0-9]{5,14}$/), fc.integer({ min: 4, max: 15 }), (number, length) => {
				expect(phoneKeys(number)).toContain(phoneQuestion(number.slice(-length)) ?? 'nothing')
			}),
		)
	})

	it('has at most the fifteen digits of E.164', () => {
		expect(phoneDigits('9'.repeat(200))).toHaveLength(15)
	})
})
