import type { Day } from '@/lib/clients/day'

export const REFERRAL_STATUSES = [
	'draft',
	'sent',
	'accepted',
	'declined',
	'appointment_made',
	'service_delivered',
	'not_delivered',
	'revoked',
] as const

/** What can be done with a referral. The middle five are the receiving organisation's to say. */
export const REFERRAL_STEPS = ['send', 'accept', 'decline', 'appoint', 'deliver', 'fail', 'revoke'] as const

export type ReferralStatus = (typeof REFERRAL_STATUSES)[number]
export type ReferralStep = (typeof REFERRAL_STEPS)[number]

/** Which step leads from which state to which. What does not stand here cannot happen. */
export const TRANSITIONS: Record<ReferralStatus, Partial<Record<ReferralStep, ReferralStatus>>> = {
	draft: { send: 'sent', revoke: 'revoked' },
	sent: { accept: 'accepted', decline: 'declined', revoke: 'revoked' },
	accepted: { appoint: 'appointment_made', deliver: 'service_delivered', fail: 'not_delivered', revoke: 'revoked' },
	// An appointment can be moved.
	appointment_made: {
		appoint: 'appointment_made',
		deliver: 'service_delivered',
		fail: 'not_delivered',
		revoke: 'revoked',
	},
	declined: {},
	service_delivered: {},
	not_delivered: {},
	revoked: {},
}

/** The steps that the receiving organisation takes, by itself or through a counsellor on the phone. */
export const ANSWERS = ['accept', 'decline', 'appoint', 'deliver', 'fail'] as const satisfies ReferralStep[]

export type Answer = (typeof ANSWERS)[number]

/** The state after a step, or undefined if it cannot be taken. */
export function stateAfter(status: ReferralStatus, step: ReferralStep): ReferralStatus | undefined {
	return TRANSITIONS[status][step]
}

/** Answers that can be given in a state, in the order of `ANSWERS`. */
export function answersIn(status: ReferralStatus): Answer[] {
	return ANSWERS.filter((answer) => TRANSITIONS[status][answer] !== undefined)
}

/** States in which somebody still has to do something. */
export const OPEN_STATUSES: readonly ReferralStatus[] = REFERRAL_STATUSES.filter(
	(status) => Object.keys(TRANSITIONS[status]).length > 0,
)

/** States in which an answer of the organisation is awaited. */
export const ANSWERED_STATUSES: readonly ReferralStatus[] = [
	'accepted',
	'declined',
	'appointment_made',
	'service_delivered',
	'not_delivered',
]

export function isReferralStatus(value: unknown): value is ReferralStatus {
	return typeof value === 'string' && (REFERRAL_STATUSES as readonly string[]).includes(value)
}

export const URGENCIES = ['high', 'medium', 'low'] as const
export const RESPOND_WITHIN = ['1_day', '3_days', '1_week', '2_weeks'] as const
/** Why an organisation declined, or could not deliver what it had accepted. */
export const ANSWER_REASONS = [
	'no_capacity',
	'not_eligible',
	'wrong_service',
	'not_reachable',
	'did_not_come',
	'withdrew',
	'other',
] as const
/** Why somebody is referred without a consent to sharing (GDPR, article 6 (1) c and d). A supervisor's to say, audited. */
export const OVERRIDE_REASONS = ['life_at_risk', 'child_protection', 'cannot_consent', 'legal_duty'] as const
/** What the client says of it afterwards. */
export const CONFIRMATIONS = ['helped', 'did_not_help', 'did_not_reach'] as const

/** Days until an answer is expected. */
export const RESPOND_DAYS: Record<(typeof RESPOND_WITHIN)[number], number> = {
	'1_day': 1,
	'3_days': 3,
	'1_week': 7,
	'2_weeks': 14,
}

// Nothing that can be mistaken for something else when read out over the phone.
const DIGITS = '23456789'

/** A number such as `R-4827-3956`, to say on the phone; it says nothing about the person. */
export function newReferralNumber(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(8))
	// 256 is a multiple of eight: every digit is as likely as any other.
	const digits = [...bytes].map((byte) => DIGITS[byte % DIGITS.length]).join('')
	return `R-${digits.slice(0, 4)}-${digits.slice(4)}`
}

/** Whom a consent must name for a service of a type to be told anything. */
export function consentMustName(serviceType: string): readonly string[] {
	return serviceType === 'migration_authority' ? ['authorities'] : ['organisations', 'others']
}

/** What a consent says against telling a service of a type about some items; undefined: nothing. A key of `FormErrors`. */
export function consentObjection(
	consent: { sharing: boolean; sharedWith: readonly string[]; withheld: { items: readonly string[] } } | undefined,
	to: { serviceType: string; shared: readonly string[] },
): 'noSharingConsent' | 'withheldItem' | 'consentNotForThem' | undefined {
	if (!consent?.sharing) return 'noSharingConsent'
	if (to.shared.some((item) => consent.withheld.items.includes(item))) return 'withheldItem'
	return consentMustName(to.serviceType).some((who) => consent.sharedWith.includes(who))
		? undefined
		: 'consentNotForThem'
}

/** A referral in a list. */
export type ReferralRow = {
	id: string
	number: string
	status: ReferralStatus
	urgency: string
	respondBy: Day | null
	overdue: boolean
	recipient: string
	counsellor: string
	client: { id: string; code: string; name: string } | null
}

/** One change of a referral's state. */
export type ReferralEvent = {
	id: string
	status: ReferralStatus
	/** ISO 8601 */
	at: string
	/** Name of the colleague; null: the receiving organisation */
	by: string | null
	reason: string | null
	note: string
	/** Wall clock of the place of the appointment, as if it were UTC: `2026-11-21T10:30:00.000Z` */
	appointmentAt: string | null
}

/** A referral as the centre sees it. */
export type ReferralFile = ReferralRow & {
	centreId: string
	version: number
	serviceType: string
	service: {
		name: string
		nameEn: string | null
		url: string | null
		phone: string | null
		languages: string[]
		/** Where referrals go; for staff only. */
		referralEmail: string | null
	} | null
	reason: string
	respondWithin: string
	consentId: string | null
	overrideReason: string | null
	shared: string[]
	sentAt: string | null
	confirmed: string | null
	consultationId: string | null
	events: ReferralEvent[]
	/** The link that works now, if there is one. */
	link: { expiresAt: string; locked: boolean } | null
}
