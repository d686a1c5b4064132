'use server'
import { withdrawalSchema } from '@/lib/clients/consents/schema'
import { withdrawConsent } from '@/lib/referrals/consents/write'
import { staffAction } from '@/lib/sign-in/staff-action'

/** Withdraws a consent; what rests on it ends at once. */
export const withdrawConsentAction = staffAction('consent.withdraw', withdrawalSchema, withdrawConsent)
