import { z } from 'zod'
import type { FieldError } from './form-state'

/** A text field; what is all blank counts as empty. Kept exactly as typed otherwise. */
export function text(max: number) {
	return z
		.string({ error: 'required' })
		.refine((value) => value.trim() !== '', { error: 'required' })
		.refine(hasNoNul, { error: 'invalid' })
		.refine((value) => [...value].length <= max, { error: 'tooLong', params: { max } })
}

/** A text field that may stay empty: then it is undefined. */
export function optionalText(max: number) {
	return z.preprocess(
		(value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
		z
			.string()
			.refine(hasNoNul, { error: 'invalid' })
			.refine((value) => [...value].length <= max, { error: 'tooLong', params: { max } })
			.optional(),
	)
}

// Postgres keeps no NUL in a text, and no keyboard types one.
function hasNoNul(value: string): boolean {
	return !value.includes('\0')
}

/** A choice of one code. */
export function oneOf<const T extends readonly string[]>(codes: T) {
	return z.enum(codes, {
		error: (issue) => (issue.input === undefined || issue.input === '' ? 'required' : 'unknownCode'),
	})
}

/** A choice of one code or none. */
export function optionalOneOf<const T extends readonly string[]>(codes: T) {
	return z.preprocess((value) => (value === '' ? undefined : value), z.enum(codes, { error: 'unknownCode' }).optional())
}

/** A choice of any number of codes; a form sends nothing, one value or many. */
export function manyOf<const T extends readonly string[]>(codes: T, { atLeast = 0 } = {}) {
	return z.preprocess(
		(value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
		z.array(z.enum(codes, { error: 'unknownCode' })).min(atLeast, { error: 'chooseOne' }),
	)
}

/** A tick box. */
export const ticked = z.preprocess((value) => value === 'on' || value === 'true' || value === true, z.boolean())

/** A calendar date that exists, as `2026-11-21`. */
export const calendarDate = z
	.string({ error: 'required' })
	.min(1, { error: 'required' })
	.pipe(z.iso.date({ error: 'notADate' }))

/** A calendar date or nothing. */
export const optionalDate = z.preprocess(
	(value) => (value === '' ? undefined : value),
	z.iso.date({ error: 'notADate' }).optional(),
)

/** An e-mail address or nothing. */
export const optionalEmail = z.preprocess(
	(value) => (typeof value === 'string' ? value.trim() || undefined : value),
	z.email({ error: 'notAnEmail' }).max(254, { error: 'notAnEmail' }).optional(),
)

/** A whole number within bounds. */
export function wholeNumber(min: number, max: number) {
	return z
		.string({ error: 'required' })
		.min(1, { error: 'required' })
		.regex(/^\d{1,9}$/, { error: 'notANumber' })
		.transform(Number)
		.refine((value) => value >= min && value <= max, { error: 'outOfRange', params: { min, max } })
}

/** Sent with each form that creates something, so that sending it twice creates it once. */
export const idempotencyKey = z.uuid({ error: 'reload' })

/** The version of the record that the form was filled from. */
export const recordVersion = z
	.string()
	.regex(/^\d{1,9}$/, { error: 'reload' })
	.transform(Number)

/**
 * The fields of a form as an object: a name that stands several times becomes a list.
 * @returns the input for a schema, and what was typed, without passwords and without what the framework adds; a file is in
 *   the input as it is, and by its name in what was typed. What is no form at all (a request made by hand) has no fields
 */
export function readForm(form: unknown): { input: Record<string, unknown>; typed: Record<string, string[]> } {
	const input: Record<string, unknown> = {}
	const typed: Record<string, string[]> = {}
	if (!(form instanceof FormData)) return { input, typed }
	for (const name of new Set(form.keys())) {
		if (name.startsWith('$ACTION')) continue
		const values = form.getAll(name)
		input[name] = values.length > 1 ? values : values[0]
		if (!/password|code-word/i.test(name))
			typed[name] = values.map((value) => (typeof value === 'string' ? value : value.name))
	}
	return { input, typed }
}

/** The issues of a failed parse as errors at their fields. Messages of the schemas are keys of `FormErrors`. */
export function fieldErrorsOf(error: z.ZodError): FieldError[] {
	const known = error.issues.map((issue): FieldError => {
		const params = 'params' in issue ? (issue.params as Record<string, string | number>) : undefined
		const key = /^[a-zA-Z]+$/.test(issue.message) ? issue.message : 'invalid'
		return { field: String(issue.path[0] ?? ''), key, ...(params ? { values: params } : {}) }
	})
	return known.filter((one, index) => known.findIndex((other) => other.field === one.field) === index)
}
