import { z } from 'zod'
import {
	idempotencyKey,
	manyOf,
	oneOf,
	optionalDate,
	optionalOneOf,
	optionalText,
	recordVersion,
	text,
	ticked,
	wholeNumber,
} from '@/lib/forms/schema'
import { LOCALES, SOURCE_LOCALE } from '@/lib/i18n/locales'
import {
	CLIENT_TYPES,
	CONTACT_CHANNELS,
	DOCUMENT_STATUSES,
	EDUCATION,
	OCCUPATIONS,
	PURPOSES,
	SEXES,
	VULNERABILITIES,
} from './client'
import { consentFields } from './consents/schema'
import { LANGUAGES } from './language'
import { NATIONALITIES } from './nationality'

const personFields = {
	name: text(200),
	sex: oneOf(SEXES),
	birthDate: optionalDate,
	age: z.preprocess((value) => (value === '' ? undefined : value), wholeNumber(0, 120).optional()),
	nationality: optionalOneOf(NATIONALITIES),
	languages: manyOf(LANGUAGES),
	moreLanguages: optionalOneOf(LANGUAGES),
	interpreterNeeded: ticked,
	contactChannel: optionalOneOf(CONTACT_CHANNELS),
	contactTo: optionalText(200),
	contactHours: optionalText(200),
	education: optionalOneOf(EDUCATION),
	occupation: optionalOneOf(OCCUPATIONS),
	clientType: optionalOneOf(CLIENT_TYPES),
	destination: optionalText(40),
	purpose: optionalOneOf(PURPOSES),
	plannedDeparture: z.preprocess(
		(value) => (value === '' ? undefined : value),
		z
			.string()
			.regex(/^20\d\d-(0[1-9]|1[0-2])$/, { error: 'notAMonth' })
			.optional(),
	),
	documentStatus: optionalOneOf(DOCUMENT_STATUSES),
	vulnerabilities: manyOf(VULNERABILITIES),
	screeningNote: optionalText(20_000),
}

export const registrationSchema = z.object({
	idempotencyKey,
	centre: z.uuid({ error: 'reload' }).optional(),
	/** The files that look alike were looked at, and this is somebody else. */
	anotherPerson: ticked,
	...consentFields,
	...personFields,
})

export const clientSchema = z.object({
	locale: z.enum(LOCALES).catch(SOURCE_LOCALE),
	id: z.uuid({ error: 'reload' }),
	version: recordVersion,
	...personFields,
})

/** A question for a client: a code, words of a name, or digits of a phone number. */
export const clientQuestionSchema = z.object({ question: text(200) })

export type RegistrationInput = z.output<typeof registrationSchema>
export type ClientInput = z.output<typeof clientSchema>
export type PersonInput = Omit<ClientInput, 'id' | 'version' | 'locale'>
