import { guidesFor } from '@/lib/consultations/consultation'
import type { TextState } from '@/lib/translations/translation'

/** Whole months, this one among them, that demand is looked at. */
export const DEMAND_MONTHS = 3

/** What people asked counsellors: a destination (or `unknown`, or elsewhere) and a topic, and how often in the network. */
export type Asked = { destination: string; topic: string; count: number }

/** A guide as far as demand needs it. */
export type DemandedGuide = {
	id: string
	path: string
	title: string
	destination: string | null
	topic: string
	texts: { locale: string; state: TextState }[]
	/** Its English text should have been reviewed by now. */
	overdue: boolean
	/** Facts it uses that have expired or were never confirmed. */
	weakFacts: number
}

/** What is wanted of a guide, and what it lacks. */
export type DemandRow = {
	guide: DemandedGuide
	asked: number
	/** Readers who said that it did not answer, or is out of date. */
	complaints: number
	missing: string[]
	outdated: string[]
	rank: number
}

/** A reader who took the trouble to complain stands for many who did not: counted as so many questions. */
const COMPLAINT_WEIGHT = 5

/**
 * Guides in the order in which work on them would help most: how much is wanted of a guide, times how much it lacks. A guide
 * that nobody wants, or that lacks nothing, comes last; of equals, the one that lacks more first.
 */
export function rankDemand(guides: DemandedGuide[], asked: Asked[], complaints: Map<string, number>): DemandRow[] {
	const rows = guides.map((guide): DemandRow => {
		const missing = guide.texts.filter((text) => text.state === 'missing').map((text) => text.locale)
		const outdated = guide.texts.filter((text) => text.state === 'outdated').map((text) => text.locale)
		const wanted = asked
			.filter((one) => guidesFor([guide], one.destination, [one.topic]).length > 0)
			.reduce((sum, one) => sum + one.count, 0)
		const wrong = complaints.get(guide.path) ?? 0
		const lacks = missing.length + outdated.length + guide.weakFacts / 2 + (guide.overdue ? 3 : 0) + (wrong > 0 ? 1 : 0)
		return {
			guide,
			asked: wanted,
			complaints: wrong,
			missing,
			outdated,
			rank: (wanted + COMPLAINT_WEIGHT * wrong) * lacks,
		}
	})
	return rows.sort((a, b) => b.rank - a.rank || b.asked - a.asked || (a.guide.path < b.guide.path ? -1 : 1))
}

/** What people asked that no guide is about: another country, or a topic that nobody has written of. Most often first. */
export function withoutGuide(guides: DemandedGuide[], asked: Asked[]): Asked[] {
	return asked
		.filter(
			({ destination, topic }) =>
				destination !== 'unknown' &&
				guidesFor(guides, destination, [topic]).every((guide) => guide.destination === null),
		)
		.sort((a, b) => b.count - a.count)
}
