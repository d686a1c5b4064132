import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comingExceptions, isOpenAt, localTime, nextOpening, type Opening } from '@/lib/centres/opening-hours'

const TIRANA: Opening = {
	timeZone: 'Europe/Tirane',
	openingHours: [
		{ days: [1, 2, 3, 4, 5], opens: '09:00', closes: '12:30' },
		{ days: [1, 2, 3, 4], opens: '13:30', closes: '16:00' },
	],
	exceptionalDays: [
		{ date: '2027-01-01', hours: [] },
		{ date: '2026-12-31', hours: [{ opens: '10:00', closes: '11:00' }] },
	],
}
const at = (iso: string) => new Date(iso)

describe('whether a centre is open', () => {
	it.each([
		['on a Wednesday morning in summer, two hours ahead of UTC', '2026-07-01T07:00:00Z', true],
		['a minute before it opens', '2026-07-01T06:59:00Z', false],
		['at the minute it closes for lunch', '2026-07-01T10:30:00Z', false],
		['over lunch', '2026-07-01T11:00:00Z', false],
		['after lunch', '2026-07-01T11:30:00Z', true],
		['on a Friday afternoon', '2026-07-03T12:00:00Z', false],
		['on a Sunday', '2026-07-05T08:00:00Z', false],
		['in winter, one hour ahead of UTC', '2026-12-02T08:00:00Z', true],
		['in winter at what would be open in summer', '2026-12-02T07:30:00Z', false],
		['on a holiday', '2027-01-01T09:00:00Z', false],
		['on a short day, within it', '2026-12-31T09:30:00Z', true],
		['on a short day, in its usual hours', '2026-12-31T13:00:00Z', false],
	])('%s', (_, instant, open) => {
		expect(isOpenAt(TIRANA, at(instant))).toBe(open)
	})

	it('goes by the calendar and clock there, not here', () => {
		// In Kathmandu, where the tests run, it is already the next day.
		expect(localTime(at('2026-07-01T20:00:00Z'), 'Europe/Tirane')).toEqual({ date: '2026-07-01', clock: '22:00' })
		expect(localTime(at('2026-07-01T22:30:00Z'), 'Europe/Tirane')).toEqual({ date: '2026-07-02', clock: '00:30' })
		// The clocks of Tirana go forward at 02:00 on 29 March 2026.
		expect(localTime(at('2026-03-29T00:59:00Z'), 'Europe/Tirane').clock).toBe('01:59')
		expect(localTime(at('2026-03-29T01:00:00Z'), 'Europe/Tirane').clock).toBe('03:00')
	})
})

describe('when a centre opens next', () => {
	it.each([
		['later the same morning', '2026-07-01T05:00:00Z', { date: '2026-07-01', opens: '09:00' }],
		['after lunch', '2026-07-01T10:45:00Z', { date: '2026-07-01', opens: '13:30' }],
		['after the weekend', '2026-07-03T11:00:00Z', { date: '2026-07-06', opens: '09:00' }],
		['past a holiday and a weekend', '2026-12-31T12:00:00Z', { date: '2027-01-04', opens: '09:00' }],
	])('%s', (_, instant, next) => {
		expect(nextOpening(TIRANA, at(instant))).toEqual(next)
	})

	it('is not known where no hours are', () => {
		expect(nextOpening({ ...TIRANA, openingHours: [], exceptionalDays: [] }, at('2026-07-01T05:00:00Z'))).toBeNull()
	})

	it('is the first minute at which it is open, whatever the hours', () => {
		const clock = fc
			.tuple(fc.integer({ min: 0, max: 1438 }), fc.integer({ min: 1, max: 600 }))
			.map(([from, length]) => {
				const word = (minutes: number) =>
					`${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
				return { opens: word(from), closes: word(Math.min(from + length, 1439)) }
			})
		const opening = fc.record({
			timeZone: fc.constantFrom('UTC', 'Africa/Tunis', 'Asia/Tehran'),
			openingHours: fc.array(
				fc.record({ days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), span: clock }),
				{ maxLength: 3 },
			),
			holiday: fc.integer({ min: 0, max: 20 }),
		})
		fc.assert(
			fc.property(opening, fc.integer({ min: 0, max: 40_000 }), ({ timeZone, openingHours, holiday }, minutes) => {
				const instant = new Date(Date.UTC(2026, 5, 1) + minutes * 60_000)
				const centre: Opening = {
					timeZone,
					openingHours: openingHours.map(({ days, span }) => ({ days, ...span })),
					exceptionalDays: [{ date: `2026-06-${String(holiday + 1).padStart(2, '0')}`, hours: [] }],
				}
				if (isOpenAt(centre, instant)) return
				const next = nextOpening(centre, instant)
				// Minute by minute for a day and a half: the first open one is the one that was named.
				for (let ahead = 1; ahead < 36 * 60; ahead++) {
					const then = new Date(instant.getTime() + ahead * 60_000)
					if (!isOpenAt(centre, then)) continue
					expect(next).toEqual({ date: localTime(then, timeZone).date, opens: localTime(then, timeZone).clock })
					return
				}
			}),
			{ numRuns: 40 },
		)
	})
})

it('holidays that are over are not announced', () => {
	expect(comingExceptions(TIRANA.exceptionalDays, '2026-12-01').map((one) => one.date)).toEqual([
		'2026-12-31',
		'2027-01-01',
	])
	expect(comingExceptions(TIRANA.exceptionalDays, '2027-01-01').map((one) => one.date)).toEqual(['2027-01-01'])
})
