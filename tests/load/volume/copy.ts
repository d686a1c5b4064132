import { once } from 'node:events'
import type pg from 'pg'
import { from } from 'pg-copy-streams'

type Value = string | number | boolean | Uint8Array | readonly string[] | null

/** Lines of PostgreSQL's COPY in text format, a table at a time; the columns are the same in each row. */
export type Lines = { add(row: readonly Value[]): void; readonly text: string[] }

export function lines(): Lines {
	const text: string[] = []
	return { add: (row) => text.push(`${row.map(field).join('\t')}\n`), text }
}

/** Writes rows and forgets them. */
export async function copyInto(client: pg.Client, table: string, columns: string, rows: Lines): Promise<void> {
	if (rows.text.length === 0) return
	const stream = client.query(from(`copy ${table} (${columns}) from stdin`))
	for (let at = 0; at < rows.text.length; at += 2000) {
		if (!stream.write(rows.text.slice(at, at + 2000).join(''))) await once(stream, 'drain')
	}
	stream.end()
	await once(stream, 'finish')
	rows.text.length = 0
}

function field(value: Value): string {
	if (value === null) return '\\N'
	if (value instanceof Uint8Array) return `\\\\x${Buffer.from(value).toString('hex')}`
	if (Array.isArray(value)) return `{${value.map((one) => escaped(String(one))).join(',')}}`
	if (typeof value === 'boolean') return value ? 't' : 'f'
	return escaped(String(value))
}

function escaped(text: string): string {
	return text.replace(
		/[\\\t\n\r]/g,
		(letter) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[letter] ?? '',
	)
}
