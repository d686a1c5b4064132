import { z } from 'zod'

/** What a typed fact can be; each has its own value shape in `factValueSchemas`. */
export const FACT_TYPES = [
	'amount',
	'number',
	'duration',
	'date',
	'phone',
	'address',
	'boolean',
	'level',
	'link',
] as const
export type FactType = (typeof FACT_TYPES)[number]

export const AMOUNT_PERIODS = ['hour', 'day', 'week', 'month', 'year', 'application', 'person'] as const
export const NUMBER_UNITS = [
	'percent',
	'hours',
	'days',
	'weeks',
	'months',
	'years',
	'hours_per_day',
	'hours_per_week',
	'days_per_year',
	'weeks_per_year',
	'points',
	'people',
] as const
export const DURATION_UNITS = ['hour', 'day', 'working_day', 'week', 'month', 'year'] as const
/** Levels of the Common European Framework of Reference for Languages. */
export const LANGUAGE_LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const

const isoDate = z.iso.date()

const rangeIsOrdered = (lower: string) => (value: Record<string, unknown>) =>
	value.max === undefined || (value.max as number) > (value[lower] as number)

export const factValueSchemas = {
	amount: z
		.strictObject({
			amount: z.number().nonnegative(),
			max: z.number().optional(),
			currency: z.string().regex(/^[A-Z]{3}$/),
			per: z.enum(AMOUNT_PERIODS).optional(),
		})
		.refine(rangeIsOrdered('amount'), { error: 'facts.rangeOrder' }),
	number: z
		.strictObject({ number: z.number(), max: z.number().optional(), unit: z.enum(NUMBER_UNITS) })
		.refine(rangeIsOrdered('number'), { error: 'facts.rangeOrder' }),
	duration: z
		.strictObject({ duration: z.number().positive(), max: z.number().optional(), unit: z.enum(DURATION_UNITS) })
		.refine(rangeIsOrdered('duration'), { error: 'facts.rangeOrder' }),
	date: z.strictObject({ date: isoDate }),
	phone: z.strictObject({ phone: z.string().regex(/^(\+[0-9][0-9 ]{4,18}|[0-9][0-9 ]{1,9})$/) }),
	address: z.strictObject({ lines: z.array(z.string().min(1)).min(1).max(6) }),
	boolean: z.strictObject({ yes: z.boolean() }),
	level: z.strictObject({ level: z.enum(LANGUAGE_LEVELS) }),
	/** An institution by its own name and official address: which authority, which programme, which finder. */
	link: z.strictObject({
		name: z.string().min(2).max(160),
		url: z
			.string()
			.regex(/^https:\/\/[^\s/]+\.[^\s]+$/)
			.refine((url) => URL.canParse(url)),
	}),
} satisfies Record<FactType, z.ZodType>

export type FactValues = { [T in FactType]: z.infer<(typeof factValueSchemas)[T]> }

/** A fact's type and value together; the value is null where nobody could confirm one. */
export type TypedValue = { [T in FactType]: { type: T; value: FactValues[T] | null } }[FactType]

/** `destination.name` in kebab case; `neutral.` for facts that belong to no country. */
export const FACT_KEY = /^[a-z]+(?:-[a-z]+)*\.[a-z0-9]+(?:-[a-z0-9]+)*$/

/** `{{key}}`, the reference to a fact in guide text. */
export const FACT_REFERENCE = /\{\{\s*([a-z0-9.-]+)\s*\}\}/g

/** The keys of all facts a text refers to, in order of first appearance, each once. */
export function factKeysIn(text: string): string[] {
	return [...new Set([...text.matchAll(FACT_REFERENCE)].map((match) => match[1] as string))]
}

/**
 * Whether a fact's figure must no longer be trusted on a day.
 * @param validUntil last day on which it holds, ISO date
 * @param today ISO date
 */
export function isExpired(validUntil: string, today: string): boolean {
	return validUntil < today
}
