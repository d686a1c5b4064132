'use server'
import { assignmentSchema } from '@/lib/clients/assigning/schema'
import { assignClient } from '@/lib/clients/assigning/write'
import { closureSchema, reopeningSchema } from '@/lib/clients/closures/schema'
import { closeClient, reopenClient } from '@/lib/clients/closures/write'
import { mergeSchema, unmergeSchema } from '@/lib/clients/merging/schema'
import { mergeClients, unmergeClients } from '@/lib/clients/merging/write'
import { offerSchema, withdrawOfferSchema } from '@/lib/clients/transfers/schema'
import { offerClient, withdrawOffer } from '@/lib/clients/transfers/write'
import { erasureSchema } from '@/lib/person-record/schema'
import { eraseClient } from '@/lib/person-record/write'
import { staffAction } from '@/lib/sign-in/staff-action'

/** Closes a file with its reason. */
export const closeClientAction = staffAction('client.close', closureSchema, closeClient)

/** Opens a closed file again. */
export const reopenClientAction = staffAction('client.reopen', reopeningSchema, reopenClient)

/** Gives a file to a colleague. */
export const assignClientAction = staffAction('client.assign', assignmentSchema, assignClient)

/** Offers a file to another centre. */
export const offerClientAction = staffAction('client.transfer', offerSchema, offerClient)

/** Takes an offer back. */
export const withdrawOfferAction = staffAction('client.transfer', withdrawOfferSchema, withdrawOffer)

/** Says that two files are about one person. */
export const mergeClientsAction = staffAction('client.merge', mergeSchema, mergeClients)

/** Takes two merged files apart. */
export const unmergeClientsAction = staffAction('client.merge', unmergeSchema, unmergeClients)

/** Erases a person for good. */
export const eraseClientAction = staffAction('client.erase', erasureSchema, eraseClient)
