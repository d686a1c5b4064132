import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/policy'
import { change } from '@/lib/audit/write'
import { isAtWork } from '@/lib/clients/closures/read'
import { standingConsent } from '@/lib/clients/consents/consent'
import { dateOf, dayIn, dayOf, daysAfter } from '@/lib/clients/day'
import { clientKeyIn, findClientFile } from '@/lib/clients/read'
import { workplaceOf } from '@/lib/clients/workplace'
import { asSession, isRefusal, isUniqueViolation, type Transaction } from '@/lib/db'
import { environment } from '@/lib/env'
import type { FieldError, Outcome } from '@/lib/forms/form-state'
import { queueLetter } from '@/lib/mail/write'
import { spacedCode } from '@/lib/vault/reader-code'
import { seal } from '@/lib/vault/seal'
import { hashCode } from './answers/code'
import { confirmCodeOf, confirmHash } from './confirming/code'
import { referralLetter, reminderLetter } from './letter'
import { bareCode, LINK_DAYS, linkSecrets, tokenHash } from './link'
import {
	consentMustName,
	isReferralStatus,
	newReferralNumber,
	RESPOND_DAYS,
	type ReferralStatus,
	stateAfter,
} from './referral'
import type { ConfirmationInput, LinkInput, NewReferralInput, RevocationInput } from './schema'

const NOT_FOUND: Outcome = { ok: false, notice: 'notFound' }

/**
 * Writes a referral as a draft. It rests on the consent that stands, or on a supervisor's reason for doing without; only
 * what the consent allows can be chosen to be shared. Sent twice, one draft.
 * @param tries how often a number is drawn: of sixteen million, one in three hundred is taken in a network of 50,000 referrals
 */
export async function draftReferral(actor: Actor, input: NewReferralInput, tries = 5): Promise<Outcome> {
	const file = await findClientFile(actor, input.client)
	if (!file || file.client.erased) return NOT_FOUND
	if (!(await isAtWork(actor, input.client))) return { ok: false, notice: 'fileClosed' }
	const centreId = file.client.centreId
	const consent = standingConsent(file.consents)
	const override = input.overrideReason
	if (override && !may(actor, 'referral.override-consent', { centre: centreId })) return NOT_FOUND
	if (!consent?.sharing && !override) return { ok: false, notice: 'noSharingConsent' }
	const errors: FieldError[] = []
	if (!input.service === !input.recipient) {
		errors.push(input.service ? { field: 'recipient', key: 'oneRecipient' } : { field: 'service', key: 'required' })
	}
	if (input.recipient && !input.serviceType) errors.push({ field: 'serviceType', key: 'required' })
	const withheld = consent?.withheld.items ?? []
	if (input.shared.some((item) => withheld.includes(item))) errors.push({ field: 'shared', key: 'withheldItem' })
	if (errors.length > 0) return { ok: false, errors }
	try {
		return await change(actor, 'referral.send', { centre: centreId }, async (tx, record): Promise<Outcome> => {
			const service = input.service
				? await tx.service.findFirst({ where: { id: input.service, listed: true }, select: { type: true } })
				: undefined
			if (input.service && !service) return { ok: false, errors: [{ field: 'service', key: 'unknownCode' }] }
			const serviceType = service?.type ?? input.serviceType ?? 'other'
			if (!override && !consentMustName(serviceType).some((who) => consent?.sharedWith.includes(who)))
				return { ok: false, errors: [{ field: input.service ? 'service' : 'recipient', key: 'consentNotForThem' }] }
			if (input.consultation && !(await isConsultationOf(tx, input.consultation, input.client))) return NOT_FOUND
			const key = await clientKeyIn(tx, input.client)
			if (!key) return NOT_FOUND
			const id = randomUUID()
			await tx.referral.create({
				data: {
					id,
					idempotencyKey: input.idempotencyKey,
					number: newReferralNumber(),
					confirmHash: confirmHash(confirmCodeOf(id)),
					centreId,
					counsellorId: actor.account,
					clientId: input.client,
					consultationId: input.consultation ?? null,
					serviceId: input.service ?? null,
					recipient: input.recipient ?? null,
					serviceType,
					reasonSealed: seal(key, input.reason, { table: 'referral', row: id, column: 'reason_sealed' }),
					urgency: input.urgency,
					respondWithin: input.respondWithin,
					consentId: consent?.sharing ? consent.id : null,
					overrideReason: override ?? null,
					shared: [...new Set(input.shared)],
				},
				select: { id: true },
			})
			await record({
				verb: 'referral.draft',
				resource: 'referral',
				resourceId: id,
				detail: { client: input.client, shared: input.shared, ...(override ? { override } : {}) },
			})
			return { ok: true, goTo: `/staff/referrals/${id}/link` }
		})
	} catch (error) {
		if (isConsentRefusal(error)) return { ok: false, notice: 'noSharingConsent' }
		if (!isUniqueViolation(error)) throw error
		const existing = await asSession(actor.session, (tx) =>
			tx.referral.findUnique({ where: { idempotencyKey: input.idempotencyKey }, select: { id: true } }),
		)
		if (existing) return { ok: true, goTo: `/staff/referrals/${existing.id}/link` }
		return tries > 1 ? draftReferral(actor, input, tries - 1) : { ok: false, notice: 'reload' }
	}
}

