'use server'
import { acceptSchema, declineSchema } from '@/lib/clients/transfers/schema'
import { acceptOffer, declineOffer } from '@/lib/clients/transfers/write'
import { staffAction } from '@/lib/sign-in/staff-action'

/** Takes an offered file over. */
export const acceptOfferAction = staffAction('client.take-over', acceptSchema, acceptOffer)

/** Declines an offered file. */
export const declineOfferAction = staffAction('client.take-over', declineSchema, declineOffer)
