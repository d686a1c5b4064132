/** What became of an offer. */
export const TRANSFER_OUTCOMES = ['accepted', 'declined', 'withdrawn'] as const

/** An offer of a file from one centre to another. The person is not named: whoever reads it has not taken the file yet. */
export type Transfer = {
	id: string
	clientId: string
	from: { id: string; name: string }
	to: { id: string; name: string }
	/** Whether it was offered to a centre of the person who asks. */
	incoming: boolean
	reason: string
	destination: string | null
	language: string | null
	/** ISO 8601 */
	offeredAt: string
	offeredBy: string
	outcome: string | null
	outcomeNote: string | null
	decidedAt: string | null
}