/**
 * Sends a draft, or makes a new link for a referral that was sent; older links die. The answer carries the link and its
 * code, which are shown this once. The same form sent twice makes the same link.
 */
export async function makeLink(actor: Actor, input: LinkInput): Promise<Outcome> {
	const row = await asSession(actor.session, (tx) =>
		tx.referral.findUnique({ where: { id: input.id }, select: { centreId: true, status: true, respondWithin: true } }),
	)
	const centre = row && workplaceOf(actor, row.centreId)
	if (!row || !centre || !isReferralStatus(row.status)) return NOT_FOUND
	const { token, code } = linkSecrets(input.id, input.idempotencyKey)
	const address = `${environment().origin}/${input.locale}/referral/${token}`
	const made: Outcome = {
		ok: true,
		shown: [{ link: address, code, confirm: spacedCode(confirmCodeOf(input.id)), to: input.email ?? '' }],
	}
	const codeHash = await hashCode(bareCode(code))
	const from = row.status
	const status = from === 'draft' ? 'sent' : from
	if (from !== 'draft' && stateAfter(from, 'revoke') === undefined) return { ok: false, notice: 'answerOvertaken' }
	try {
		const result = await change(actor, 'referral.send', { centre: centre.id }, async (tx, record) => {
			const { count } = await tx.referral.updateMany({
				where: { id: input.id, status: from, version: input.version },
				data: {
					status,
					version: { increment: 1 },
					...(from === 'draft' ? sentColumns(row.respondWithin, centre.timeZone) : {}),
				},
			})
			if (count === 0) return { ok: false as const }
			await tx.referralLink.updateMany({
				where: { referralId: input.id, revokedAt: null },
				data: { revokedAt: new Date() },
			})
			await tx.referralLink.create({
				data: {
					tokenHash: tokenHash(token),
					referralId: input.id,
					centreId: centre.id,
					codeHash,
					expiresAt: new Date(Date.now() + LINK_DAYS * 86_400_000),
				},
				select: { referralId: true },
			})
			if (from === 'draft') await addEvent(tx, actor, input.id, centre.id, status)
			if (input.email) await sendLink(tx, centre, input, input.email, token)
			await record({
				verb: from === 'draft' ? 'referral.send' : 'referral.new-link',
				resource: 'referral',
				resourceId: input.id,
			})
			return { ok: true as const }
		})
		if (result.ok) return made
	} catch (error) {
		if (isConsentRefusal(error)) return { ok: false, notice: 'noSharingConsent' }
		if (!isUniqueViolation(error)) throw error
	}
	const again = await asSession(actor.session, (tx) =>
		tx.referralLink.findFirst({
			where: { tokenHash: tokenHash(token), revokedAt: null },
			select: { referralId: true },
		}),
	)
	return again ? made : { ok: false, notice: 'answerOvertaken' }
}

