import type { TypedValue } from './fact'
import type { FactStanding } from './schema'

/** A value with everything that stands beside it, and the number by which it is known. */
export type FactState = { fact: TypedValue; standing: FactStanding; version: number; at: Date; by: string | null }

export type FactDesk = {
	key: string
	destination: string | null
	label: string
	note: string | null
	published: FactState | null
	draft: FactState | null
	/** Older and newer versions, newest first. */
	versions: FactState[]
	/** Names of the people who stand in it, by account id. */
	names: Record<string, string>
}

/** Drafts count from here on, so that none is taken for one that was thrown away, or for a published version. */
export const FIRST_DRAFT = 1_000_000
export const LAST_DRAFT = 900_000_000

/** One number for what a form was filled from: the draft's version, or the published one's, or 0. */
export function factEditionOf({ draft, published }: Pick<FactDesk, 'draft' | 'published'>): number {
	return draft?.version ?? published?.version ?? 0
}

/** A fact as lines that people can compare, by the names of the fields. */
export function factParts({ fact, standing }: { fact: TypedValue; standing: FactStanding }): Record<string, string> {
	return {
		value: fact.value === null ? '' : valueLine(fact.value),
		confirmed: standing.confirmed ? '✓' : '–',
		validFrom: standing.validFrom ?? '',
		validUntil: standing.validUntil,
		checkedOn: standing.checkedOn,
		source: [standing.sourceTitle, standing.sourcePublisher, standing.sourceUrl].join(' · '),
	}
}

/** The parts of a value in a fixed order: Postgres does not keep that of an object's keys. */
function valueLine(value: object): string {
	return Object.entries(value)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, part]) => `${name}: ${Array.isArray(part) ? part.join(' / ') : String(part)}`)
		.join(', ')
}
