import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Pattern, timesOf } from '@/lib/appointments/publishing/times'
import { dayBegins } from '@/lib/clients/instant'
import { clockCountries, zoneOf } from '@/lib/i18n/zones'

const pattern: Pattern = {
	timeZone: 'Europe/Tirane',
	from: '2026-11-30',
	to: '2026-12-06',
	days: [1, 3],
	starts: '09:00',
	ends: '10:30',
	minutes: 30,
}

describe('published times', () => {
	it('are those of the days of the week, by the clocks of the place', () => {
		expect(timesOf(pattern).map((time) => time.toISOString())).toEqual([
			'2026-11-30T08:00:00.000Z',
			'2026-11-30T08:30:00.000Z',
			'2026-11-30T09:00:00.000Z',
			'2026-12-02T08:00:00.000Z',
			'2026-12-02T08:30:00.000Z',
			'2026-12-02T09:00:00.000Z',
		])
	})

	it('leave out closed days', () => {
		expect(timesOf({ ...pattern, closed: ['2026-11-30'] })).toHaveLength(3)
	})

	it('are nine o’clock before and after the clocks change', () => {
		const times = timesOf({ ...pattern, from: '2027-03-27', to: '2027-03-29', days: [6, 1], ends: '09:30' })
		expect(times.map((time) => time.toISOString())).toEqual(['2027-03-27T08:00:00.000Z', '2027-03-29T07:00:00.000Z'])
	})

	it('leave out an hour that the clocks leave out', () => {
		const night = { ...pattern, from: '2027-03-28', to: '2027-03-28', days: [7], starts: '01:30', ends: '03:30' }
		expect(timesOf(night).map((time) => time.toISOString())).toEqual([
			'2027-03-28T00:30:00.000Z',
			'2027-03-28T01:00:00.000Z',
		])
	})

	it('never overlap and are in order, in any zone', () => {
		const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-01'), noInvalidDate: true })
		const zones = clockCountries('en').map(({ code }) => zoneOf(code) as string)
		fc.assert(
			fc.property(
				day,
				fc.constantFrom(...zones),
				fc.constantFrom(15, 20, 45, 90),
				fc.nat(20),
				(from, timeZone, minutes, length) => {
					const first = from.toISOString().slice(0, 10)
					const to = new Date(from.getTime() + length * 86_400_000).toISOString().slice(0, 10)
					const times = timesOf({
						timeZone,
						from: first,
						to,
						days: [1, 2, 3, 4, 5, 6, 7],
						starts: '07:00',
						ends: '19:10',
						minutes,
					})
					for (let n = 1; n < times.length; n++)
						expect((times[n] as Date).getTime() - (times[n - 1] as Date).getTime()).toBeGreaterThanOrEqual(
							minutes * 60_000,
						)
				},
			),
			{ numRuns: 60 },
		)
	})

	it('have a day that begins at midnight of the place', () => {
		expect(dayBegins('2026-11-30', 'Asia/Kathmandu').toISOString()).toBe('2026-11-29T18:15:00.000Z')
	})
})

describe('clocks to choose', () => {
	it('are zones that the platform knows', () => {
		for (const { code, name } of clockCountries('fa')) {
			expect(name).not.toBe(code)
			expect(() => new Intl.DateTimeFormat('en', { timeZone: zoneOf(code) })).not.toThrow()
		}
		expect(zoneOf('constructor')).toBeUndefined()
	})
})
