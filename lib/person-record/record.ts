import type { ClientFile, DestinationCode } from '@/lib/clients/client'
import type { Closure } from '@/lib/clients/closures/closure'
import type { Consent } from '@/lib/clients/consents/consent'
import type { ConsultationFile } from '@/lib/consultations/consultation'
import type { FollowUpRow } from '@/lib/consultations/follow-ups/follow-up'
import type { ReferralFile } from '@/lib/referrals/referral'

/** Everything a centre holds about a person, opened. The person's own: it is made when asked for and kept nowhere. */
export type HeldRecord = {
	centre: string
	/** The destinations of the guides, for their names. */
	destinations: DestinationCode[]
	/** The file, and those that were merged into it. */
	files: HeldFile[]
}

export type HeldFile = {
	client: ClientFile
	consents: Consent[]
	closures: Closure[]
	consultations: ConsultationFile[]
	followUps: FollowUpRow[]
	referrals: ReferralFile[]
	appointments: { /** ISO 8601 */ startsAt: string; way: string; state: string }[]
	sessions: { title: string; startsAt: string; attended: boolean | null }[]
}

export const RECORD_FORMATS = ['pdf', 'json'] as const
export type RecordFormat = (typeof RECORD_FORMATS)[number]

/**
 * The record as data for the person or for another centre (GDPR, article 20): the codes of the forms, ISO dates, no ids of
 * ours and no names of colleagues.
 * @param madeOn ISO date
 */
export function recordAsData(record: HeldRecord, madeOn: string) {
	return {
		format: 'waymark-person-record/1',
		madeOn,
		centre: record.centre,
		files: record.files.map((file) => {
			const { client, consents, closures, consultations, followUps, referrals, appointments, sessions } = file
			const { id: _, centreId: __, counsellor: ___, version: ____, erased: _____, ...person } = client
			return {
				person,
				consents: consents.map(({ id: _id, certifiedBy: _by, ...consent }) => consent),
				closures: closures.map(({ id: _id, closedBy: _by, reopenedBy: _re, ...closure }) => closure),
				consultations: consultations.map((one) => ({
					heldOn: one.heldOn,
					minutes: one.minutes,
					channel: one.channel,
					form: one.form,
					firstVisit: one.firstVisit,
					contactMade: one.contactMade,
					topics: one.topics,
					services: one.services,
					destination: one.destination,
					language: one.language,
					interpreter: one.interpreter,
					note: one.note === null ? null : 'text' in one.note ? one.note.text : { withheld: true },
					handouts: one.handouts.map(({ path, title, locale, number }) => ({ path, title, locale, version: number })),
				})),
				appointments,
				sessions,
				followUps: followUps.map(({ dueOn, kind, doneAt, outcome }) => ({ dueOn, kind, doneAt, outcome })),
				referrals: referrals.map((one) => ({
					number: one.number,
					recipient: one.recipient,
					serviceType: one.serviceType,
					status: one.status,
					urgency: one.urgency,
					sentAt: one.sentAt,
					reason: one.reason,
					shared: one.shared,
					withoutConsentBecause: one.overrideReason,
					confirmed: one.confirmed,
					events: one.events.map(({ status, at, reason, note, appointmentAt }) => ({
						status,
						at,
						reason,
						note,
						appointmentAt,
					})),
				})),
			}
		}),
	}
}
