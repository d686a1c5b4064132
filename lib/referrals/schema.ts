import { z } from 'zod'
import { PERSONAL_ITEMS } from '@/lib/clients/consents/personal-item'
import { SERVICE_TYPES } from '@/lib/directory/service'
import {
	idempotencyKey,
	manyOf,
	oneOf,
	optionalEmail,
	optionalOneOf,
	optionalText,
	recordVersion,
	text,
	ticked,
} from '@/lib/forms/schema'
import { LOCALES, SOURCE_LOCALE } from '@/lib/i18n/locales'
import { CONFIRMATIONS, OVERRIDE_REASONS, RESPOND_WITHIN, URGENCIES } from './referral'

const id = z.uuid({ error: 'reload' })
const optionalId = z.preprocess(
	(value) => (value === '' ? undefined : value),
	z.uuid({ error: 'unknownCode' }).optional(),
)

export const newReferralSchema = z.object({
	idempotencyKey,
	client: id,
	consultation: optionalId,
	service: optionalId,
	/** Where it goes when the organisation is not in the directory. */
	recipient: optionalText(200),
	serviceType: optionalOneOf(SERVICE_TYPES),
	reason: text(20_000),
	urgency: oneOf(URGENCIES),
	respondWithin: oneOf(RESPOND_WITHIN),
	shared: manyOf(PERSONAL_ITEMS, { atLeast: 1 }),
	overrideReason: optionalOneOf(OVERRIDE_REASONS),
})

/** One referral for each of several clients, sent at once. */
export const groupReferralSchema = newReferralSchema
	.omit({ client: true, consultation: true, overrideReason: true })
	.extend({
		locale: z.enum(LOCALES).catch(SOURCE_LOCALE),
		/** Codes of the clients, as typed or pasted. */
		clients: text(4000),
		email: optionalEmail,
		letterLocale: z.enum(LOCALES).catch(SOURCE_LOCALE),
	})

export type GroupReferralInput = z.output<typeof groupReferralSchema>

/** Sends a draft, or makes a new link for a referral that was sent. The link follows from the form's key. */
export const linkSchema = z.object({
	locale: z.enum(LOCALES).catch(SOURCE_LOCALE),
	idempotencyKey,
	id,
	version: recordVersion,
	/** Where the link goes by e-mail; none: it is given on paper or by message. The code never goes along. */
	email: optionalEmail,
	/** The language of the letter. */
	letterLocale: z.enum(LOCALES).catch(SOURCE_LOCALE),
})

export const revocationSchema = z.object({
	id,
	version: recordVersion,
	sure: ticked.refine((value) => value, { error: 'required' }),
})

export const confirmationSchema = z.object({ id, confirmed: oneOf(CONFIRMATIONS) })

/** What a list of referrals is narrowed to by its address. */
export const REFERRAL_VIEWS = ['open', 'overdue', 'answered', 'all'] as const
export const referralFilterSchema = z.object({
	show: z.enum(REFERRAL_VIEWS).catch('open'),
	mine: z.preprocess((value) => value === '1', z.boolean()),
	page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

export type NewReferralInput = z.output<typeof newReferralSchema>
export type LinkInput = z.output<typeof linkSchema>
export type RevocationInput = z.output<typeof revocationSchema>
export type ConfirmationInput = z.output<typeof confirmationSchema>
export type ReferralFilter = z.output<typeof referralFilterSchema>
