import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AGE_BANDS, ageBandOf, ageOn, clientCodeOf, newClientCode } from '@/lib/clients/client'
import { dateOf, dayIn, dayOf, daysAfter } from '@/lib/clients/day'
import { LANGUAGES } from '@/lib/clients/language'
import { COUNTRIES } from '@/lib/clients/nationality'
import { registrationSchema } from '@/lib/clients/schema'

describe('a client code', () => {
	it('is recognised however it is typed', () => {
		for (let i = 0; i < 200; i++) {
			const code = newClientCode()
			expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/)
			expect(clientCodeOf(code)).toBe(code)
			expect(clientCodeOf(` ${code.toLowerCase().replace('-', ' ')} `)).toBe(code)
		}
	})
	it('is nothing else', () => {
		for (const typed of ['', 'Ana', '12345678', 'ABCD-EFG', 'K7MP-3QXWW']) expect(clientCodeOf(typed)).toBeUndefined()
	})
})

describe('an age', () => {
	it('changes on the birthday', () => {
		expect(ageOn({ date: '2000-11-22' }, '2026-11-21')).toBe(25)
		expect(ageOn({ date: '2000-11-22' }, '2026-11-22')).toBe(26)
		expect(ageOn({ age: 30, on: '2024-05-01' }, '2026-06-01')).toBe(32)
	})
	it('has one band', () => {
		const bands = Array.from({ length: 121 }, (_, age) => ageBandOf(age))
		expect([...new Set(bands)]).toEqual([...AGE_BANDS])
	})
})

describe('a day', () => {
	it('is that of the centre, not of the server', () => {
		const lateEvening = new Date('2026-11-21T23:30:00Z')
		expect(dayIn('Europe/Tirane', lateEvening)).toBe('2026-11-22')
		expect(dayIn('America/New_York', lateEvening)).toBe('2026-11-21')
	})
	it('survives the database and arithmetic', () => {
		fc.assert(
			fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
				const day = daysAfter('2026-11-21', days)
				expect(dayOf(dateOf(day))).toBe(day)
				expect(daysAfter(day, -days)).toBe('2026-11-21')
			}),
		)
	})
})

describe('code lists', () => {
	it('have a name for every language and country', () => {
		const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
		const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
		expect(LANGUAGES.filter((tag) => languages.of(tag) === undefined)).toEqual([])
		expect(COUNTRIES.filter((code) => countries.of(code) === undefined)).toEqual([])
		expect(new Set(LANGUAGES).size).toBe(LANGUAGES.length)
		expect(new Set(COUNTRIES).size).toBe(COUNTRIES.length)
	})
})

describe('the registration form', () => {
	const fieldsOf = (input: Record<string, unknown>) =>
		registrationSchema.safeParse(input).error?.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`)

	it('says at its field what is wrong, and never throws', () => {
		expect(fieldsOf({ name: ' ', sex: 'x', birthDate: '2026-02-30', age: '-1', plannedDeparture: '2027-13' })).toEqual(
			expect.arrayContaining([
				'name: required',
				'sex: unknownCode',
				'birthDate: notADate',
				'age: notANumber',
				'plannedDeparture: notAMonth',
			]),
		)
		expect(fieldsOf({ name: 'A\0B' })).toContain('name: invalid')
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.array(fc.string()))), (input) => {
				registrationSchema.safeParse(input)
			}),
		)
	})
})
