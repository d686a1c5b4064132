'use server'
import { consentSchema } from '@/lib/clients/consents/schema'
import { recordConsent } from '@/lib/referrals/consents/write'
import { staffAction } from '@/lib/sign-in/staff-action'

/** Records a new consent, which is then the one that counts. */
export const recordConsentAction = staffAction('consent.record', consentSchema, recordConsent)
