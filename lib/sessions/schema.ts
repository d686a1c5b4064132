import { z } from 'zod'
import { LANGUAGES } from '@/lib/clients/language'
import {
	calendarDate,
	idempotencyKey,
	oneOf,
	optionalText,
	recordVersion,
	text,
	ticked,
	wholeNumber,
} from '@/lib/forms/schema'
import { LOCALES, SOURCE_LOCALE } from '@/lib/i18n/locales'
import { SESSION_KINDS, SESSION_WAYS } from './session'

const id = z.uuid({ error: 'reload' })
const count = z.preprocess((value) => (value === '' || value === undefined ? '0' : value), wholeNumber(0, 9999))

const sessionFields = {
	kind: oneOf(SESSION_KINDS),
	title: text(200),
	language: oneOf(LANGUAGES),
	destination: optionalText(40),
	day: calendarDate,
	starts: z.string({ error: 'required' }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'notATime' }),
	minutes: wholeNumber(10, 1440),
	way: oneOf(SESSION_WAYS),
	place: optionalText(300),
	capacity: z.preprocess((value) => (value === '' ? undefined : value), wholeNumber(1, 9999).optional()),
	listed: ticked,
	questions: optionalText(20_000),
}

export const newSessionSchema = z.object({ idempotencyKey, centre: id.optional(), ...sessionFields })
export const sessionSchema = z.object({ id, version: recordVersion, ...sessionFields })

/** Puts somebody on the list: a client by code, or anybody by name. */
export const participantSchema = z.object({ idempotencyKey, session: id, who: text(200) })

/** Who came: ticked names, and heads without a name. */
export const attendanceSchema = z.object({
	session: id,
	version: recordVersion,
	came: z.preprocess(
		(value) => (value === undefined || value === '' ? [] : [value].flat()),
		z.array(z.uuid({ error: 'reload' })).max(2000),
	),
	female: count,
	male: count,
	other: count,
})

export const sessionOffSchema = z.object({ id, sure: ticked.refine((value) => value, { error: 'required' }) })

/** A card that was filled in on paper. */
export const cardSchema = z.object({
	session: id,
	card: wholeNumber(1, 999),
	phase: oneOf(['before', 'after']),
	answers: text(100),
	satisfaction: z.preprocess((value) => (value === '' ? undefined : value), wholeNumber(1, 5).optional()),
})

/** A paper of a session. */
export const sessionPaperSchema = z.object({
	session: id,
	paper: z.enum(['sheet', 'certificates']),
	locale: z.enum(LOCALES).catch(SOURCE_LOCALE),
})

export const sessionFilterSchema = z.object({
	show: z.enum(['coming', 'past']).catch('coming'),
	page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

export type NewSessionInput = z.output<typeof newSessionSchema>
export type SessionInput = z.output<typeof sessionSchema>
export type SessionFields = Omit<SessionInput, 'id' | 'version'>
export type ParticipantInput = z.output<typeof participantSchema>
export type AttendanceInput = z.output<typeof attendanceSchema>
export type CardInput = z.output<typeof cardSchema>
