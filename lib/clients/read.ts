import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/policy'
import { asSession, type Transaction } from '@/lib/db'
import { blindIndex } from '@/lib/vault/blind-index'
import { type DataKey, open, openDataKey, type WrappedKey } from '@/lib/vault/seal'
import { type Birth, type ClientFile, type ClientRow, type Contact, clientCodeOf, type DestinationCode } from './client'
import { listConsentsIn } from './consents/read'
import { dayOf } from './day'
import { isId } from './id'
import { birthYearQuestion, nameQuestion, phoneQuestion, wholeName } from './search-key'

/** Rows of a page of clients. */
export const MOST_FOUND = 20

const rowFields = {
	id: true,
	code: true,
	nameSealed: true,
	registeredOn: true,
	counsellorId: true,
	vaultKey: { select: { id: true, wrappedBy: true, wrapped: true } },
} as const

/** The destinations a client may have in mind, as the guides know them. */
export async function listDestinations(actor: Actor): Promise<DestinationCode[]> {
	authorise(actor, 'client.find')
	return asSession(actor.session, destinationsIn)
}

/** The same within a transaction. */
export function destinationsIn(tx: Transaction): Promise<DestinationCode[]> {
	return tx.destination.findMany({ select: { slug: true, country: true }, orderBy: { position: 'asc' } })
}

/** Languages of the centres a person works at, the centre's first ones first. */
export async function listCentreLanguages(actor: Actor): Promise<string[]> {
	const centres = await asSession(actor.session, (tx) =>
		tx.centre.findMany({
			where: { id: { in: actor.centres.map((centre) => centre.id) } },
			select: { languages: true },
			orderBy: { name: 'asc' },
		}),
	)
	return [...new Set(centres.flatMap((centre) => centre.languages))]
}

/** The clients registered last at the person's centres. */
export async function listNewestClients(actor: Actor, most: number): Promise<ClientRow[]> {
	authorise(actor, 'client.find')
	return asSession(actor.session, async (tx) => {
		const rows = await tx.client.findMany({
			where: { vaultKeyId: { not: null }, mergedInto: { none: { undoneAt: null } } },
			select: rowFields,
			orderBy: { createdAt: 'desc' },
			take: most,
		})
		return named(tx, rows)
	})
}

/**
 * Finds clients although they are sealed: by code, by the beginnings of words of a name in any spelling or script, by year
 * of birth, alone or after a name, or by the last digits of a phone number. A file that was merged into another is found as
 * that other.
 * @param question as typed; never to be part of an address
 * @returns at most `MOST_FOUND` rows
 */
export async function findClients(actor: Actor, question: string): Promise<ClientRow[]> {
	authorise(actor, 'client.find')
	const ways: object[] = []
	const code = clientCodeOf(question)
	if (code) ways.push({ code })
	const phone = phoneQuestion(question)
	if (phone) ways.push({ blindIndexes: { some: { digest: blindIndex('phone', phone) } } })
	const { year, rest } = birthYearQuestion(question)
	const words = phone && !year ? [] : nameQuestion(rest)
	if (words.length > 0 || year) {
		const digests = [...words.map((word) => blindIndex('name', word)), ...(year ? [blindIndex('year', year)] : [])]
		ways.push({ AND: digests.map((digest) => ({ blindIndexes: { some: { digest } } })) })
	}
	if (ways.length === 0) return []
	return asSession(actor.session, async (tx) => {
		// Each way by itself: with all of them in one condition Postgres walks through every file of the centre.
		const found = new Map<string, FoundRow>()
		for (const way of ways) {
			const rows = await tx.client.findMany({
				where: { ...way, vaultKeyId: { not: null } },
				select: { ...rowFields, createdAt: true },
				orderBy: { createdAt: 'desc' },
				take: MOST_FOUND,
			})
			for (const row of rows) found.set(row.id, row)
		}
		const newest = [...found.values()].sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
		return named(tx, await worked(tx, newest.slice(0, MOST_FOUND)))
	})
}

/**
 * Files at the person's centres that may be about somebody who is about to be registered, at most five: the same whole name
 * or number however it is written, or the same day of birth and a word of the name in common.
 */
export async function filesLike(
	tx: Transaction,
	person: { name: string; phone: string; born: string | undefined /** Key of the form itself. */; except: string },
): Promise<ClientRow[]> {
	const has = (kind: string, values: string[]) => ({
		blindIndexes: { some: { digest: { in: values.map((value) => blindIndex(kind, value)) } } },
	})
	const rows = await tx.client.findMany({
		where: {
			vaultKeyId: { not: null },
			idempotencyKey: { not: person.except },
			OR: [
				has('whole-name', [wholeName(person.name)]),
				...(person.phone ? [has('whole-phone', [person.phone])] : []),
				...(person.born ? [{ AND: [has('born', [person.born]), has('name', nameQuestion(person.name))] }] : []),
			],
		},
		select: rowFields,
		orderBy: { createdAt: 'desc' },
		take: 5,
	})
	return named(tx, await worked(tx, rows))
}

/** Rows with the file that is worked with in the place of each that was merged into it. */
async function worked(tx: Transaction, rows: SealedRow[]): Promise<SealedRow[]> {
	const merges = await tx.clientMerge.findMany({
		where: { undoneAt: null, mergedId: { in: rows.map((row) => row.id) } },
		select: { keptId: true, mergedId: true },
	})
	if (merges.length === 0) return rows
	const kept = new Map(merges.map((merge) => [merge.mergedId, merge.keptId]))
	const others = await tx.client.findMany({ where: { id: { in: [...kept.values()] } }, select: rowFields })
	const seen = new Set<string>()
	return rows
		.map((row) => others.find((other) => other.id === kept.get(row.id)) ?? row)
		.filter((row) => !seen.has(row.id) && seen.add(row.id))
}

