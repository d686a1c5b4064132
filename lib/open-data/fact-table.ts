import type { z } from 'zod'
import { type Cell, csvOf } from '@/lib/exchange/csv'
import type { openFact } from './shapes'

type Fact = z.output<typeof openFact>

/** The columns of the table of facts, each with its tag of the Humanitarian Exchange Language (HXL 1.1). */
const COLUMNS: [string, string, (fact: Fact) => Cell][] = [
	['key', '#indicator+code', (fact) => fact.key],
	['destination', '#country+name+slug', (fact) => fact.destination],
	['subject', '#indicator+type', (fact) => fact.subject],
	['label', '#indicator+name', (fact) => fact.label],
	['type', '#meta+type', (fact) => fact.type],
	[
		'value',
		'#indicator+value',
		(fact) => firstOf(fact, ['amount', 'number', 'duration', 'date', 'phone', 'level', 'name', 'yes']),
	],
	['value_max', '#indicator+value+max', (fact) => firstOf(fact, ['max'])],
	['unit', '#indicator+unit', (fact) => firstOf(fact, ['currency', 'unit'])],
	['per', '#indicator+unit+per', (fact) => firstOf(fact, ['per'])],
	['link', '#indicator+url', (fact) => firstOf(fact, ['url'])],
	['note', '#description', (fact) => fact.note],
	['confirmed', '#status+confirmed', (fact) => fact.confirmed],
	['valid_from', '#date+start', (fact) => fact.valid_from],
	['valid_until', '#date+end', (fact) => fact.valid_until],
	['checked_on', '#date+checked', (fact) => fact.checked_on],
	['source_title', '#meta+source+title', (fact) => fact.source.title],
	['source_publisher', '#meta+source+org', (fact) => fact.source.publisher],
	['source_url', '#meta+source+url', (fact) => fact.source.url],
]

function firstOf({ value }: Fact, names: string[]): Cell {
	const found = names.map((name) => value?.[name]).find((part) => part !== undefined)
	return typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean' ? found : null
}

/** Facts as CSV with a row of HXL tags below the heads. */
export function factTable(facts: Fact[]): string {
	return csvOf([
		COLUMNS.map(([name]) => name),
		COLUMNS.map(([, tag]) => tag),
		...facts.map((fact) => COLUMNS.map(([, , of]) => of(fact))),
	])
}
