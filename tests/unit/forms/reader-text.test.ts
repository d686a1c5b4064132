import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanReaderText, readerText, suspicionOf } from '@/lib/forms/reader-text'

const parse = (text: unknown, max = 100) => readerText(max).safeParse(text)
const keyOf = (text: unknown, max = 100) => parse(text, max).error?.issues[0]?.message

describe('a text of a reader', () => {
	it('keeps what people write: joiners, direction marks, emoji, line breaks', () => {
		const family = '👨‍👩‍👧‍👦'
		for (const text of ['می‌خواهم بروم', `${family} 🇺🇦`, 'a\u200fb', 'one\n\ntwo\tthree', 'čćžšđ ë ğ 中文'])
			expect(parse(text).data).toBe(text)
	})

	it('loses what nobody means: controls, overrides of direction, halves of characters', () => {
		expect(parse('a\u0000b\u0007c\u001bd\u007f\u0085').data).toBe('abcd')
		expect(parse('pay \u202e100\u202c \u2066now\u2069').data).toBe('pay 100 now')
		expect(parse('half \ud83d!').data).toBe('half \ufffd!')
		expect(parse('one\r\ntwo\rthree').data).toBe('one\ntwo\nthree')
	})

	it('must say something', () => {
		for (const text of ['', ' \n\t ', '\u0000\u202e', '...', '\u200f', undefined, null, 5, ['a']])
			expect(keyOf(text), JSON.stringify(text)).toBe('required')
		expect(parse('👍').data).toBe('👍')
	})

	it('is counted as people count, and refused when it is too long', () => {
		expect(parse('🧭'.repeat(100)).success).toBe(true)
		expect(keyOf('🧭'.repeat(101))).toBe('tooLong')
		expect(keyOf('ا'.repeat(4 * 1024 * 1024), 4000)).toBe('tooLong')
	})

	it('is clean once and for all, whatever was typed', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
				const clean = cleanReaderText(typed)
				expect(cleanReaderText(clean)).toBe(clean)
				expect(clean).not.toMatch(/(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u)
				expect(clean.isWellFormed()).toBe(true)
			}),
		)
	})
})

describe('what looks like spam', () => {
	it.each([
		['[url=https://x.example]cheap[/url]', 'markup'],
		['<a href="https://x.example">x</a>', 'markup'],
		['https://a.example www.b.example https://c.example https://d.example', 'links'],
		['a'.repeat(60), 'repeated'],
	])('%s', (text, reason) => {
		expect(suspicionOf(text)).toBe(reason)
	})

	it.each([
		'no',
		'La tarifa cambió: https://www.bmi.gv.at dice otra cosa.',
		'مبلغ در سایت https://www.bamf.de عوض شده است',
		'Hahahahaha',
		'The wage is 5 < 6 and 7 > 3',
	])('not: %s', (text) => {
		expect(suspicionOf(text)).toBeUndefined()
	})
})
