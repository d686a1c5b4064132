/** What people are gathered for. */
export const SESSION_KINDS = ['pre_departure', 'outreach', 'language'] as const
export const SESSION_WAYS = ['in_person', 'video'] as const
export const PHASES = ['before', 'after'] as const
/** Highest number of a card. */
export const MOST_CARDS = 999
/** Most questions of a test, and answers to choose from. */
export const MOST_QUESTIONS = 20
export const MOST_OPTIONS = 6

export type SessionKind = (typeof SESSION_KINDS)[number]
export type SessionWay = (typeof SESSION_WAYS)[number]
export type Phase = (typeof PHASES)[number]

/** A question of a test. `right` is the place of the right answer, from 0; `guide` the path of the page to reread. */
export type TestQuestion = { text: string; options: string[]; right: number; guide: string | null }

/** A test that can be filled in now. */
export type OpenTest = {
	title: string
	/** BCP 47, of the questions */
	language: string
	questions: TestQuestion[]
}

/** A session as anybody may see it. */
export type PublicSession = {
	id: string
	centre: { slug: string; name: string; city: string | null; country: string; timeZone: string; address: string | null }
	demonstration: boolean
	kind: SessionKind
	title: string
	/** BCP 47 */
	language: string
	destination: string | null
	/** ISO 8601 */
	startsAt: string
	minutes: number
	way: SessionWay
	place: string | null
	/** Places left; 0: there is a waiting list; null: as many as come. */
	left: number | null
	cancelled: boolean
	/** Whether there is a test before and after. */
	test: boolean
}

/** What somebody registered for, for whoever has the code. */
export type OwnRegistration = {
	id: string
	sessionId: string
	centreId: string
	state: 'registered' | 'cancelled'
	/** Number in the waiting list; 0: has a place. */
	waiting: number
}

/** A session in the list of a centre. */
export type SessionRow = {
	id: string
	kind: SessionKind
	title: string
	startsAt: string
	capacity: number | null
	registered: number
	/** Everybody who came, with and without a name. */
	came: number
	cancelled: boolean
}

export type Participant = {
	id: string
	name: string
	phone: string
	client: { id: string; code: string } | null
	attended: boolean | null
	/** Number in the waiting list; 0: has a place. */
	waiting: number
}

export type SessionFile = SessionRow & {
	centreId: string
	version: number
	leader: string
	language: string
	destination: string | null
	minutes: number
	way: SessionWay
	place: string | null
	listed: boolean
	questions: TestQuestion[]
	counts: { female: number; male: number; other: number }
	participants: Participant[]
	cards: { card: number; phase: Phase; answers: number[]; satisfaction: number | null }[]
}

/** Number in the waiting list of whoever came as the n-th; 0: has a place. @param n from 1 */
export function waitingNumber(n: number, capacity: number | null): number {
	return capacity === null ? 0 : Math.max(0, n - capacity)
}
