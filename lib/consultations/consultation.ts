import type { Day } from '@/lib/clients/day'
import { TOPICS as GUIDE_TOPICS, NEUTRAL_TOPICS } from '@/lib/guides/topic'

export const CHANNELS = ['in_person', 'phone', 'email', 'video', 'chat', 'outreach'] as const
export const FORMS = ['individual', 'family', 'group'] as const
export const VISITS = ['first', 'return'] as const

/** The topics of the guides, and what else people ask about. */
export const TOPICS = [
	...GUIDE_TOPICS,
	'job_matching',
	'agency_check',
	'social_security',
	'money',
	'housing',
	'schooling',
	'citizenship',
	'business',
	'trafficking_risk',
	'irregular_risk',
	'reintegration',
] as const

export const SERVICES = [
	'information',
	'counselling',
	'referral',
	'orientation',
	'cv_help',
	'job_matching',
	'language_course',
	'vocational_training',
	'recognition_support',
	'legal_help',
	'psychosocial',
	'financial_literacy',
	'reintegration_support',
] as const

/** `standard`: the centre's counsellors; `restricted`: who wrote it, and a supervisor who says why. */
export const NOTE_LEVELS = ['standard', 'restricted'] as const

/** Why a supervisor opens a note that is not for them. */
export const RESTRICTED_REASONS = ['safeguarding', 'author_away', 'complaint', 'legal_request', 'supervision'] as const

/** Longest note: a mebibyte of characters. */
export const LONGEST_NOTE = 1_048_576

/** Orders of the list of consultations. */
export const SORTS = ['newest', 'oldest', 'longest', 'counsellor'] as const

/** Rows of a page of a list. */
export const PAGE_ROWS = 25

export type ConsultationSort = (typeof SORTS)[number]

/** The topics of guides that help with what people ask about; those of the guides themselves go without saying. */
const HELPFUL: Partial<Record<string, readonly string[]>> = {
	job_matching: ['work'],
	agency_check: ['work', 'safe-migration'],
	social_security: ['work', 'rights'],
	money: ['living', 'work'],
	housing: ['living'],
	schooling: ['living', 'study'],
	citizenship: ['admission'],
	business: ['work', 'admission'],
	trafficking_risk: ['safe-migration', 'rights'],
	irregular_risk: ['safe-migration', 'admission'],
	reintegration: ['return'],
}

/** The guides to talk about: of the destination, and those of none, that belong to one of the topics. */
export function guidesFor<Guide extends { topic: string; destination: string | null }>(
	guides: readonly Guide[],
	destination: string,
	topics: readonly string[],
): Guide[] {
	const helpful = new Set(topics.flatMap((topic) => [topic, ...(HELPFUL[topic] ?? [])]))
	return guides.filter(
		(guide) => helpful.has(guide.topic) && (guide.destination === null || guide.destination === destination),
	)
}

/** Whether a guide of no destination, which belongs under every one. */
export function isNeutral(topic: string): boolean {
	return (NEUTRAL_TOPICS as readonly string[]).includes(topic)
}

/** A consultation in a list. */
export type ConsultationRow = {
	id: string
	heldOn: Day
	minutes: number
	channel: string
	counsellor: string
	client: { id: string; code: string; name: string } | null
	topics: string[]
	destination: string | null
	contactMade: boolean
	hasNote: boolean
}

/** A guide that was handed over, in the version it had then. */
export type Handout = { guideId: string; path: string; title: string; locale: string; number: number }

/** A guide that can be handed over now. */
export type HandoutChoice = {
	id: string
	path: string
	topic: string
	destination: string | null
	country: string | null
	title: string
	lang: string
}

/** A consultation with all that belongs to it. */
export type ConsultationFile = {
	id: string
	centreId: string
	heldOn: Day
	minutes: number
	channel: string
	form: string
	firstVisit: boolean
	contactMade: boolean
	topics: string[]
	services: string[]
	destination: string | null
	language: string | null
	interpreter: boolean
	counsellor: string
	/** Whether the person who asked logged it. */
	own: boolean
	client: { id: string; code: string; name: string } | null
	note: Note
	handouts: Handout[]
	version: number
}

/** A note: none, its text, or only that there is one. */
export type Note = { level: string; text: string } | { level: 'restricted'; hidden: true } | null
