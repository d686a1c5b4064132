/** Most call-backs a list shows; the rest come when these are done. */
export const MOST_CALL_BACKS = 50

/** A client who was given a guide whose substance has changed since, and who agreed to be followed up. */
export type CallBack = {
	client: { id: string; code: string; name: string }
	guideId: string
	/** After /guides/, such as `austria/work` */
	path: string
	title: string
	/** The day it was last given in a version that no longer holds, and that version's number. */
	givenOn: string
	givenNumber: number
	/** The substance readers see now; a call is about this one. */
	substance: number
	/** ISO 8601: since when */
	changedAt: string
	counsellor: string
}
