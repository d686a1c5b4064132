import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/policy'
import { asSession } from '@/lib/db'
import { factKeysIn } from '@/lib/facts/fact'
import { listFacts } from '@/lib/facts/read'
import { countFeedback } from '@/lib/feedback/read'
import { listGuides } from '@/lib/guides/read'
import { today } from '@/lib/i18n/day'
import { SOURCE_LOCALE } from '@/lib/i18n/locales'
import type { Miss } from '@/lib/search/misses/miss'
import { listMisses } from '@/lib/search/misses/read'
import { type Asked, DEMAND_MONTHS, type DemandedGuide, type DemandRow, rankDemand, withoutGuide } from './demand'

export type Demand = {
	/** First day that counts, ISO date. */
	since: string
	rows: DemandRow[]
	/** What was asked that no guide is about. */
	unwritten: Asked[]
	misses: Miss[]
}

/**
 * What people want to know, held against what the guides lack: questions to counsellors in the whole network (counts only,
 * small ones left out), what readers complained of and searched for in vain, missing and outdated texts, weak facts.
 * @throws NotAllowed for anybody but editors and translators
 */
export async function readDemand(actor: Actor): Promise<Demand> {
	authorise(actor, 'guide.list')
	const since = firstMonth()
	const [rows, guides, feedback, misses] = [
		await askedSince(actor, since),
		await demandedGuides(actor),
		await countFeedback(actor),
		await listMisses(actor, { since }),
	]
	const complaints = new Map(feedback.map((one) => [one.guide, one.no + one.outdated]))
	return { since, rows: rankDemand(guides, rows, complaints), unwritten: withoutGuide(guides, rows), misses }
}

async function askedSince(actor: Actor, since: string): Promise<Asked[]> {
	const rows = await asSession(
		actor.session,
		(tx) => tx.$queryRaw<{ value: string; count: bigint }[]>`select value, count from waymark_demand(${since}::date)`,
	)
	return rows.map(({ value, count }) => {
		const [destination = '', topic = ''] = value.split('/')
		return { destination, topic, count: Number(count) }
	})
}

async function demandedGuides(actor: Actor): Promise<DemandedGuide[]> {
	const day = today()
	const weak = new Set(
		(await listFacts(actor)).filter((fact) => fact.expired || !fact.confirmed).map((fact) => fact.key),
	)
	const english = await asSession(actor.session, (tx) =>
		tx.guidePublication.findMany({
			where: { endedAt: null, locale: SOURCE_LOCALE },
			select: { guideId: true, reviewBy: true, version: { select: { text: true } } },
		}),
	)
	const texts = new Map(english.map((one) => [one.guideId, one]))
	return (await listGuides(actor)).map((guide) => {
		const own = texts.get(guide.id)
		return {
			id: guide.id,
			path: guide.path,
			title: guide.title || guide.path,
			destination: guide.destination?.slug ?? null,
			topic: guide.topic,
			texts: guide.texts,
			overdue: own !== undefined && own.reviewBy.toISOString().slice(0, 10) < day,
			weakFacts: own ? factKeysIn(own.version.text).filter((key) => weak.has(key)).length : 0,
		}
	})
}

/** The first day of the months that count. */
function firstMonth(): string {
	const now = new Date()
	return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - DEMAND_MONTHS + 1, 1)).toISOString().slice(0, 10)
}
