'use server'
import { accountSchema, resetPasswordSchema } from '@/lib/accounts/schema'
import { disableAccount, enableAccount, endAllSessions, resetPassword } from '@/lib/accounts/write'
import { staffAction } from '@/lib/sign-in/staff-action'

export const disableAction = staffAction('account.disable', accountSchema, disableAccount)

export const enableAction = staffAction('account.disable', accountSchema, enableAccount)

export const endSessionsAction = staffAction('account.end-sessions', accountSchema, endAllSessions)

export const resetPasswordAction = staffAction('account.reset-password', resetPasswordSchema, resetPassword)
