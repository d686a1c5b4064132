'use server'
import { discardDraftSchema } from '@/lib/consultations/drafts/schema'
import { discardDraft } from '@/lib/consultations/drafts/write'
import { newConsultationSchema } from '@/lib/consultations/schema'
import { logConsultation } from '@/lib/consultations/write'
import { staffAction } from '@/lib/sign-in/staff-action'

/** Logs a consultation, anonymous or for a client. */
export const logConsultationAction = staffAction('consultation.log', newConsultationSchema, logConsultation)

/** Throws an unfinished consultation away. */
export const discardDraftAction = staffAction('consultation.log', discardDraftSchema, discardDraft)
