import { today } from '@/lib/i18n/day'
import { type Locale, SOURCE_LOCALE } from '@/lib/i18n/locales'
import type { TextState } from '@/lib/translations/translation'

/** A text in the overview. */
export type TextEntry = {
	locale: Locale
	state: TextState
	/** Somebody is working on it. */
	draft: { savedAt: Date; by: string | null } | null
	/** A native reader has compared the translation with its source; English needs none. */
	native: boolean
	/** ISO date; null where nothing is published */
	reviewBy: string | null
}

export type GuideRow = {
	id: string
	path: string
	destination: { slug: string; country: string } | null
	topic: string
	/** English title, of the draft where nothing is published; empty if there is neither. */
	title: string
	texts: TextEntry[]
}

/** What waits for somebody: English guides past their review day, translations outdated, drafts not published. */
export type GuideQueue = {
	overdue: { guide: GuideRow; text: TextEntry }[]
	outdated: { guide: GuideRow; texts: TextEntry[] }[]
	drafts: { guide: GuideRow; text: TextEntry }[]
}

/** Picks what waits out of an overview. @param day ISO date, today */
export function queueOf(guides: GuideRow[], day = today()): GuideQueue {
	const each = guides.flatMap((guide) => guide.texts.map((text) => ({ guide, text })))
	return {
		overdue: each.filter(({ text }) => text.locale === SOURCE_LOCALE && text.reviewBy !== null && text.reviewBy < day),
		outdated: guides
			.map((guide) => ({ guide, texts: guide.texts.filter((text) => text.state === 'outdated') }))
			.filter(({ texts }) => texts.length > 0),
		drafts: each
			.filter(({ text }) => text.draft !== null)
			.sort((a, b) => (b.text.draft?.savedAt.getTime() ?? 0) - (a.text.draft?.savedAt.getTime() ?? 0)),
	}
}
