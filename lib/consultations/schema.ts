import { z } from 'zod'
import { LANGUAGES } from '@/lib/clients/language'
import {
	calendarDate,
	idempotencyKey,
	manyOf,
	oneOf,
	optionalDate,
	optionalOneOf,
	optionalText,
	recordVersion,
	ticked,
	wholeNumber,
} from '@/lib/forms/schema'
import { LOCALES, SOURCE_LOCALE } from '@/lib/i18n/locales'
import {
	CHANNELS,
	FORMS,
	LONGEST_NOTE,
	NOTE_LEVELS,
	RESTRICTED_REASONS,
	SERVICES,
	SORTS,
	TOPICS,
	VISITS,
} from './consultation'
import { FOLLOW_UP_KINDS } from './follow-ups/follow-up'

const ids = z.preprocess(
	(value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
	z.array(z.uuid({ error: 'unknownCode' })).max(200, { error: 'invalid' }),
)

const consultationFields = {
	heldOn: calendarDate,
	minutes: wholeNumber(1, 1440),
	channel: oneOf(CHANNELS),
	form: oneOf(FORMS),
	visit: oneOf(VISITS),
	contactMade: ticked,
	topics: manyOf(TOPICS),
	services: manyOf(SERVICES),
	destination: optionalText(40),
	language: optionalOneOf(LANGUAGES),
	interpreter: ticked,
	/** Guides by id; the versions published now are what was handed over. */
	guides: ids,
}

const noteFields = { note: optionalText(LONGEST_NOTE), noteLevel: oneOf(NOTE_LEVELS) }

export const newConsultationSchema = z
	.object({
		idempotencyKey,
		centre: z.uuid({ error: 'reload' }).optional(),
		client: z.uuid({ error: 'reload' }).optional(),
		followUpOn: optionalDate,
		followUpKind: optionalOneOf(FOLLOW_UP_KINDS),
		...consultationFields,
		...noteFields,
	})
	.superRefine(saysWhatAbout)

/** As amended; the note is there only for those who may read it. */
export const consultationSchema = z
	.object({
		locale: z.enum(LOCALES).catch(SOURCE_LOCALE),
		id: z.uuid({ error: 'reload' }),
		version: recordVersion,
		...consultationFields,
		note: noteFields.note,
		noteLevel: noteFields.noteLevel.optional(),
	})
	.superRefine(saysWhatAbout)

export const restrictedNoteSchema = z.object({ id: z.uuid({ error: 'reload' }), reason: oneOf(RESTRICTED_REASONS) })

export type NewConsultationInput = z.output<typeof newConsultationSchema>
export type ConsultationInput = z.output<typeof consultationSchema>
export type RestrictedNoteInput = z.output<typeof restrictedNoteSchema>

// A call that nobody answered is logged too: it has no topic and no service.
function saysWhatAbout(
	value: { contactMade: boolean; topics: string[]; services: string[] },
	context: z.RefinementCtx,
): void {
	if (!value.contactMade) return
	for (const field of ['topics', 'services'] as const) {
		if (value[field].length === 0) context.addIssue({ code: 'custom', path: [field], message: 'chooseOne' })
	}
}

/** What a list is narrowed to by its address. Whatever makes no sense there is left out. */
export const consultationFilterSchema = z.object({
	from: z.iso.date().optional().catch(undefined),
	to: z.iso.date().optional().catch(undefined),
	topic: z.enum(TOPICS).optional().catch(undefined),
	sort: z.enum(SORTS).catch('newest'),
	mine: z.preprocess((value) => value === '1', z.boolean()),
	page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
