import type { Actor } from '@/lib/access/actor'
import type { Transaction } from '@/lib/db'
import type { FieldError } from '@/lib/forms/form-state'
import { type DataKey, seal } from '@/lib/vault/seal'
import { type Day, dateOf } from '../day'
import type { ConsentFields } from './schema'

/** What cannot be right about a consent on a day. */
export function consentErrors(input: ConsentFields, today: Day): FieldError[] {
	const errors: FieldError[] = []
	if (input.consentOn > today) errors.push({ field: 'consentOn', key: 'inTheFuture' })
	if (input.consentOn < '2000-01-01') errors.push({ field: 'consentOn', key: 'invalid' })
	if (!input.toServices) errors.push({ field: 'toServices', key: 'consentNeeded' })
	if (input.toSharing && input.sharedWith.length === 0) errors.push({ field: 'sharedWith', key: 'chooseOne' })
	if ((input.withheldItems.length > 0 || input.withheldOther) && !input.withholdReason)
		errors.push({ field: 'withholdReason', key: 'required' })
	return errors
}

/**
 * Adds a consent within a transaction. It is never changed later.
 * @param key the client's key, with which what they withhold is sealed
 */
export async function addConsent(
	tx: Transaction,
	actor: Actor,
	of: { id: string; clientId: string; centreId: string; key: DataKey },
	input: ConsentFields,
): Promise<void> {
	const withheld = { items: input.withheldItems, other: input.withheldOther ?? '' }
	const something = withheld.items.length > 0 || withheld.other !== ''
	await tx.consent.create({
		data: {
			id: of.id,
			clientId: of.clientId,
			centreId: of.centreId,
			form: input.consentForm,
			certifiedBy: actor.account,
			givenOn: dateOf(input.consentOn),
			language: input.consentLanguage,
			interpreterUsed: input.consentInterpreter,
			givenBy: input.givenBy,
			services: input.toServices,
			sharing: input.toSharing,
			reporting: input.toReporting,
			sharedWith: input.toSharing ? input.sharedWith : [],
			withholdSealed: something
				? seal(of.key, JSON.stringify(withheld), { table: 'consent', row: of.id, column: 'withhold_sealed' })
				: null,
			withholdReason: something ? (input.withholdReason ?? null) : null,
		},
		select: { id: true },
	})
}
