import type { ReferralEvent, ReferralStatus } from '../referral'

declare const minted: unique symbol

/**
 * A receiving organisation that has shown its link and its code. Every read and answer takes one; only the door in
 * `pass.ts` and the right code make one.
 */
export type ReferralRecipient = {
	/** The token of the link; Postgres looks it up in each transaction. Never logged, in no answer. */
	readonly token: string
	readonly [minted]: true
}

/** Makes a recipient; a test keeps this call inside lib/referrals/answers. */
export function mintRecipient(token: string): ReferralRecipient {
	return { token } as ReferralRecipient
}

/** Before the code: who sent something, nothing of whom it is about. */
export type Doorstep = { centre: string; number: string; locked: boolean }

/** What the organisation is shown: only what the consent allows and the counsellor chose. */
export type ReceivedReferral = {
	number: string
	status: ReferralStatus
	version: number
	urgency: string
	/** `YYYY-MM-DD` */
	respondBy: string | null
	sentAt: string | null
	centre: { name: string; phone: string | null; email: string | null }
	service: string
	reason: string
	/** Each item that is shared, with what it says: texts, and codes by their list. Empty when the referral is closed. */
	person: { item: string; value: PersonValue }[]
	events: ReferralEvent[]
}

/** What an item says, in a form that every language can show. */
export type PersonValue =
	| { kind: 'text'; text: string }
	| { kind: 'birth'; date?: string; age: number }
	| { kind: 'code'; list: string; code: string; more?: string }
	| { kind: 'country'; code: string }
	| { kind: 'languages'; tags: string[]; interpreter: boolean }
	| { kind: 'plan'; destination: string | null; country: string | null; purpose: string | null; month: string | null }
