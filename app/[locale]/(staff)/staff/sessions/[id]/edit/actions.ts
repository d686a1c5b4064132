'use server'
import { sessionSchema } from '@/lib/sessions/schema'
import { amendSession } from '@/lib/sessions/write'
import { staffAction } from '@/lib/sign-in/staff-action'

/** Saves a changed session. */
export const amendSessionAction = staffAction('session.plan', sessionSchema, amendSession)