/** Takes a referral back: nobody can open it any more. */
export async function revokeReferral(actor: Actor, input: RevocationInput): Promise<Outcome> {
	const row = await asSession(actor.session, (tx) =>
		tx.referral.findUnique({ where: { id: input.id }, select: { centreId: true, status: true } }),
	)
	if (!row || !isReferralStatus(row.status)) return NOT_FOUND
	const from = row.status
	const goTo = `/staff/referrals/${input.id}`
	if (from === 'revoked') return { ok: true, goTo }
	if (stateAfter(from, 'revoke') === undefined) return { ok: false, notice: 'answerOvertaken' }
	return change(actor, 'referral.revoke', { centre: row.centreId }, async (tx, record): Promise<Outcome> => {
		const { count } = await tx.referral.updateMany({
			where: { id: input.id, status: from, version: input.version },
			data: { status: 'revoked', version: { increment: 1 } },
		})
		if (count === 0) return { ok: false, notice: 'answerOvertaken' }
		await tx.referralLink.updateMany({ where: { referralId: input.id }, data: { revokedAt: new Date() } })
		await addEvent(tx, actor, input.id, row.centreId, 'revoked')
		await record({ resource: 'referral', resourceId: input.id })
		return { ok: true, goTo }
	})
}

/** What the client says of the referral afterwards. */
export async function confirmReferral(actor: Actor, input: ConfirmationInput): Promise<Outcome> {
	const row = await asSession(actor.session, (tx) =>
		tx.referral.findUnique({ where: { id: input.id }, select: { centreId: true } }),
	)
	if (!row) return NOT_FOUND
	return change(actor, 'referral.record-answer', { centre: row.centreId }, async (tx, record): Promise<Outcome> => {
		await tx.referral.updateMany({ where: { id: input.id }, data: { confirmed: input.confirmed } })
		await record({
			verb: 'referral.confirm',
			resource: 'referral',
			resourceId: input.id,
			detail: { confirmed: input.confirmed },
		})
		return { ok: true, goTo: `/staff/referrals/${input.id}` }
	})
}

/** The letter with the link, and the reminder for the day after the answer was due. Either goes only while it makes sense. */
async function sendLink(
	tx: Transaction,
	centre: { id: string; name: string },
	input: LinkInput,
	to: string,
	token: string,
): Promise<void> {
	const row = await tx.referral.findUniqueOrThrow({
		where: { id: input.id },
		select: { number: true, status: true, respondBy: true },
	})
	const respondBy = row.respondBy && dayOf(row.respondBy)
	const link = `${environment().origin}/${input.letterLocale}/referral/${token}`
	const of = { to, centre: centre.name, number: row.number, link, respondBy }
	const about = { centre: centre.id, referral: input.id }
	await queueLetter(tx, { ...about, kind: 'referral' }, await referralLetter(of, input.letterLocale))
	if (row.status !== 'sent' || !respondBy) return
	const sendAfter = new Date(`${daysAfter(respondBy, 1)}T07:00:00Z`)
	const reminder = await reminderLetter(of, input.letterLocale)
	await queueLetter(tx, { ...about, kind: 'referral_reminder', sendAfter }, reminder)
}

function sentColumns(respondWithin: string, timeZone: string) {
	const days = RESPOND_DAYS[respondWithin as keyof typeof RESPOND_DAYS] ?? RESPOND_DAYS['2_weeks']
	return { sentAt: new Date(), respondBy: dateOf(daysAfter(dayIn(timeZone), days)) }
}

async function addEvent(
	tx: Transaction,
	actor: Actor,
	referralId: string,
	centreId: string,
	status: ReferralStatus,
): Promise<void> {
	await tx.referralResponse.create({
		data: { referralId, centreId, status, byAccount: actor.account },
		select: { id: true },
	})
}

async function isConsultationOf(tx: Transaction, consultation: string, client: string): Promise<boolean> {
	return (await tx.consultation.count({ where: { id: consultation, clientId: client } })) === 1
}

/** Whether Postgres itself refused, because no consent to sharing stands (any more). */
function isConsentRefusal(error: unknown): boolean {
	return isRefusal(error, /referral_consent_|no consent to sharing that stands/)
}
