import { z } from 'zod'
import { calendarDate, oneOf, optionalDate, optionalOneOf, recordVersion, text, ticked } from '@/lib/forms/schema'
import {
	AMOUNT_PERIODS,
	DURATION_UNITS,
	FACT_KEY,
	FACT_TYPES,
	factValueSchemas,
	LANGUAGE_LEVELS,
	NUMBER_UNITS,
	type TypedValue,
} from './fact'

/**
 * A figure as people type it: digits, and a point or comma before one or two decimals. Three digits after a point or comma
 * could be thousands as well as thousandths, so they are refused rather than guessed.
 */
const decimal = z
	.string()
	.transform((value) => value.replace(/[\s\u00a0\u202f]/g, ''))
	.refine((value) => value !== '', { error: 'required' })
	.refine((value) => value === '' || /^\d{1,12}([.,]\d{1,2})?$/.test(value), { error: 'notADecimal' })
	.transform((value) => Number(value.replace(',', '.')))

const optionalDecimal = z.preprocess((value) => (value === '' ? undefined : value), decimal.optional())

/** The fields of each type of value, by the names they have in the form. */
const VALUE_FIELDS = {
	amount: z.object({
		amount: decimal,
		max: optionalDecimal,
		currency: z
			.string()
			.trim()
			.toUpperCase()
			.regex(/^[A-Z]{3}$/, { error: 'notACurrency' }),
		per: optionalOneOf(AMOUNT_PERIODS),
	}),
	number: z.object({ number: decimal, max: optionalDecimal, unit: oneOf(NUMBER_UNITS) }),
	duration: z.object({ duration: decimal, max: optionalDecimal, unit: oneOf(DURATION_UNITS) }),
	date: z.object({ date: calendarDate }),
	phone: z.object({ phone: z.string().trim() }),
	address: z.object({
		lines: z.string().transform((value) =>
			value
				.split(/\r?\n/)
				.map((line) => line.trim())
				.filter(Boolean),
		),
	}),
	boolean: z.object({ yes: z.enum(['yes', 'no'], { error: 'required' }).transform((value) => value === 'yes') }),
	level: z.object({ level: oneOf(LANGUAGE_LEVELS) }),
	link: z.object({ name: z.string().trim(), url: z.string().trim() }),
} satisfies Record<(typeof FACT_TYPES)[number], z.ZodType>

/** The field an error of a whole value is shown at. */
const MAIN_FIELD = {
	amount: 'amount',
	number: 'number',
	duration: 'duration',
	date: 'date',
	phone: 'phone',
	address: 'lines',
	boolean: 'yes',
	level: 'level',
	link: 'url',
} as const

/** The form of a fact: its value in the fields of its type, or that nobody could find one, and where it comes from. */
export const factFormSchema = z
	.looseObject({
		key: z.string().regex(FACT_KEY, { error: 'reload' }),
		type: z.enum(FACT_TYPES, { error: 'reload' }),
		version: recordVersion,
		intent: z.enum(['save', 'publish']).catch('save'),
		unknown: ticked,
		confirmed: ticked,
		validFrom: optionalDate,
		validUntil: calendarDate,
		checkedOn: calendarDate,
		sourceTitle: text(300),
		sourcePublisher: text(200),
		sourceUrl: z
			.string({ error: 'required' })
			.trim()
			.min(1, { error: 'required' })
			.max(1000, { error: 'invalid' })
			.refine((value) => /^https:\/\/[^\s/]+\.[^\s]+$/.test(value) && URL.canParse(value), { error: 'notHttps' }),
	})
	.transform((form, context) => {
		const { key, type, version, intent, confirmed, validFrom, validUntil, checkedOn } = form
		const { sourceTitle, sourcePublisher, sourceUrl } = form
		const issue = (field: string, message: string) => context.addIssue({ code: 'custom', message, path: [field] })
		const value = form.unknown ? null : readValue(type, form, issue)
		if (form.unknown && confirmed) issue('confirmed', 'confirmedUnknown')
		if (validUntil < checkedOn) issue('validUntil', 'beforeChecked')
		if (validUntil > aYearAfter(checkedOn)) issue('validUntil', 'overAYear')
		if (validFrom !== undefined && validFrom > validUntil) issue('validFrom', 'afterEnd')
		return {
			key,
			version,
			intent,
			fact: { type, value } as TypedValue,
			standing: {
				confirmed,
				validFrom: validFrom ?? null,
				validUntil,
				checkedOn,
				sourceTitle: sourceTitle.trim(),
				sourcePublisher: sourcePublisher.trim(),
				sourceUrl,
			},
		}
	})

export type FactForm = z.output<typeof factFormSchema>
/** Everything about a fact but its value; days are ISO dates. */
export type FactStanding = FactForm['standing']

function readValue(type: keyof typeof VALUE_FIELDS, form: object, issue: (field: string, message: string) => void) {
	const fields = VALUE_FIELDS[type].safeParse(form)
	if (!fields.success) {
		for (const one of fields.error.issues) issue(String(one.path[0]), one.message)
		return null
	}
	const given = Object.fromEntries(Object.entries(fields.data).filter(([, part]) => part !== undefined))
	const value = factValueSchemas[type].safeParse(given)
	if (value.success) return value.data
	const [first] = value.error.issues
	if (type === 'link') issue(first?.path[0] === 'name' ? 'name' : 'url', 'invalid')
	else issue(first?.code === 'custom' ? 'max' : MAIN_FIELD[type], first?.code === 'custom' ? 'rangeOrder' : 'invalid')
	return null
}

/** The same day a year later, the last on which a fact may still count as checked. */
export function aYearAfter(day: string): string {
	const date = new Date(`${day}T00:00:00Z`)
	date.setUTCFullYear(date.getUTCFullYear() + 1)
	return date.toISOString().slice(0, 10)
}

export const factDraftSchema = z.object({
	key: z.string().regex(FACT_KEY, { error: 'reload' }),
	version: recordVersion,
})
