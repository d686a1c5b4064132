'use server'
import { linkSchema } from '@/lib/referrals/schema'
import { makeLink } from '@/lib/referrals/write'
import { staffAction } from '@/lib/sign-in/staff-action'

/** Sends the draft, or makes a new link. The answer shows link and code, this once. */
export const makeLinkAction = staffAction('referral.send', linkSchema, makeLink)
