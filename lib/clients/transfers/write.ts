import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/policy'
import { addToChain, change } from '@/lib/audit/write'
import { asSession, isUniqueViolation } from '@/lib/db'
import type { Outcome } from '@/lib/forms/form-state'
import type { AcceptInput, DeclineInput, OfferInput } from './schema'

const NOT_FOUND: Outcome = { ok: false, notice: 'notFound' }

/** Offers a file to another centre of the network, with the person's agreement. One offer at a time. */
export async function offerClient(actor: Actor, input: OfferInput): Promise<Outcome> {
	const file = await asSession(actor.session, (tx) =>
		tx.client.findUnique({
			where: { id: input.client },
			select: { centreId: true, vaultKeyId: true, destination: true, languages: true },
		}),
	)
	if (!file?.vaultKeyId) return NOT_FOUND
	if (input.toCentre === file.centreId) return { ok: false, errors: [{ field: 'toCentre', key: 'anotherCentre' }] }
	const offered: Outcome = { ok: true, goTo: `/staff/clients/${input.client}/manage` }
	try {
		return await change(actor, 'client.transfer', { centre: file.centreId }, async (tx, record): Promise<Outcome> => {
			const to = await tx.centre.findFirst({ where: { id: input.toCentre, listed: true }, select: { id: true } })
			if (!to) return { ok: false, errors: [{ field: 'toCentre', key: 'unknownCode' }] }
			await tx.clientTransfer.create({
				data: {
					id: input.idempotencyKey,
					clientId: input.client,
					fromCentre: file.centreId,
					toCentre: to.id,
					reason: input.transferReason,
					destination: file.destination,
					language: file.languages[0] ?? null,
					offeredBy: actor.account,
				},
				select: { id: true },
			})
			await record({ resource: 'client', resourceId: input.client, detail: { to: to.id } })
			return offered
		})
	} catch (error) {
		if (isUniqueViolation(error)) return offered
		throw error
	}
}

/** Takes an offer back that nobody has answered. */
export async function withdrawOffer(actor: Actor, input: AcceptInput): Promise<Outcome> {
	const offer = await findOffer(actor, input.transfer)
	if (!offer) return NOT_FOUND
	await decide(actor, 'client.transfer', offer.fromCentre, offer, 'withdrawn', undefined)
	return { ok: true, goTo: `/staff/clients/${offer.clientId}/manage` }
}

/** Declines an offer: the file stays where it is. */
export async function declineOffer(actor: Actor, input: DeclineInput): Promise<Outcome> {
	const offer = await findOffer(actor, input.transfer)
	if (!offer) return NOT_FOUND
	await decide(actor, 'client.take-over', offer.toCentre, offer, 'declined', input.declineReason)
	return { ok: true, goTo: '/staff/transfers' }
}

/**
 * Takes an offered file over: with its history it belongs to the new centre from now on, and whoever takes it looks after
 * it. What was done stays counted for the centre that did it. Both centres' audit says so.
 */
export async function acceptOffer(actor: Actor, input: AcceptInput): Promise<Outcome> {
	const offer = await findOffer(actor, input.transfer)
	if (!offer) return NOT_FOUND
	authorise(actor, 'client.take-over', { centre: offer.toCentre })
	const taken: Outcome = { ok: true, goTo: `/staff/clients/${offer.clientId}` }
	if (offer.outcome === 'accepted') return taken
	return change(actor, 'client.take-over', { centre: offer.toCentre }, async (tx, record): Promise<Outcome> => {
		const [row] = await tx.$queryRaw<
			{ client: string | null }[]
		>`select waymark_take_client(${offer.id}::uuid) as client`
		if (!row?.client) return { ok: false, notice: 'offerGone' }
		await addToChain(tx, {
			chain: offer.fromCentre,
			actor: actor.account,
			role: actor.role,
			verb: 'client.taken-over',
			resource: 'client',
			resourceId: row.client,
			detail: { by: offer.toCentre },
		})
		await record({ resource: 'client', resourceId: row.client, detail: { from: offer.fromCentre } })
		return taken
	})
}

type Offer = { id: string; clientId: string; fromCentre: string; toCentre: string; outcome: string | null }

function findOffer(actor: Actor, id: string): Promise<Offer | null> {
	return asSession(actor.session, (tx) =>
		tx.clientTransfer.findUnique({
			where: { id },
			select: { id: true, clientId: true, fromCentre: true, toCentre: true, outcome: true },
		}),
	)
}

/** Ends an offer without a move. Where somebody was quicker, nothing changes and the page shows it. */
async function decide(
	actor: Actor,
	verb: 'client.transfer' | 'client.take-over',
	centre: string,
	offer: Offer,
	outcome: 'withdrawn' | 'declined',
	note: string | undefined,
): Promise<void> {
	await change(actor, verb, { centre }, async (tx, record): Promise<{ ok: boolean }> => {
		const { count } = await tx.clientTransfer.updateMany({
			where: { id: offer.id, outcome: null },
			data: { outcome, outcomeNote: note ?? null, decidedAt: new Date(), decidedBy: actor.account },
		})
		if (count === 0) return { ok: false }
		await record({
			verb: outcome === 'withdrawn' ? 'client.withdraw-offer' : 'client.decline-offer',
			resource: 'client',
			resourceId: offer.clientId,
		})
		return { ok: true }
	})
}
