'use server'
import { newServiceSchema } from '@/lib/directory/schema'
import { addService } from '@/lib/directory/write'
import { staffAction } from '@/lib/sign-in/staff-action'

/** Adds a service to the directory. */
export const addServiceAction = staffAction('directory.edit', newServiceSchema, addService)
