import type { Suspicion } from '@/lib/forms/reader-text'
import { TOPICS } from '@/lib/guides/topic'

/** Where a question stands. */
export const QUESTION_STATUSES = ['waiting', 'answered', 'closed'] as const
export type QuestionStatus = (typeof QUESTION_STATUSES)[number]

/** What a question is about, if whoever asks wants to say: the topics of the guides, or something else. */
export const QUESTION_TOPICS = [...TOPICS, 'other'] as const

/** Why a question is closed without an answer. */
export const CLOSING_REASONS = ['spam', 'not_for_us', 'duplicate'] as const

/** Characters of a question, and of an answer. */
export const MOST_QUESTION = 4000
export const MOST_ANSWER = 10_000

/** Days within which the centre is asked to answer. */
export const ANSWER_WITHIN_DAYS = 7

/** Days after which an answered or closed question is erased. Postgres has the same rule: `waymark_erase_questions`. */
export const KEPT_DAYS = 90

/** A centre one can ask. */
export type AskedCentre = { id: string; slug: string; name: string; languages: string[]; demonstration: boolean }

/** Words that went to and fro. */
export type QuestionMessage = { id: string; kind: 'question' | 'answer' | 'follow_up'; text: string; at: string }

/** A question as whoever asked it sees it. */
export type OwnQuestion = {
	centre: { name: string; slug: string }
	status: QuestionStatus
	/** ISO 8601 */
	askedAt: string
	settledAt: string | null
	messages: QuestionMessage[]
	/** One follow-up question may be asked after the answer. */
	mayFollowUp: boolean
}

/** A question in the list of the centre. */
export type QuestionRow = {
	id: string
	status: QuestionStatus
	held: boolean
	topic: string | null
	/** BCP 47 */
	language: string
	followUp: boolean
	/** Whole days since the words came that wait, or waited, for an answer. */
	age: number
	overdue: boolean
	assigned: string | null
}

/** A question with everything in it. */
export type QuestionFile = QuestionRow & {
	centreId: string
	version: number
	askedAt: string
	/** The words were erased. */
	erased: boolean
	email: string | null
	heldFor: Suspicion | null
	assignedTo: string | null
	messages: (QuestionMessage & { by: string | null })[]
	closure: { reason: string; by: string; at: string } | null
}

/** Whole days between two moments. */
export function ageInDays(since: Date, now: Date): number {
	return Math.max(0, Math.floor((now.getTime() - since.getTime()) / 86_400_000))
}
