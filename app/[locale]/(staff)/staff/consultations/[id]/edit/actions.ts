'use server'
import { nameConflict } from '@/components/consultations/conflict-names'
import { findLogChoices } from '@/lib/consultations/read'
import { consultationSchema } from '@/lib/consultations/schema'
import { amendConsultation } from '@/lib/consultations/write'
import { staffAction } from '@/lib/sign-in/staff-action'

/** Saves a changed consultation, or shows what somebody else saved meanwhile. */
export const amendConsultationAction = staffAction('consultation.amend', consultationSchema, async (actor, input) => {
	const outcome = await amendConsultation(actor, input)
	if (outcome.ok || !outcome.conflict) return outcome
	return nameConflict(outcome, input.locale, await findLogChoices(actor, input.locale))
})
