import type { Suspicion } from '@/lib/forms/reader-text'
import type { Locale } from '@/lib/i18n/locales'

/** What a reader can say of a guide by one press. */
export const VERDICTS = ['yes', 'no', 'outdated'] as const
export type Verdict = (typeof VERDICTS)[number]

/** Where a piece of feedback stands. `held`: it looks like spam, nobody has looked yet. */
export const FEEDBACK_STATES = ['new', 'held', 'seen', 'resolved'] as const
export type FeedbackState = (typeof FEEDBACK_STATES)[number]

/** Characters of a reader's text, and of an editor's note. */
export const MOST_FEEDBACK = 2000
export const MOST_NOTE = 500

/** Days over which verdicts are counted. */
export const COUNTED_DAYS = 90

/** Days after which a reader's words are erased; the verdict stays. */
export const TEXT_DAYS = 180

/** The verdicts on a guide, counted. */
export type FeedbackCount = { guide: string; title: string } & Record<Verdict, number>

/** A piece of feedback as an editor sees it. */
export type FeedbackItem = {
	id: string
	guide: { id: string; path: string; title: string }
	locale: Locale
	verdict: Verdict
	text: string | null
	/** `YYYY-MM-DD` */
	givenOn: string
	state: FeedbackState
	heldFor: Suspicion | null
	handlings: { state: FeedbackState; by: string; note: string | null; at: string }[]
}

/** Where something stands by the steps that were taken with it. */
export function feedbackStateOf(heldFor: string | null, steps: readonly string[]): FeedbackState {
	if (steps.includes('resolved')) return 'resolved'
	if (steps.includes('seen')) return 'seen'
	return heldFor ? 'held' : 'new'
}
