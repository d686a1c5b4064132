import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvOf } from '@/lib/exchange/csv'

/** Reads CSV as RFC 4180 describes it, written apart from what writes it. */
function read(csv: string): string[][] {
	const rows: string[][] = []
	let row: string[] = []
	let cell = ''
	let quoted = false
	for (let at = 0; at < csv.length; at++) {
		const sign = csv[at] as string
		if (quoted) {
			if (sign !== '"') cell += sign
			else if (csv[at + 1] === '"') cell += csv[at++]
			else quoted = false
		} else if (sign === '"') quoted = true
		else if (sign === ',') {
			row.push(cell)
			cell = ''
		} else if (sign === '\r' && csv[at + 1] === '\n') {
			rows.push([...row, cell])
			row = []
			cell = ''
			at++
		} else cell += sign
	}
	return rows
}

describe('CSV', () => {
	it('comes back as it was, whatever the cells hold', () => {
		const cell = fc.oneof(
			fc.string({ unit: 'grapheme' }),
			fc.constantFrom('a,b', '"', 'line\r\nline', '', ' x ', '\u202e'),
		)
		const table = fc
			.integer({ min: 1, max: 5 })
			.chain((width) =>
				fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
			)
		fc.assert(
			fc.property(table, (rows) => {
				const plain = (text: string) => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text)
				expect(read(csvOf(rows))).toEqual(rows.map((row) => row.map(plain)))
			}),
		)
	})

	it('defuses what a spreadsheet would run, and leaves numbers numbers', () => {
		expect(csvOf([['=1+1', '+43 1', '-x', '@SUM(A1)', -5, true, null]])).toBe("'=1+1,'+43 1,'-x,'@SUM(A1),-5,true,\r\n")
	})
})
