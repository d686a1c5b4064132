'use server'
import { newSessionSchema } from '@/lib/sessions/schema'
import { planSession } from '@/lib/sessions/write'
import { staffAction } from '@/lib/sign-in/staff-action'

/** Plans a session. */
export const planSessionAction = staffAction('session.plan', newSessionSchema, planSession)
