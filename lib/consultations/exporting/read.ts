import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/policy'
import { dateOf, dayOf } from '@/lib/clients/day'
import { asSession } from '@/lib/db'
import { type Cell, csvOf } from '@/lib/exchange/csv'
import type { ExportInput } from './schema'

/** Rows that are read at once: no more are ever in memory, however long the export is. */
const AT_ONCE = 2000

const COLUMNS = [
	['date', '#date'],
	['centre', '#org+name'],
	['channel', '#activity+channel'],
	['form', '#activity+form'],
	['visit', '#activity+visit'],
	['minutes', '#indicator+minutes+num'],
	['contact', '#activity+contact'],
	['topics', '#subsector+topics'],
	['services', '#activity+services'],
	['destination', '#country+destination'],
	['language', '#affected+language'],
	['interpreter', '#activity+interpreter'],
	['person', '#affected+type'],
	['note', '#meta+note'],
] as const

/**
 * Consultations as CSV with a row of HXL tags, in codes and without anybody's name, code, note or counsellor. It comes piece
 * by piece, in the order of days, so that a year of a large centre takes no more memory than a day.
 * @param input days by which the conversation was held
 */
export async function* exportConsultations(actor: Actor, input: ExportInput): AsyncGenerator<string> {
	const centres = centresOf(actor, input.centre)
	yield `\ufeff${csvOf([COLUMNS.map(([name]) => name), COLUMNS.map(([, tag]) => tag)])}`
	let last: { heldOn: Date; id: string } | undefined
	do {
		const rows = await pageAfter(actor, input, [...centres.keys()], last)
		if (rows.length > 0) yield csvOf(rows.map((row) => cellsOf(row, centres.get(row.deliveredBy) ?? '')))
		last = rows.length === AT_ONCE ? rows.at(-1) : undefined
	} while (last)
}

/** Centres whose consultations the person may take along, with their names. @throws NotAllowed */
export function centresOf(actor: Actor, only: string | undefined): Map<string, string> {
	authorise(actor, 'consultation.export', { centre: only })
	return new Map(actor.centres.filter(({ id }) => only === undefined || id === only).map(({ id, name }) => [id, name]))
}

type Row = Awaited<ReturnType<typeof pageAfter>>[number]

async function pageAfter(
	actor: Actor,
	{ from, to }: ExportInput,
	centres: string[],
	last: { heldOn: Date; id: string } | undefined,
) {
	return asSession(actor.session, (tx) =>
		tx.consultation.findMany({
			where: {
				deliveredBy: { in: centres },
				heldOn: { gte: last?.heldOn ?? dateOf(from), lte: dateOf(to) },
				...(last ? { OR: [{ heldOn: { gt: last.heldOn } }, { id: { gt: last.id } }] } : {}),
			},
			select: {
				id: true,
				heldOn: true,
				deliveredBy: true,
				channel: true,
				form: true,
				firstVisit: true,
				minutes: true,
				contactMade: true,
				topics: true,
				services: true,
				destination: true,
				language: true,
				interpreter: true,
				clientId: true,
				vaultKeyId: true,
			},
			orderBy: [{ heldOn: 'asc' }, { id: 'asc' }],
			take: AT_ONCE,
		}),
	)
}

function cellsOf(row: Row, centre: string): Cell[] {
	return [
		dayOf(row.heldOn),
		centre,
		row.channel,
		row.form,
		row.firstVisit ? 'first' : 'return',
		row.minutes,
		row.contactMade,
		row.topics.join(' '),
		row.services.join(' '),
		row.destination,
		row.language,
		row.interpreter,
		row.clientId === null ? 'anonymous' : 'client',
		row.vaultKeyId !== null,
	]
}
