'use server'
import { completionSchema, followUpSchema } from '@/lib/consultations/follow-ups/schema'
import { completeFollowUp, planFollowUp } from '@/lib/consultations/follow-ups/write'
import { restrictedNoteSchema } from '@/lib/consultations/schema'
import { readRestrictedNote } from '@/lib/consultations/write'
import { staffAction } from '@/lib/sign-in/staff-action'

/** Opens a restricted note for a supervisor who says why. */
export const readRestrictedNoteAction = staffAction(
	'consultation.read-restricted',
	restrictedNoteSchema,
	readRestrictedNote,
)

/** Plans a follow-up of the consultation. */
export const planFollowUpAction = staffAction('follow-up.plan', followUpSchema, planFollowUp)

/** Marks a follow-up as done, with what came of it. */
export const completeFollowUpAction = staffAction('follow-up.complete', completionSchema, completeFollowUp)
