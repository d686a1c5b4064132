'use server'
import { serviceSchema } from '@/lib/directory/schema'
import { amendService } from '@/lib/directory/write'
import { staffAction } from '@/lib/sign-in/staff-action'

/** Saves a changed service. */
export const amendServiceAction = staffAction('directory.edit', serviceSchema, amendService)
