import { z } from 'zod'
import { calendarDate, idempotencyKey, manyOf, oneOf, optionalOneOf, optionalText, ticked } from '@/lib/forms/schema'
import { LANGUAGES } from '../language'
import { CONSENT_FORMS, GIVEN_BY, SHARED_WITH, WITHHOLD_REASONS } from './consent'
import { PERSONAL_ITEMS } from './personal-item'

/** The fields of a consent; the names begin with `consent` where a form holds the person's fields too. */
export const consentFields = {
	consentForm: oneOf(CONSENT_FORMS),
	consentOn: calendarDate,
	consentLanguage: oneOf(LANGUAGES),
	consentInterpreter: ticked,
	givenBy: oneOf(GIVEN_BY),
	toServices: ticked,
	toSharing: ticked,
	toReporting: ticked,
	sharedWith: manyOf(SHARED_WITH),
	withheldItems: manyOf(PERSONAL_ITEMS),
	withheldOther: optionalText(2000),
	withholdReason: optionalOneOf(WITHHOLD_REASONS),
}

export const consentSchema = z.object({ idempotencyKey, client: z.uuid({ error: 'reload' }), ...consentFields })

export const withdrawalSchema = z.object({
	client: z.uuid({ error: 'reload' }),
	consent: z.uuid({ error: 'reload' }),
	sure: ticked.refine((value) => value, { error: 'required' }),
})

export type ConsentInput = z.output<typeof consentSchema>
export type ConsentFields = Omit<ConsentInput, 'idempotencyKey' | 'client'>
export type WithdrawalInput = z.output<typeof withdrawalSchema>
