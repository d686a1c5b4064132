/** What a letter is about. */
export const MESSAGE_KINDS = ['referral', 'referral_reminder', 'appointment_reminder'] as const
export const MESSAGE_STATES = ['waiting', 'sent', 'dropped', 'failed'] as const

export type MessageKind = (typeof MESSAGE_KINDS)[number]
export type MessageState = (typeof MESSAGE_STATES)[number]

/** A letter before it is sealed. Plain text: it opens in every program and loads nothing from anywhere. */
export type Letter = { to: string; subject: string; text: string }

/** A letter in the list of a centre. */
export type OutboxRow = {
	id: string
	kind: MessageKind
	state: MessageState
	referral: string | null
	/** ISO 8601 */
	createdAt: string
	/** ISO 8601; not before then */
	sendAfter: string
	/** ISO 8601 */
	settledAt: string | null
	attempts: number
	/** `refused`: the mail server said no for good; `unreachable`: it did not answer, or asked to come again. */
	problem: string | null
	/** Its words; null once it was sent or dropped: they are erased then. */
	letter: Letter | null
}

/** Attempts after which a letter waits for somebody to look at it, and minutes before each next one. */
export const MOST_TRIES = 6
export const WAIT_MINUTES = [1, 5, 20, 60, 240] as const

/** Days after which the words of a letter that never went out are erased. */
export const KEPT_DAYS = 14
