import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
	calendarDate,
	fieldErrorsOf,
	manyOf,
	oneOf,
	optionalOneOf,
	optionalText,
	readForm,
	text,
	ticked,
	wholeNumber,
} from '@/lib/forms/schema'

const errorOf = (schema: z.ZodType, value: unknown) => {
	const result = z.object({ field: schema }).safeParse({ field: value })
	return result.success ? undefined : fieldErrorsOf(result.error)[0]?.key
}

describe('fields', () => {
	it('keep a text exactly as typed', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (typed) => {
				fc.pre(typed.trim() !== '')
				expect(text(10_000).parse(typed)).toBe(typed)
			}),
		)
	})

	it.each([
		[text(5), '', 'required'],
		[text(5), '   ', 'required'],
		[text(5), '123456', 'tooLong'],
		[text(5), undefined, 'required'],
		[optionalText(5), '123456', 'tooLong'],
		[oneOf(['a', 'b']), '', 'required'],
		[oneOf(['a', 'b']), 'c', 'unknownCode'],
		[optionalOneOf(['a']), 'c', 'unknownCode'],
		[manyOf(['a', 'b'], { atLeast: 1 }), undefined, 'chooseOne'],
		[manyOf(['a', 'b']), ['a', 'c'], 'unknownCode'],
		[calendarDate, '2026-02-30', 'notADate'],
		[calendarDate, '21.11.2026', 'notADate'],
		[calendarDate, '', 'required'],
		[wholeNumber(1, 9), '10', 'outOfRange'],
		[wholeNumber(1, 9), '1.5', 'notANumber'],
		[wholeNumber(1, 9), '-1', 'notANumber'],
		[wholeNumber(1, 9), '', 'required'],
	] as const)('say what is wrong (%#)', (schema, value, key) => {
		expect(errorOf(schema, value)).toBe(key)
	})

	it('count characters as people do, not code units', () => {
		expect(errorOf(text(2), '🙂🙂')).toBeUndefined()
	})

	it('take one tick, many ticks and none', () => {
		expect(manyOf(['a', 'b']).parse(undefined)).toEqual([])
		expect(manyOf(['a', 'b']).parse('a')).toEqual(['a'])
		expect(manyOf(['a', 'b']).parse(['a', 'b'])).toEqual(['a', 'b'])
		expect(ticked.parse('on')).toBe(true)
		expect(ticked.parse(undefined)).toBe(false)
	})

	it('refuse a blank optional text politely: it is nothing', () => {
		expect(optionalText(5).parse('  ')).toBeUndefined()
	})
})

describe('reading a form', () => {
	it('gives lists for repeated names and never gives back a password', () => {
		const form = new FormData()
		for (const [name, value] of [
			['a', '1'],
			['b', 'x'],
			['b', 'y'],
			['password', 'secret'],
			['newPassword', 'secret'],
			['$ACTION_ID_1', 'z'],
		] as const)
			form.append(name, value)
		const { input, typed } = readForm(form)
		expect(input).toEqual({ a: '1', b: ['x', 'y'], password: 'secret', newPassword: 'secret' })
		expect(JSON.stringify(typed)).not.toContain('secret')
		expect(typed).toEqual({ a: ['1'], b: ['x', 'y'] })
	})
})
