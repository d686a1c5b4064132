'use server'
import { referGroup } from '@/lib/referrals/group/write'
import { groupReferralSchema } from '@/lib/referrals/schema'
import { staffAction } from '@/lib/sign-in/staff-action'

/** Refers several clients to one service. */
export const referGroupAction = staffAction('referral.send', groupReferralSchema, referGroup)
