import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DURATION_UNITS, NUMBER_UNITS, type TypedValue } from '@/lib/facts/fact'
import { factWordsOf, phoneAddress, wordValue } from '@/lib/facts/wording'
import { LOCALES } from '@/lib/i18n/locales'

const english = await factWordsOf('en')

describe('wordValue', () => {
	it.each<[TypedValue, string]>([
		[{ type: 'amount', value: { amount: 45, currency: 'EUR', per: 'application' } }, '€45 per application'],
		[{ type: 'amount', value: { amount: 13.9, currency: 'EUR', per: 'hour' } }, '€13.90 per hour'],
		[{ type: 'amount', value: { amount: 322800, currency: 'HUF', per: 'month' } }, 'HUF 322,800 per month'],
		[{ type: 'amount', value: { amount: 100, max: 150, currency: 'EUR' } }, '€100 – €150'],
		[{ type: 'number', value: { number: 18.12, unit: 'percent' } }, '18.12%'],
		[{ type: 'number', value: { number: 1, unit: 'hours_per_day' } }, '1 hour a day'],
		[{ type: 'number', value: { number: 40, unit: 'hours_per_week' } }, '40 hours a week'],
		[{ type: 'duration', value: { duration: 1, unit: 'month' } }, '1 month'],
		[{ type: 'duration', value: { duration: 4, max: 6, unit: 'week' } }, '4–6 weeks'],
		[{ type: 'duration', value: { duration: 3, unit: 'working_day' } }, '3 working days'],
		[{ type: 'date', value: { date: '2026-01-01' } }, '1 January 2026'],
		[{ type: 'phone', value: { phone: '112' } }, '112'],
		[{ type: 'address', value: { lines: ['Favoritenstraße 7', '1040 Wien'] } }, 'Favoritenstraße 7, 1040 Wien'],
		[{ type: 'boolean', value: { yes: false } }, 'no'],
		[{ type: 'level', value: { level: 'B1' } }, 'B1'],
		[{ type: 'link', value: { name: 'ENIC-NARIC', url: 'https://www.enic-naric.net' } }, 'ENIC-NARIC'],
	])('words %j', (fact, text) => {
		expect(wordValue(fact, english)?.replace(/\s/g, ' ')).toBe(text.replace(/\s/g, ' '))
	})

	it('has no words for a value that nobody could confirm', () => {
		expect(wordValue({ type: 'amount', value: null }, english)).toBeNull()
	})

	it.each(LOCALES)('words every unit in %s, with the number in it', async (locale) => {
		const words = await factWordsOf(locale)
		const holdsDigits = (text: string | null) => /\p{Nd}/u.test(text ?? '') && !/[{}]|FactValue/.test(text ?? '')
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 100_000 }), fc.constantFrom(...NUMBER_UNITS), (number, unit) =>
				holdsDigits(wordValue({ type: 'number', value: { number, unit } }, words)),
			),
		)
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 400 }), fc.constantFrom(...DURATION_UNITS), (duration, unit) =>
				holdsDigits(wordValue({ type: 'duration', value: { duration, max: duration + 1, unit } }, words)),
			),
		)
	})

	it('writes Persian with Persian numerals and the Gregorian calendar', async () => {
		const persian = await factWordsOf('fa')
		expect(wordValue({ type: 'date', value: { date: '2026-11-21' } }, persian)).toContain('۲۰۲۶')
		expect(wordValue({ type: 'phone', value: { phone: '112' } }, persian)).toBe('112')
	})
})

describe('phoneAddress', () => {
	it('keeps digits and the plus', () => {
		expect(phoneAddress('+43 1 234567')).toBe('tel:+431234567')
	})
})
