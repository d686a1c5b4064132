'use server'
import { againSchema } from '@/lib/mail/schema'
import { sendAgain } from '@/lib/mail/write'
import { staffAction } from '@/lib/sign-in/staff-action'

/** Sends a letter that failed once more. */
export const sendAgainAction = staffAction('mail.send-again', againSchema, sendAgain)
