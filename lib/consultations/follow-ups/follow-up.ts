export const FOLLOW_UP_KINDS = [
	'call',
	'message',
	'meeting',
	'referral_check',
	'documents',
	'departure',
	'other',
] as const
export const FOLLOW_UP_OUTCOMES = ['done', 'not_reached', 'postponed', 'not_needed'] as const

/** A follow-up as its lists show it; days as `YYYY-MM-DD`, `doneAt` in ISO 8601. */
export type FollowUpRow = {
	id: string
	dueOn: string
	kind: string
	overdue: boolean
	doneAt: string | null
	outcome: string | null
	counsellor: string
	consultationId: string | null
	client: { id: string; code: string; name: string } | null
}
