'use server'
import { registrationSchema } from '@/lib/clients/schema'
import { registerClient } from '@/lib/clients/write'
import { staffAction } from '@/lib/sign-in/staff-action'

/** Registers a client with their consent. */
export const registerClientAction = staffAction('client.register', registrationSchema, registerClient)
