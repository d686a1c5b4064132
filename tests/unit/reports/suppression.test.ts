import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shownCount, suppress } from '@/lib/reports/suppression'

const counts = fc.array(fc.nat(40), { minLength: 1, maxLength: 12 })

/** All values a hidden cell could have, for somebody who knows what is shown, the total and the rule. */
function possible(shown: (number | null)[], total: number, at: number): number {
	const hidden = shown.flatMap((count, index) => (count === null ? [index] : []))
	const rest = total - shown.reduce<number>((sum, count) => sum + (count ?? 0), 0)
	// Each of the others is at least one: noughts are shown.
	return hidden.includes(at) ? rest - (hidden.length - 1) : 0
}

describe('small counts', () => {
	it('are never shown, and nought and large ones can be', () => {
		fc.assert(
			fc.property(counts, (all) => {
				const shown = suppress(all, { addsUp: true })
				for (const count of shown) expect(count === null || count === 0 || count >= 5).toBe(true)
			}),
		)
	})

	it('cannot be worked out from the total: the hidden ones are two at least and five at least together', () => {
		fc.assert(
			fc.property(counts, (all) => {
				const shown = suppress(all, { addsUp: true })
				const hidden = all.filter((_, at) => shown[at] === null)
				const total = all.reduce((sum, count) => sum + count, 0)
				// A total that is hidden itself gives nothing away.
				if (hidden.length === 0 || shownCount(total) === null) return
				expect(hidden.length).toBeGreaterThanOrEqual(2)
				shown.forEach((count, at) => {
					if (count === null) expect(possible(shown, total, at)).toBeGreaterThanOrEqual(2)
				})
			}),
		)
	})

	it('hide no more than they must where values do not add up', () => {
		expect(suppress([3, 50, 0, 7], { addsUp: false })).toEqual([null, 50, 0, 7])
	})

	it('take the next smallest along, and the total where there is no other', () => {
		expect(suppress([3, 50, 0, 7], { addsUp: true })).toEqual([null, 50, 0, null])
		expect(suppress([3, 0, 0], { addsUp: true })).toEqual([null, 0, 0])
		expect(shownCount(3)).toBeNull()
		expect(suppress([1, 1, 40], { addsUp: true })).toEqual([null, null, null])
		expect([0, 4, 5].map((count) => shownCount(count))).toEqual([0, null, 5])
	})
})
