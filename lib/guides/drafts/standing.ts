import type { GuideText } from '../text'

/** A text as it stands: what readers see, and what somebody is working on. */
export type Standing = {
	guide: { id: string; path: string; responsible: string; destination: string | null; topic: string }
	published:
		| (GuideText & {
				id: string
				number: number
				substance: number
				/** Substance of the English version it renders. */
				rendered: number | null
				native: boolean
				reviewedOn: string
				reviewBy: string
				publicationId: string
				publishedAt: Date
				publishedBy: string | null
		  })
		| null
	draft: (GuideText & { version: number; savedAt: Date; savedBy: string; basedOn: string | null }) | null
	/** Number of the newest version, published or not. */
	newest: number
}

/** Drafts count from here on, anywhere below the end: none is taken for one that was thrown away. */
export const FIRST_DRAFT = 1_000_000
export const LAST_DRAFT = 900_000_000

/**
 * One number for what a form was filled from: a draft's version, or the published version's number where there is no
 * draft, or 0. Whoever saves must name the number that stands.
 */
export function editionOf(standing: Pick<Standing, 'draft' | 'published'>): number {
	return standing.draft?.version ?? standing.published?.number ?? 0
}

/** What a form is filled from: the draft, or what readers see, or nothing. */
export function latestOf(standing: Pick<Standing, 'draft' | 'published'>): GuideText {
	return standing.draft ?? standing.published ?? { title: '', summary: '', answers: [], text: '', sources: [] }
}

/** One row of a text's history. */
export type VersionEntry = {
	number: number
	createdAt: Date
	/** Name; null: the seed */
	by: string | null
	/** It changed nothing that translations must follow. */
	minor: boolean
	current: boolean
}

/** A text with everything that is needed to work on it. */
export type DeskText = Standing & {
	/** Names of the people who stand in it, by account id. */
	names: Record<string, string>
	/** Of a translation: the English text to render, and the English text that the published translation renders. */
	english: { now: Standing['published']; before: GuideText | null } | null
	versions: VersionEntry[]
}
