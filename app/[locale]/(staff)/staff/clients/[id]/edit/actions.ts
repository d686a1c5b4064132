'use server'
import { nameConflict } from '@/components/consultations/conflict-names'
import { listDestinations } from '@/lib/clients/read'
import { clientSchema } from '@/lib/clients/schema'
import { amendClient } from '@/lib/clients/write'
import { staffAction } from '@/lib/sign-in/staff-action'

/** Saves a changed file, or shows what somebody else saved meanwhile. */
export const amendClientAction = staffAction('client.amend', clientSchema, async (actor, input) => {
	const outcome = await amendClient(actor, input)
	if (outcome.ok || !outcome.conflict) return outcome
	return nameConflict(outcome, input.locale, { destinations: await listDestinations(actor) })
})
