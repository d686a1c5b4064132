import { createHash } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/policy'
import { clientCodeOf } from '@/lib/clients/client'
import { standingConsent } from '@/lib/clients/consents/consent'
import { findClientFile } from '@/lib/clients/read'
import { asSession } from '@/lib/db'
import type { Outcome } from '@/lib/forms/form-state'
import { consentObjection } from '../referral'
import type { GroupReferralInput } from '../schema'
import { draftReferral, makeLink } from '../write'

/** Most people a group is referred of at once. */
export const MOST_IN_GROUP = 50

/**
 * Makes and sends one referral for each of several clients to the same service. First everybody is looked at: if one cannot
 * be referred, nobody is, and the answer says who and why. Sent twice, each is referred once.
 * @returns a row for each client: code of the client, and link, code and confirmation code of the referral
 */
export async function referGroup(actor: Actor, input: GroupReferralInput): Promise<Outcome> {
	authorise(actor, 'referral.send')
	const { clients, locale, email, letterLocale, idempotencyKey, ...referral } = input
	const typed = codesIn(clients)
	if (typed.length > MOST_IN_GROUP)
		return { ok: false, errors: [{ field: 'clients', key: 'groupTooLarge', values: { most: MOST_IN_GROUP } }] }
	if (!input.service === !input.recipient)
		return { ok: false, errors: [{ field: 'service', key: input.service ? 'oneRecipient' : 'required' }] }
	const service = await findServiceType(actor, input)
	if (!service) return { ok: false, errors: [{ field: input.service ? 'service' : 'serviceType', key: 'required' }] }
	const looked = await Promise.all(
		typed.map((code) => lookAt(actor, code, { serviceType: service, shared: input.shared })),
	)
	const refused = looked.filter((one) => one.reason !== undefined)
	if (refused.length > 0) {
		return {
			ok: false,
			errors: [{ field: 'clients', key: 'groupRefused', values: { count: refused.length } }],
			shown: refused.map((one) => ({ client: one.code, refused: one.reason ?? '' })),
		}
	}
	const shown: Record<string, string>[] = []
	for (const { code, id } of looked) {
		const key = keyOf(idempotencyKey, id)
		const drafted = await draftReferral(actor, {
			...referral,
			idempotencyKey: key,
			client: id,
			consultation: undefined,
		})
		const referred = drafted.ok ? /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(drafted.goTo ?? '')?.[0] : undefined
		const link = referred
			? await makeLink(actor, { locale, id: referred, idempotencyKey: key, version: 1, email, letterLocale })
			: drafted
		// Somebody changed a consent between the look and the deed: that one is named, the others stand.
		if (link.ok && link.shown?.[0]) shown.push({ ...link.shown[0], client: code })
		else shown.push({ client: code, refused: (!link.ok && (link.notice ?? link.errors?.[0]?.key)) || 'reload' })
	}
	return { ok: true, shown }
}

/** Codes as typed or pasted, each once: one a line, or several with commas or spaces between them. */
function codesIn(typed: string): string[] {
	const pieces = typed
		.split(/[\n,;]+/)
		// A code may hold a space itself: `ABCD EFGH`.
		.flatMap((piece) => clientCodeOf(piece.trim()) ?? piece.split(/\s+/))
		.filter(Boolean)
	return [...new Set(pieces.map((piece) => clientCodeOf(piece) ?? piece))]
}

type LookedAt = { code: string; id: string; reason?: string }

async function lookAt(
	actor: Actor,
	typed: string,
	to: { serviceType: string; shared: readonly string[] },
): Promise<LookedAt> {
	const code = clientCodeOf(typed)
	const row =
		code && (await asSession(actor.session, (tx) => tx.client.findUnique({ where: { code }, select: { id: true } })))
	const file = row ? await findClientFile(actor, row.id) : undefined
	if (!code || !file || file.client.erased) return { code: typed.slice(0, 40), id: '', reason: 'noSuchCode' }
	const reason = consentObjection(standingConsent(file.consents), to)
	return { code, id: file.client.id, ...(reason ? { reason } : {}) }
}

async function findServiceType(actor: Actor, input: GroupReferralInput): Promise<string | undefined> {
	if (!input.service) return input.serviceType
	const { service: id } = input
	const service = await asSession(actor.session, (tx) =>
		tx.service.findFirst({ where: { id, listed: true }, select: { type: true } }),
	)
	return service?.type
}

/** The key of one person's referral within a group: a UUID of the form's key and the client (version 8 of RFC 9562). */
function keyOf(form: string, client: string): string {
	const hex = createHash('sha256').update(`${form} ${client}`).digest('hex')
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
