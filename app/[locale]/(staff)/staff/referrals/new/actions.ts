'use server'
import { newReferralSchema } from '@/lib/referrals/schema'
import { draftReferral } from '@/lib/referrals/write'
import { staffAction } from '@/lib/sign-in/staff-action'

/** Writes a referral as a draft; sending it is the next page. */
export const draftReferralAction = staffAction('referral.send', newReferralSchema, draftReferral)
