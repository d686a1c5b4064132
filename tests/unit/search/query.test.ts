import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '@/lib/i18n/locales'
import { foldText, MAX_QUERY, type Searchable, search, wordsOfQuery } from '@/lib/search/query'

const text = (path: string, more: Partial<Searchable>): Searchable => ({
	path,
	destination: 'austria',
	locale: 'en',
	title: '',
	summary: '',
	answers: [],
	text: '',
	...more,
})

const TEXTS = [
	text('a', { title: 'Visas and permits', text: 'Apply for a visa. The start is easy.' }),
	text('b', { title: 'Work', text: 'You need a visa before you work.' }),
	text('c', { title: 'Kultur', text: 'Über die Straße' }),
	text('d', { title: '工作与工资', text: '最低工资是多少' }),
	text('e', { title: 'العمل', text: 'تحتاجون إلى تصريح عمل والتأشيرة' }),
]
const paths = (query: string, locale = 'en' as const) => search(TEXTS, query, locale).map((one) => one.path)

describe('search', () => {
	it('finds every word, titles first', () => {
		expect(paths('visa')).toEqual(['a', 'b'])
		expect(paths('visa work')).toEqual(['b'])
		expect(paths('VISAS')).toEqual(['a', 'b'])
	})

	it('does not mind accents, and does not find words inside words', () => {
		expect(paths('uber')).toEqual(['c'])
		expect(paths('art')).toEqual([])
	})

	it('finds Chinese without spaces and Arabic behind its article', () => {
		expect(search(TEXTS, '工资', 'zh').map((one) => one.path)).toEqual(['d'])
		expect(search(TEXTS, 'تأشيرة', 'ar').map((one) => one.path)).toEqual(['e'])
	})

	it('finds nothing for nothing', () => {
		expect(paths('')).toEqual([])
		expect(paths('?!… —')).toEqual([])
	})

	it('shows the sentence in which the word stands', () => {
		expect(search(TEXTS, 'easy', 'en')[0]?.excerpt).toBe('The start is easy.')
	})

	it('takes any question, and not more of it than anybody types', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 500 }), fc.constantFrom(...LOCALES), (query, locale) => {
				expect(wordsOfQuery(query, locale).length).toBeLessThanOrEqual(8)
				expect(search(TEXTS, query, locale).length).toBeLessThanOrEqual(TEXTS.length)
			}),
		)
		expect(wordsOfQuery(`${'x'.repeat(MAX_QUERY)} y`, 'en')).toHaveLength(1)
	})

	it('folds a text the same way twice', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), (value) => foldText(foldText(value)) === foldText(value)))
	})
})
