'use server'
import { importDirectory } from '@/lib/directory/hsds/write'
import { importSchema } from '@/lib/directory/schema'
import { staffAction } from '@/lib/sign-in/staff-action'

/** Takes a directory in, or only checks it. */
export const importDirectoryAction = staffAction('directory.edit', importSchema, importDirectory)
