import { describe, expect, it } from 'vitest'
import type { TypedValue } from '@/lib/facts/fact'
import { compareFigures, emergencyFigures, type Figure, keyFigures, subjectOf } from '@/lib/facts/figure'

const figure = (key: string, more: Partial<Figure> = {}): Figure =>
	({
		key,
		...({ type: 'phone', value: { phone: '112' } } satisfies TypedValue),
		confirmed: true,
		expired: false,
		validFrom: null,
		validUntil: '2027-01-01',
		checkedOn: '2026-01-01',
		label: key,
		note: null,
		labelLocale: 'en',
		source: { title: 'T', publisher: 'P', url: 'https://example.org' },
		...more,
	}) as Figure

describe('figures', () => {
	it('are about the same subject in every destination', () => {
		expect(subjectOf('germany.minimum-wage-hour')).toBe('minimum-wage-hour')
	})

	it('stand side by side, shared subjects first, and none is lost', () => {
		const a = [figure('austria.only'), figure('austria.both')]
		const b = [figure('hungary.both'), figure('hungary.other')]
		const keys = (...columns: Figure[][]) =>
			compareFigures(columns).map((row) => [row.subject, ...row.cells.map((one) => one?.key)])
		expect(keys(a, b)).toEqual([
			['both', 'austria.both', 'hungary.both'],
			['only', 'austria.only', undefined],
			['other', undefined, 'hungary.other'],
		])
		expect(keys(a, b, [figure('italy.other'), figure('italy.both')])).toEqual([
			['both', 'austria.both', 'hungary.both', 'italy.both'],
			['other', undefined, 'hungary.other', 'italy.other'],
			['only', 'austria.only', undefined, undefined],
		])
	})

	it('name only numbers to call that can be relied on, the general one first', () => {
		const all = [
			figure('x.women-helpline'),
			figure('x.police-number', { confirmed: false }),
			figure('x.victim-helpline', { expired: true }),
			figure('x.emergency-number'),
			figure('x.labour-inspectorate-phone'),
		]
		expect(emergencyFigures(all).map((one) => one.key)).toEqual(['x.emergency-number', 'x.women-helpline'])
	})

	it('open a destination page in the order of the questions people ask', () => {
		const all = [figure('x.paid-leave'), figure('x.something'), figure('x.emergency-number')]
		expect(keyFigures(all).map((one) => one.key)).toEqual(['x.emergency-number', 'x.paid-leave'])
	})
})
