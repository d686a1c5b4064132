import { TOPICS } from '@/lib/guides/topic'

/** What a conversation is to be about: the topics of the guides, or something else. */
export const BOOKING_TOPICS = [...TOPICS, 'other'] as const

/** How people meet. */
export const WAYS = ['in_person', 'phone', 'video'] as const
/** `cancelled`: by whoever booked; `called_off`: by the centre. */
export const APPOINTMENT_STATES = ['booked', 'cancelled', 'called_off', 'attended', 'no_show'] as const
/** What staff say came of a booking. */
export const OUTCOMES = ['attended', 'no_show', 'called_off'] as const
export const SLOT_MINUTES = [15, 20, 30, 45, 60, 90] as const
/** Most times that are published with one form. */
export const MOST_SLOTS = 300

export type Way = (typeof WAYS)[number]
export type AppointmentState = (typeof APPOINTMENT_STATES)[number]

/** A centre at which times can be booked. */
export type BookedCentre = {
	id: string
	slug: string
	name: string
	timeZone: string
	languages: string[]
	address: string | null
	demonstration: boolean
}

/** A time that nobody has taken yet, as anybody may see it. */
export type FreeSlot = {
	id: string
	/** ISO 8601 */
	startsAt: string
	minutes: number
	way: Way
	/** Spoken by the counsellor; none said: those of the centre. */
	languages: string[]
}

/** What somebody booked, for whoever has the code. */
export type OwnBooking = {
	centre: { slug: string; name: string; timeZone: string; address: string | null; phone: string | null }
	centreId: string
	/** ISO 8601 */
	startsAt: string
	minutes: number
	way: Way
	state: AppointmentState
	topic: string | null
	language: string
	/** Whether it can still be moved or cancelled. */
	open: boolean
}

/** A time in the list of a centre, with who has taken it. */
export type SlotRow = {
	id: string
	/** ISO 8601 */
	startsAt: string
	minutes: number
	way: Way
	languages: string[]
	counsellor: string
	own: boolean
	booking: {
		id: string
		version: number
		state: AppointmentState
		name: string
		phone: string
		topic: string | null
		language: string
		client: { id: string; code: string } | null
	} | null
}
