import type { Actor } from '@/lib/access/actor'
import { change } from '@/lib/audit/write'
import type { ConsentInput, WithdrawalInput } from '@/lib/clients/consents/schema'
import { addConsent, consentErrors } from '@/lib/clients/consents/write'
import { dayIn } from '@/lib/clients/day'
import { clientKeyIn } from '@/lib/clients/read'
import { workplaceOf } from '@/lib/clients/workplace'
import { asSession, isUniqueViolation, type Transaction } from '@/lib/db'
import type { Outcome } from '@/lib/forms/form-state'
import { consentMustName, OPEN_STATUSES } from '../referral'

// Consents end here rather than in lib/clients, because what they carried ends with them.

const NOT_FOUND: Outcome = { ok: false, notice: 'notFound' }

/**
 * Records a new consent; from now on it is the one that counts. If it does not allow sharing any more, referrals that
 * rest on an older one are revoked at once. The form's key is the row's, so sending it twice records one.
 */
export async function recordConsent(actor: Actor, input: ConsentInput): Promise<Outcome> {
	const file = await asSession(actor.session, (tx) =>
		tx.client.findUnique({ where: { id: input.client }, select: { centreId: true } }),
	)
	const centre = file && workplaceOf(actor, file.centreId)
	if (!centre) return NOT_FOUND
	const errors = consentErrors(input, dayIn(centre.timeZone))
	if (errors.length > 0) return { ok: false, errors }
	const recorded: Outcome = { ok: true, goTo: `/staff/clients/${input.client}` }
	try {
		return await change(actor, 'consent.record', { centre: centre.id }, async (tx, record): Promise<Outcome> => {
			const key = await clientKeyIn(tx, input.client)
			if (!key) return NOT_FOUND
			const id = input.idempotencyKey
			await addConsent(tx, actor, { id, clientId: input.client, centreId: centre.id, key }, input)
			const revoked = await narrowTo(tx, actor, input)
			await record({
				resource: 'consent',
				resourceId: id,
				detail: { client: input.client, sharing: input.toSharing, reporting: input.toReporting, revoked },
			})
			return recorded
		})
	} catch (error) {
		if (isUniqueViolation(error)) return recorded
		throw error
	}
}

/** Withdraws a consent. At once: the client's open referrals are revoked and their links are dead. */
export async function withdrawConsent(actor: Actor, input: WithdrawalInput): Promise<Outcome> {
	const row = await asSession(actor.session, (tx) =>
		tx.consent.findUnique({ where: { id: input.consent }, select: { centreId: true, clientId: true } }),
	)
	if (!row || row.clientId !== input.client) return NOT_FOUND
	const withdrawn: Outcome = { ok: true, goTo: `/staff/clients/${input.client}` }
	try {
		return await change(actor, 'consent.withdraw', { centre: row.centreId }, async (tx, record): Promise<Outcome> => {
			await tx.consentWithdrawal.create({
				data: { consentId: input.consent, centreId: row.centreId, recordedBy: actor.account },
				select: { consentId: true },
			})
			const revoked = await revoke(tx, actor, await openReferralsOf(tx, input.client))
			await record({ resource: 'consent', resourceId: input.consent, detail: { client: input.client, revoked } })
			return withdrawn
		})
	} catch (error) {
		if (isUniqueViolation(error)) return withdrawn
		throw error
	}
}

/** Brings open referrals within a new consent: what it does not cover is revoked or no longer shown. @returns revoked ids */
async function narrowTo(tx: Transaction, actor: Actor, input: ConsentInput): Promise<string[]> {
	const open = await openReferralsOf(tx, input.client)
	const covered = (serviceType: string) =>
		input.toSharing && consentMustName(serviceType).some((who) => (input.sharedWith as string[]).includes(who))
	for (const { id, serviceType, shared } of open) {
		const still = shared.filter((item) => !(input.withheldItems as string[]).includes(item))
		if (covered(serviceType) && still.length < shared.length)
			await tx.referral.updateMany({ where: { id }, data: { shared: still, version: { increment: 1 } } })
	}
	return revoke(
		tx,
		actor,
		open.filter(({ serviceType }) => !covered(serviceType)),
	)
}

function openReferralsOf(tx: Transaction, clientId: string) {
	return tx.referral.findMany({
		where: { clientId, status: { in: [...OPEN_STATUSES] } },
		select: { id: true, centreId: true, serviceType: true, shared: true },
	})
}

async function revoke(tx: Transaction, actor: Actor, open: { id: string; centreId: string }[]): Promise<string[]> {
	const ids = open.map((referral) => referral.id)
	await tx.referral.updateMany({
		where: { id: { in: ids }, status: { in: [...OPEN_STATUSES] } },
		data: { status: 'revoked', version: { increment: 1 } },
	})
	await tx.referralLink.updateMany({ where: { referralId: { in: ids } }, data: { revokedAt: new Date() } })
	await tx.referralResponse.createMany({
		data: open.map((referral) => ({
			referralId: referral.id,
			centreId: referral.centreId,
			status: 'revoked',
			byAccount: actor.account,
			reason: 'consent',
		})),
	})
	return ids
}
