import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FACT_TYPES, factValueSchemas } from '@/lib/facts/fact'
import { aYearAfter, factFormSchema } from '@/lib/facts/schema'
import { factEditionOf, factParts } from '@/lib/facts/standing'
import { fieldErrorsOf } from '@/lib/forms/schema'

const FORM = {
	key: 'austria.fee',
	type: 'amount',
	version: '1',
	intent: 'publish',
	amount: '45',
	max: '',
	currency: 'eur',
	per: 'application',
	confirmed: 'on',
	validFrom: '',
	validUntil: '2027-11-20',
	checkedOn: '2026-11-21',
	sourceTitle: 'Fees',
	sourcePublisher: 'Ministry',
	sourceUrl: 'https://ministry.example/fees',
}
const errorsOf = (changed: object) => {
	const result = factFormSchema.safeParse({ ...FORM, ...changed })
	return result.error ? fieldErrorsOf(result.error).map(({ field, key }) => `${field} ${key}`) : []
}

describe('the form of a fact', () => {
	it('becomes a value of its type', () => {
		expect(factFormSchema.parse(FORM)).toMatchObject({
			fact: { type: 'amount', value: { amount: 45, currency: 'EUR', per: 'application' } },
			standing: { confirmed: true, validFrom: null, validUntil: '2027-11-20' },
		})
		const of = (changed: object) => factFormSchema.parse({ ...FORM, ...changed }).fact.value
		expect(of({ type: 'number', number: '2,5', unit: 'percent' })).toEqual({ number: 2.5, unit: 'percent' })
		expect(of({ type: 'duration', duration: '4', max: '6', unit: 'week' })).toEqual({
			duration: 4,
			max: 6,
			unit: 'week',
		})
		expect(of({ type: 'date', date: '2027-01-01' })).toEqual({ date: '2027-01-01' })
		expect(of({ type: 'phone', phone: ' +43 1 234567 ' })).toEqual({ phone: '+43 1 234567' })
		expect(of({ type: 'address', lines: 'Street 1\r\n\r\n Town ' })).toEqual({ lines: ['Street 1', 'Town'] })
		expect(of({ type: 'boolean', yes: 'no' })).toEqual({ yes: false })
		expect(of({ type: 'level', level: 'B1' })).toEqual({ level: 'B1' })
		const link = { name: 'ENIC-NARIC', url: 'https://www.enic-naric.net' }
		expect(of({ type: 'link', ...link, url: ` ${link.url} ` })).toEqual(link)
	})

	it('may say that nobody found a value, whatever else is typed', () => {
		const form = { ...FORM, confirmed: undefined, unknown: 'on', amount: 'nonsense' }
		expect(factFormSchema.parse(form).fact).toEqual({ type: 'amount', value: null })
	})

	it.each([
		[{ amount: '' }, 'amount required'],
		[{ amount: '1.234' }, 'amount notADecimal'],
		[{ amount: '1,234.50' }, 'amount notADecimal'],
		[{ amount: '-5' }, 'amount notADecimal'],
		[{ max: '45' }, 'max rangeOrder'],
		[{ currency: 'euro' }, 'currency notACurrency'],
		[{ per: 'decade' }, 'per unknownCode'],
		[{ unknown: 'on' }, 'confirmed confirmedUnknown'],
		[{ validUntil: '2026-11-20' }, 'validUntil beforeChecked'],
		[{ validUntil: '2027-11-22' }, 'validUntil overAYear'],
		[{ validFrom: '2027-12-01' }, 'validFrom afterEnd'],
		[{ checkedOn: '' }, 'checkedOn required'],
		[{ sourceUrl: 'http://ministry.example' }, 'sourceUrl notHttps'],
		[{ sourceUrl: '' }, 'sourceUrl required'],
		[{ sourceTitle: ' ' }, 'sourceTitle required'],
		[{ type: 'phone', phone: 'call us' }, 'phone invalid'],
		[{ type: 'address', lines: '' }, 'lines invalid'],
		[{ type: 'duration', duration: '0', unit: 'week' }, 'duration invalid'],
		[{ type: 'boolean' }, 'yes required'],
		[{ type: 'level', level: 'Z9' }, 'level unknownCode'],
		[{ type: 'link', name: '', url: 'https://www.enic-naric.at' }, 'name invalid'],
		[{ type: 'link', name: 'ENIC', url: 'http://enic.example' }, 'url invalid'],
		[{ type: 'link', name: 'ENIC', url: 'https://' }, 'url invalid'],
		[{ key: 'Austria fee' }, 'key reload'],
	])('%j: %s', (changed, error) => {
		expect(errorsOf(changed)).toContain(error)
	})

	it('never lets a value through that its type does not allow', () => {
		const typed = fc.oneof(
			fc.string(),
			fc.constantFrom('1', '2.5', '2,50', '10', 'EUR', 'week', 'A1', 'yes', '2027-01-01', '112'),
		)
		const names = [
			'amount',
			'max',
			'currency',
			'per',
			'number',
			'unit',
			'duration',
			'date',
			'phone',
			'lines',
			'yes',
			'level',
			'name',
			'url',
		]
		fc.assert(
			fc.property(
				fc.constantFrom(...FACT_TYPES),
				fc.record(Object.fromEntries(names.map((name) => [name, typed]))),
				(type, fields) => {
					const result = factFormSchema.safeParse({ ...FORM, ...fields, type })
					if (!result.success) return
					expect(factValueSchemas[type].safeParse(result.data.fact.value).success).toBe(true)
				},
			),
		)
	})

	it('reads an amount the same with a point and with a comma', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 10_000_000 }), (cents) => {
				const typed = (cents / 100).toFixed(2)
				const amountOf = (amount: string) => factFormSchema.parse({ ...FORM, amount }).fact.value
				expect(amountOf(typed)).toEqual({ amount: cents / 100, currency: 'EUR', per: 'application' })
				expect(amountOf(typed.replace('.', ','))).toEqual(amountOf(typed))
			}),
		)
	})
})

describe('a year after a day', () => {
	it('is the same day, also around the end of February', () => {
		expect(aYearAfter('2026-11-21')).toBe('2027-11-21')
		expect(aYearAfter('2028-02-29')).toBe('2029-03-01')
	})
})

describe('a fact as lines', () => {
	const { fact, standing } = factFormSchema.parse(FORM)

	it('reads the same whatever the order of its value', () => {
		const turned = { type: 'amount', value: { per: 'application', currency: 'EUR', amount: 45 } } as const
		expect(factParts({ fact, standing })).toEqual(factParts({ fact: turned, standing }))
	})

	it('has an edition: of the draft, or else of what is published', () => {
		const state = (version: number) => ({ fact, standing, version, at: new Date(), by: null })
		expect(factEditionOf({ draft: null, published: null })).toBe(0)
		expect(factEditionOf({ draft: null, published: state(4) })).toBe(4)
		expect(factEditionOf({ draft: state(1_000_007), published: state(4) })).toBe(1_000_007)
	})
})
