import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/policy'
import { type Day, dayIn, dayOf } from '@/lib/clients/day'
import { asSession, type Transaction } from '@/lib/db'
import { inOrder, TIMELINE_ROWS, type TimelineEntry } from './timeline'

type Of = { /** The file, and those merged into it. */ files: readonly string[] /** IANA name */; timeZone: string }

/**
 * A page of what happened with somebody, the latest first: registration, consents, consultations, referrals and their
 * answers, appointments, sessions, follow-ups, closures. Only what the person at work may see; no note is opened.
 * @returns `more`: whether something older follows
 */
export async function listTimeline(
	actor: Actor,
	{ files, timeZone, page = 1 }: Of & { page?: number },
): Promise<{ entries: TimelineEntry[]; more: boolean }> {
	authorise(actor, 'client.read')
	return asSession(actor.session, async (tx) => {
		// Of each kind as many as a page could need: whatever comes later cannot be among them.
		const take = page * TIMELINE_ROWS + 1
		const of = { ids: [...files], take, day: (at: Date): Day => dayIn(timeZone, at) }
		const found: TimelineEntry[] = []
		for (const read of [
			consultations,
			referrals,
			answers,
			appointments,
			sessions,
			followUps,
			closures,
			consents,
			registrations,
		])
			found.push(...(await read(tx, of)))
		const ordered = inOrder(found)
		return {
			entries: ordered.slice((page - 1) * TIMELINE_ROWS, page * TIMELINE_ROWS),
			more: ordered.length > page * TIMELINE_ROWS,
		}
	})
}

type Reading = { ids: string[]; take: number; day: (at: Date) => Day }
type Reader = (tx: Transaction, of: Reading) => Promise<TimelineEntry[]>

const consultations: Reader = async (tx, { ids, take }) => {
	const rows = await tx.consultation.findMany({
		where: { clientId: { in: ids } },
		select: { id: true, heldOn: true, topics: true, contactMade: true, _count: { select: { handouts: true } } },
		orderBy: [{ heldOn: 'desc' }, { createdAt: 'desc' }],
		take,
	})
	return rows.map(({ id, heldOn, topics, contactMade, _count }) => ({
		kind: 'consultation',
		key: `consultation ${id}`,
		on: dayOf(heldOn),
		id,
		topics,
		contactMade,
		pages: _count.handouts,
	}))
}

const recipient = { recipient: true, service: { select: { name: true } } } as const
const nameOf = (of: { recipient: string | null; service: { name: string } | null }) =>
	of.service?.name ?? of.recipient ?? ''

const referrals: Reader = async (tx, { ids, take, day }) => {
	const rows = await tx.referral.findMany({
		where: { clientId: { in: ids } },
		select: { id: true, status: true, createdAt: true, sentAt: true, ...recipient },
		orderBy: { createdAt: 'desc' },
		take,
	})
	return rows.map((row) => ({
		kind: 'referral',
		key: `referral ${row.id}`,
		on: day(row.sentAt ?? row.createdAt),
		id: row.id,
		recipient: nameOf(row),
		status: row.status,
	}))
}

const answers: Reader = async (tx, { ids, take, day }) => {
	const rows = await tx.referralResponse.findMany({
		where: { referral: { clientId: { in: ids } }, status: { notIn: ['draft', 'sent'] } },
		select: { id: true, at: true, status: true, referralId: true, referral: { select: recipient } },
		orderBy: { at: 'desc' },
		take,
	})
	return rows.map((row) => ({
		kind: 'answer',
		key: `answer ${row.id}`,
		on: day(row.at),
		id: row.referralId,
		recipient: nameOf(row.referral),
		status: row.status,
	}))
}

const appointments: Reader = async (tx, { ids, take, day }) => {
	const rows = await tx.appointment.findMany({
		where: { clientId: { in: ids } },
		select: { id: true, state: true, slot: { select: { startsAt: true, way: true } } },
		orderBy: { slot: { startsAt: 'desc' } },
		take,
	})
	return rows.map(({ id, state, slot }) => ({
		kind: 'appointment',
		key: `appointment ${id}`,
		on: day(slot.startsAt),
		state,
		way: slot.way,
	}))
}

const sessions: Reader = async (tx, { ids, take, day }) => {
	const rows = await tx.sessionRegistration.findMany({
		where: { clientId: { in: ids }, state: 'registered' },
		select: { id: true, attended: true, session: { select: { id: true, title: true, startsAt: true } } },
		orderBy: { session: { startsAt: 'desc' } },
		take,
	})
	return rows.map(({ id, attended, session }) => ({
		kind: 'session',
		key: `session ${id}`,
		on: day(session.startsAt),
		id: session.id,
		title: session.title,
		attended,
	}))
}

const followUps: Reader = async (tx, { ids, take, day }) => {
	const rows = await tx.followUp.findMany({
		where: { clientId: { in: ids }, doneAt: { not: null } },
		select: { id: true, kind: true, doneAt: true, outcome: true },
		orderBy: { doneAt: 'desc' },
		take,
	})
	return rows.map(({ id, kind, doneAt, outcome }) => ({
		kind: 'follow_up',
		key: `follow-up ${id}`,
		on: day(doneAt as Date),
		followUp: kind,
		outcome,
	}))
}

const closures: Reader = async (tx, { ids, take, day }) => {
	const rows = await tx.clientClosure.findMany({
		where: { clientId: { in: ids } },
		select: { id: true, reason: true, closedOn: true, reopenedAt: true },
		orderBy: { closedAt: 'desc' },
		take,
	})
	return rows.flatMap(({ id, reason, closedOn, reopenedAt }): TimelineEntry[] => [
		{ kind: 'closed', key: `closed ${id}`, on: dayOf(closedOn), reason },
		...(reopenedAt ? [{ kind: 'reopened' as const, key: `reopened ${id}`, on: day(reopenedAt) }] : []),
	])
}

const consents: Reader = async (tx, { ids, take, day }) => {
	const rows = await tx.consent.findMany({
		where: { clientId: { in: ids } },
		select: { id: true, givenOn: true, withdrawal: { select: { withdrawnAt: true } } },
		orderBy: { createdAt: 'desc' },
		take,
	})
	return rows.flatMap(({ id, givenOn, withdrawal }): TimelineEntry[] => [
		{ kind: 'consent', key: `consent ${id}`, on: dayOf(givenOn) },
		...(withdrawal
			? [{ kind: 'consent_withdrawn' as const, key: `withdrawal ${id}`, on: day(withdrawal.withdrawnAt) }]
			: []),
	])
}

const registrations: Reader = async (tx, { ids }) => {
	const rows = await tx.client.findMany({ where: { id: { in: ids } }, select: { id: true, registeredOn: true } })
	return rows.map(({ id, registeredOn }) => ({ kind: 'registered', key: `registered ${id}`, on: dayOf(registeredOn) }))
}
