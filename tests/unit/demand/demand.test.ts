import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Asked, type DemandedGuide, rankDemand, withoutGuide } from '@/lib/demand/demand'

const guideOf = (path: string, more: Partial<DemandedGuide> = {}): DemandedGuide => {
	const [first = '', second] = path.split('/')
	return {
		id: path,
		path,
		title: path,
		destination: second === undefined ? null : first,
		topic: second ?? first,
		texts: [{ locale: 'en', state: 'published' }],
		overdue: false,
		weakFacts: 0,
		...more,
	}
}
const lacking = { texts: [{ locale: 'sq', state: 'missing' as const }] }
const asked = (destination: string, topic: string, count: number): Asked => ({ destination, topic, count })
const paths = (rows: { guide: { path: string } }[]) => rows.map((row) => row.guide.path)

describe('demand held against what the guides lack', () => {
	it('puts what is wanted and lacking before what is only one of both', () => {
		const guides = [guideOf('austria/work'), guideOf('austria/rights', lacking), guideOf('austria/study', lacking)]
		const wanted = [asked('austria', 'work', 900), asked('austria', 'study', 10)]
		expect(paths(rankDemand(guides, wanted, new Map()))).toEqual(['austria/study', 'austria/work', 'austria/rights'])
	})

	it('takes a complaint for several questions, and for something that is lacking', () => {
		const guides = [guideOf('austria/work'), guideOf('austria/study', lacking)]
		const rows = rankDemand(guides, [asked('austria', 'study', 9)], new Map([['austria/work', 2]]))
		expect(paths(rows)).toEqual(['austria/work', 'austria/study'])
		expect(rows[0]).toMatchObject({ complaints: 2, asked: 0, rank: 10 })
	})

	it('counts what people ask in other words for the guide that helps', () => {
		const [row] = rankDemand([guideOf('austria/living', lacking)], [asked('austria', 'housing', 7)], new Map())
		expect(row?.asked).toBe(7)
	})

	it('keeps every guide once, and more demand never puts one further back', () => {
		const topics = ['work', 'rights', 'study', 'living']
		const guides = topics.map((topic) => guideOf(`austria/${topic}`, lacking))
		const counts = fc.tuple(...topics.map(() => fc.nat(500)))
		fc.assert(
			fc.property(counts, fc.nat(3), fc.integer({ min: 1, max: 500 }), (numbers, at, more) => {
				const wanted = topics.map((topic, place) => asked('austria', topic, numbers[place] ?? 0))
				const before = paths(rankDemand(guides, wanted, new Map()))
				const raised = wanted.map((one, place) => (place === at ? { ...one, count: one.count + more } : one))
				const after = paths(rankDemand(guides, raised, new Map()))
				expect([...after].sort()).toEqual([...before].sort())
				const path = `austria/${topics[at]}`
				expect(after.indexOf(path)).toBeLessThanOrEqual(before.indexOf(path))
			}),
		)
	})

	it('names what no guide is about, and not what nobody said a country for', () => {
		const guides = [guideOf('austria/work'), guideOf('safe-migration')]
		const wanted = [asked('other', 'work', 5), asked('austria', 'business', 6), asked('unknown', 'work', 99)]
		expect(withoutGuide(guides, wanted)).toEqual([asked('other', 'work', 5)])
		expect(withoutGuide(guides, [asked('austria', 'trafficking_risk', 8)])).toHaveLength(1)
	})
})
