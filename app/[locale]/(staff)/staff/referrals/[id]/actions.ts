'use server'
import { recordedAnswerSchema } from '@/lib/referrals/answers/schema'
import { recordAnswer } from '@/lib/referrals/answers/write'
import { confirmationSchema, revocationSchema } from '@/lib/referrals/schema'
import { confirmReferral, revokeReferral } from '@/lib/referrals/write'
import { staffAction } from '@/lib/sign-in/staff-action'

/** Records what the organisation answered by phone. */
export const recordAnswerAction = staffAction('referral.record-answer', recordedAnswerSchema, recordAnswer)

/** Records what the client says of the referral. */
export const confirmReferralAction = staffAction('referral.record-answer', confirmationSchema, confirmReferral)

/** Takes the referral back. */
export const revokeReferralAction = staffAction('referral.revoke', revocationSchema, revokeReferral)
