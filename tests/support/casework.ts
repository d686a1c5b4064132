import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import { registrationSchema } from '@/lib/clients/schema'
import { registerClient } from '@/lib/clients/write'
import { newConsultationSchema } from '@/lib/consultations/schema'
import { logConsultation } from '@/lib/consultations/write'
import type { Outcome } from '@/lib/forms/form-state'
import { linkSchema, newReferralSchema } from '@/lib/referrals/schema'
import { draftReferral, makeLink } from '@/lib/referrals/write'

/** The id at the end of where a form leads. @throws if the form was refused */
export function idOf(outcome: Outcome): string {
	if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome)}`)
	const id = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(outcome.goTo ?? '')?.[0]
	if (!id) throw new Error(`leads nowhere: ${outcome.goTo}`)
	return id
}

/** A registration as a form sends it: consent to everything, and only what must be filled in. */
export function registrationOf(more: Record<string, unknown> = {}) {
	return registrationSchema.parse({
		idempotencyKey: randomUUID(),
		consentForm: 'written',
		consentOn: '2026-01-15',
		consentLanguage: 'sq',
		givenBy: 'person',
		toServices: 'on',
		toSharing: 'on',
		toReporting: 'on',
		sharedWith: ['organisations'],
		name: 'Ana Hoxha',
		sex: 'female',
		anotherPerson: 'on',
		...more,
	})
}

/** A registered client. @returns the id */
export async function registered(actor: Actor, more: Record<string, unknown> = {}): Promise<string> {
	return idOf(await registerClient(actor, registrationOf(more)))
}

/** A consultation as a form sends it. */
export function consultationOf(more: Record<string, unknown> = {}) {
	return newConsultationSchema.parse({
		idempotencyKey: randomUUID(),
		heldOn: '2026-01-15',
		minutes: '15',
		channel: 'in_person',
		form: 'individual',
		visit: 'first',
		contactMade: 'on',
		topics: ['work'],
		services: ['information'],
		noteLevel: 'standard',
		...more,
	})
}

/** A logged consultation. @returns the id */
export async function logged(actor: Actor, more: Record<string, unknown> = {}): Promise<string> {
	return idOf(await logConsultation(actor, consultationOf(more)))
}

/** A referral as a form sends it: to an organisation that is not in the directory. */
export function referralOf(client: string, more: Record<string, unknown> = {}) {
	return newReferralSchema.parse({
		idempotencyKey: randomUUID(),
		client,
		recipient: 'Language school',
		serviceType: 'language',
		reason: 'Needs a course.',
		urgency: 'medium',
		respondWithin: '1_week',
		shared: ['name'],
		...more,
	})
}

/** A referral that was sent, and what the receiving organisation was given. */
export async function sent(
	actor: Actor,
	client: string,
	more: Record<string, unknown> = {},
): Promise<{ id: string; token: string; code: string }> {
	const id = idOf(await draftReferral(actor, referralOf(client, more)))
	const outcome = await makeLink(
		actor,
		linkSchema.parse({ idempotencyKey: randomUUID(), id, version: '1', locale: 'en' }),
	)
	if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome)}`)
	const { link = '', code = '' } = outcome.shown?.[0] ?? {}
	return { id, token: link.split('/').at(-1) ?? '', code }
}
