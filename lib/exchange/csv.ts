/** A cell: text, a number, yes or no, or nothing. */
export type Cell = string | number | boolean | null

/**
 * Rows as CSV (RFC 4180): commas, quotes doubled, lines end in CR LF. A text that a spreadsheet would take for a formula is
 * defused with an apostrophe before it (OWASP, CSV Injection); numbers stay numbers.
 */
export function csvOf(rows: Cell[][]): string {
	return rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')
}

function cellOf(cell: Cell): string {
	if (cell === null) return ''
	if (typeof cell !== 'string') return String(cell)
	const text = /^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
