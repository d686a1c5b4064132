import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/policy'
import { listClosures } from '@/lib/clients/closures/read'
import { findMerging } from '@/lib/clients/merging/read'
import { findClientFile, listDestinations } from '@/lib/clients/read'
import { listFollowUps } from '@/lib/consultations/follow-ups/read'
import { consultationIn } from '@/lib/consultations/read'
import { asSession } from '@/lib/db'
import { findReferral } from '@/lib/referrals/read'
import type { HeldFile, HeldRecord } from './record'

/**
 * Collects everything that is held about a person. Notes that only their author may read are named, not shown, unless it is
 * the author who asks.
 * @param today of the centre's time zone
 * @returns undefined: there is no such file, or it was erased
 */
export async function findHeldRecord(actor: Actor, client: string, today: string): Promise<HeldRecord | undefined> {
	const merging = await findMerging(actor, client)
	const files: HeldFile[] = []
	for (const id of [client, ...merging.files.map((file) => file.client.id)]) {
		const file = await fileOf(actor, id, today)
		if (file) files.push(file)
	}
	const [first] = files
	if (!first || first.client.erased) return undefined
	authorise(actor, 'client.disclose', { centre: first.client.centreId })
	return {
		centre: actor.centres.find((centre) => centre.id === first.client.centreId)?.name ?? '',
		destinations: await listDestinations(actor),
		files,
	}
}

async function fileOf(actor: Actor, id: string, today: string): Promise<HeldFile | undefined> {
	const found = await findClientFile(actor, id)
	if (!found) return undefined
	const { consultations, referrals, appointments, sessions } = await asSession(actor.session, async (tx) => {
		const held = await tx.consultation.findMany({
			where: { clientId: id },
			select: { id: true },
			orderBy: [{ heldOn: 'asc' }, { createdAt: 'asc' }],
		})
		const consultations = []
		for (const one of held) {
			const consultation = await consultationIn(tx, actor, one.id)
			if (consultation) consultations.push(consultation)
		}
		const referrals = await tx.referral.findMany({
			where: { clientId: id },
			select: { id: true },
			orderBy: { createdAt: 'asc' },
		})
		const appointments = await tx.appointment.findMany({
			where: { clientId: id },
			select: { state: true, slot: { select: { startsAt: true, way: true } } },
			orderBy: { slot: { startsAt: 'asc' } },
		})
		const sessions = await tx.sessionRegistration.findMany({
			where: { clientId: id, state: 'registered' },
			select: { attended: true, session: { select: { title: true, startsAt: true } } },
			orderBy: { session: { startsAt: 'asc' } },
		})
		return {
			consultations,
			referrals,
			appointments: appointments.map(({ state, slot }) => ({
				startsAt: slot.startsAt.toISOString(),
				way: slot.way,
				state,
			})),
			sessions: sessions.map(({ attended, session }) => ({
				title: session.title,
				startsAt: session.startsAt.toISOString(),
				attended,
			})),
		}
	})
	const opened = await Promise.all(referrals.map((referral) => findReferral(actor, referral.id, today)))
	return {
		...found,
		closures: await listClosures(actor, id),
		consultations,
		appointments,
		sessions,
		followUps: await listFollowUps(actor, { today, client: id }),
		referrals: opened.filter((referral) => referral !== undefined),
	}
}
