'use server'
import { createAccountSchema } from '@/lib/accounts/schema'
import { createAccount } from '@/lib/accounts/write'
import { staffAction } from '@/lib/sign-in/staff-action'

export const createAccountAction = staffAction('account.create', createAccountSchema, createAccount)
