'use server'
import { newConsultationSchema } from '@/lib/consultations/schema'
import { logConsultation } from '@/lib/consultations/write'
import { staffAction } from '@/lib/sign-in/staff-action'

/** Logs a consultation, anonymous or for a client. */
export const logConsultationAction = staffAction('consultation.log', newConsultationSchema, logConsultation)