/** A client's file with all consents, the latest first; undefined: not there, or of another centre. */
export async function findClientFile(actor: Actor, id: string) {
	authorise(actor, 'client.read')
	if (!isId(id)) return undefined
	return asSession(actor.session, async (tx) => {
		const file = await clientFileIn(tx, id)
		if (!file) return undefined
		const { key, ...client } = file
		return { client, consents: await listConsentsIn(tx, id, key) }
	})
}

/** A client's file within a transaction, and the way to the key it is sealed with. */
export async function clientFileIn(
	tx: Transaction,
	id: string,
): Promise<(ClientFile & { key: () => DataKey | undefined }) | undefined> {
	const row = await tx.client.findUnique({
		where: { id },
		include: { vaultKey: { select: { id: true, wrappedBy: true, wrapped: true } } },
	})
	if (!row) return undefined
	const key = openedOnce(row.vaultKey)
	const opened = (column: string, sealed: Uint8Array | null) => {
		const dataKey = sealed && key()
		return dataKey ? open(dataKey, sealed, { table: 'client', row: id, column }) : undefined
	}
	const screening = JSON.parse(opened('screening_sealed', row.screeningSealed) ?? '{}') as {
		items?: string[]
		note?: string
	}
	return {
		key,
		erased: row.vaultKey === null,
		id,
		code: row.code,
		centreId: row.centreId,
		counsellor: (await namesIn(tx, [row.counsellorId])).get(row.counsellorId) ?? '',
		registeredOn: dayOf(row.registeredOn),
		version: row.version,
		name: opened('name_sealed', row.nameSealed) ?? '',
		birth: JSON.parse(opened('birth_date_sealed', row.birthDateSealed) ?? 'null') as Birth | null,
		contact: JSON.parse(opened('contact_sealed', row.contactSealed) ?? '{"channel":"","to":"","hours":""}') as Contact,
		vulnerabilities: screening.items ?? [],
		screeningNote: screening.note ?? '',
		sex: row.sex,
		ageBand: row.ageBand,
		nationality: row.nationality,
		languages: row.languages,
		interpreterNeeded: row.interpreterNeeded,
		education: row.education,
		occupation: row.occupation,
		clientType: row.clientType,
		destination: row.destination,
		purpose: row.purpose,
		plannedDeparture: row.plannedDeparture,
		documentStatus: row.documentStatus,
	}
}

/** The centre of a client's file, as far as the person may see it; undefined: not there, erased, or of another centre. */
export async function findClientCentre(
	actor: Actor,
	client: string,
): Promise<{ id: string; centreId: string } | undefined> {
	const found = await asSession(actor.session, (tx) =>
		tx.client.findUnique({ where: { id: client }, select: { id: true, centreId: true, vaultKeyId: true } }),
	)
	return found?.vaultKeyId ? { id: found.id, centreId: found.centreId } : undefined
}

/** The key a client's data is sealed with; undefined: the person was erased. */
export async function clientKeyIn(tx: Transaction, client: string): Promise<DataKey | undefined> {
	const row = await tx.client.findUnique({ where: { id: client }, select: { vaultKey: rowFields.vaultKey } })
	return row?.vaultKey ? openDataKey(row.vaultKey) : undefined
}

/** Names of clients for rows that mention them, opened. */
export async function clientNamesIn(tx: Transaction, ids: (string | null)[]): Promise<Map<string, ClientRow>> {
	const wanted = [...new Set(ids.filter((id) => id !== null))]
	if (wanted.length === 0) return new Map()
	const rows = await tx.client.findMany({ where: { id: { in: wanted } }, select: rowFields })
	return new Map((await named(tx, rows)).map((row) => [row.id, row]))
}

/** Names of colleagues by account. */
export async function namesIn(tx: Transaction, accounts: (string | null)[]): Promise<Map<string, string>> {
	const wanted = [...new Set(accounts.filter((id) => id !== null))]
	if (wanted.length === 0) return new Map()
	const rows = await tx.staffAccount.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } })
	return new Map(rows.map((row) => [row.id, row.name]))
}

/** The key behind a wrapped one, opened when the first sealed value asks for it. */
function openedOnce(wrapped: WrappedKey | null): () => DataKey | undefined {
	let key: DataKey | undefined
	return () => {
		if (wrapped) key ??= openDataKey(wrapped)
		return key
	}
}

type FoundRow = SealedRow & { createdAt: Date }

type SealedRow = {
	id: string
	code: string
	nameSealed: Uint8Array | null
	registeredOn: Date
	counsellorId: string
	vaultKey: WrappedKey | null
}

async function named(tx: Transaction, rows: SealedRow[]): Promise<ClientRow[]> {
	const names = await namesIn(
		tx,
		rows.map((row) => row.counsellorId),
	)
	return rows.map((row) => ({
		id: row.id,
		code: row.code,
		name:
			row.vaultKey && row.nameSealed
				? open(openDataKey(row.vaultKey), row.nameSealed, { table: 'client', row: row.id, column: 'name_sealed' })
				: '',
		registeredOn: dayOf(row.registeredOn),
		counsellor: names.get(row.counsellorId) ?? '',
	}))
}
