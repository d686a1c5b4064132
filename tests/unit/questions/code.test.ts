import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerCodeOf, CODE_LENGTH, makeAnswerCode, questionToken } from '@/lib/questions/code'
import { CODE_ALPHABET, spacedCode, tokenHash } from '@/lib/vault/reader-code'

const uuid = fc.uuid({ version: 4 })
const code = fc
	.array(fc.constantFrom(...CODE_ALPHABET), { minLength: CODE_LENGTH, maxLength: CODE_LENGTH })
	.map((signs) => signs.join(''))

describe('an answer code', () => {
	it('has at least 70 bits and no sign that looks like another', () => {
		expect(CODE_LENGTH * Math.log2(CODE_ALPHABET.length)).toBeGreaterThanOrEqual(70)
		expect(new Set(CODE_ALPHABET).size).toBe(CODE_ALPHABET.length)
		expect(CODE_ALPHABET).not.toMatch(/[01OILS5BEUAN]/)
	})

	it('is the same for the same form, and another for another form or centre', () => {
		fc.assert(
			fc.property(uuid, uuid, uuid, (centre, key, other) => {
				fc.pre(key !== other && centre !== other)
				const made = makeAnswerCode(centre, key)
				expect(makeAnswerCode(centre, key)).toBe(made)
				expect(makeAnswerCode(centre, other)).not.toBe(made)
				expect(makeAnswerCode(other, key)).not.toBe(made)
				expect(answerCodeOf(made)).toBe(made)
			}),
		)
	})

	it('uses every sign about as often as any other', () => {
		const counts = new Map<string, number>()
		for (let i = 0; i < 1500; i++)
			for (const sign of makeAnswerCode('centre', randomUUID())) counts.set(sign, (counts.get(sign) ?? 0) + 1)
		const expected = (1500 * CODE_LENGTH) / CODE_ALPHABET.length
		expect([...counts.keys()].sort().join('')).toBe([...CODE_ALPHABET].sort().join(''))
		for (const [sign, count] of counts) expect(Math.abs(count - expected), sign).toBeLessThan(expected * 0.2)
	})

	it('is understood however it is typed', () => {
		const scripts = ['٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹', '०१२३४५६७८९', '０１２３４５６７８９', '0123456789']
		const cyrillic: Record<string, string> = { C: 'С', H: 'Н', K: 'К', M: 'М', P: 'Р', T: 'Т', X: 'Х', J: 'Ј' }
		fc.assert(
			fc.property(
				code,
				fc.constantFrom(...scripts),
				fc.constantFrom('-', ' ', '', ' – ', '\u200f-', '\n'),
				fc.boolean(),
				fc.boolean(),
				(made, digits, between, small, otherLetters) => {
					const groups = spacedCode(made).split('-')
					expect(groups.map((group) => group.length)).toEqual([4, 4, 4, 4])
					let typed = groups.join(between).replace(/\d/g, (digit) => [...digits][Number(digit)] as string)
					if (otherLetters) typed = typed.replace(/[A-Z]/g, (letter) => cyrillic[letter] ?? letter)
					if (small) typed = typed.toLowerCase()
					expect(answerCodeOf(typed)).toBe(made)
				},
			),
		)
	})

	it('is never made of what cannot be one, and nothing makes it throw', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
				const found = answerCodeOf(typed)
				if (found !== undefined) expect(found).toMatch(/^[2-9C-Z]{16}$/)
			}),
		)
		for (const typed of ['', '2222', '0000-0000-0000-0000', 'AAAA-AAAA-AAAA-AAAA', '🧭'.repeat(16), 'C'.repeat(17)])
			expect(answerCodeOf(typed), typed).toBeUndefined()
	})

	it('is known to the database by a hash that needs our key', () => {
		fc.assert(
			fc.property(code, (made) => {
				const token = questionToken(made)
				expect(token).not.toContain(made)
				expect(tokenHash(token)).toHaveLength(32)
				expect(Buffer.from(tokenHash(token))).not.toEqual(Buffer.from(tokenHash(made)))
			}),
		)
	})
})
