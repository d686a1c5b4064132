import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/policy'
import { asSession, systemDb } from '@/lib/db'
import { environment } from '@/lib/env'
import { type Anchor, type AuditEvent, BEGINNING } from './event'
import { hashOf } from './write'

/** What is wrong with a chain, and from which event on. */
export type ChainFault = { chain: string; seq: number; fault: 'edited' | 'missing' | 'order' | 'cut' | 'end' }

/** The ends of all chains now, to be kept outside the database: a chain cut later than that is found out. */
export async function listAnchors(): Promise<Anchor[]> {
	const heads = await systemDb().auditHead.findMany({
		select: { chain: true, seq: true, hash: true },
		orderBy: { chain: 'asc' },
	})
	return heads.map((head) => ({ ...head, hash: Buffer.from(head.hash).toString('hex') }))
}

/**
 * Reads every chain from its beginning and checks each link against the key.
 * @param anchors ends seen earlier, from outside the database
 * @returns the first fault of each chain; empty: all chains are whole
 */
export async function verifyChains(anchors: Anchor[] = []): Promise<ChainFault[]> {
	const heads = new Map((await listAnchors()).map((head) => [head.chain, head]))
	const faults: ChainFault[] = []
	const chains = new Set([...heads.keys(), ...anchors.map((anchor) => anchor.chain)])
	for (const chain of chains) {
		const fault = await verifyChain(
			chain,
			heads.get(chain),
			anchors.filter((anchor) => anchor.chain === chain),
		)
		if (fault) faults.push(fault)
	}
	return faults
}

async function verifyChain(
	chain: string,
	head: Anchor | undefined,
	anchors: Anchor[],
): Promise<ChainFault | undefined> {
	let previous: Uint8Array = BEGINNING
	let seq = 0
	const seen = new Map(anchors.map((anchor) => [anchor.seq, anchor.hash]))
	for (;;) {
		const page = await systemDb().auditEvent.findMany({
			where: { chain, seq: { gt: seq } },
			orderBy: { seq: 'asc' },
			take: 1000,
		})
		if (page.length === 0) break
		for (const row of page) {
			if (row.seq !== seq + 1) return { chain, seq: seq + 1, fault: 'missing' }
			if (Buffer.compare(Buffer.from(row.previous), Buffer.from(previous)) !== 0)
				return { chain, seq: row.seq, fault: 'order' }
			const { previous: _, hash, at, detail, ...rest } = row
			const event: AuditEvent = { ...rest, at: at.toISOString(), detail: detail as AuditEvent['detail'] }
			if (Buffer.compare(Buffer.from(hash), Buffer.from(hashOf(event, previous))) !== 0)
				return { chain, seq: row.seq, fault: 'edited' }
			const anchored = seen.get(row.seq)
			if (anchored !== undefined && anchored !== Buffer.from(hash).toString('hex'))
				return { chain, seq: row.seq, fault: 'edited' }
			previous = hash
			seq = row.seq
		}
	}
	if (anchors.some((anchor) => anchor.seq > seq)) return { chain, seq: seq + 1, fault: 'cut' }
	if (!head || head.seq !== seq || head.hash !== Buffer.from(previous).toString('hex'))
		return { chain, seq, fault: 'end' }
	return undefined
}

/** The file outside the database in which the server writes down the ends of the chains. @param folder the data folder */
export function anchorFile(folder: string): string {
	return path.join(folder, 'audit-anchors.jsonl')
}

/** The ends of the audit chains as that file last saw them. @returns empty if there is no file yet */
export async function readAnchors(file: string): Promise<Anchor[]> {
	const lines = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return ''
		throw error
	})
	return lines
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line) as Anchor)
}

/**
 * Checks all chains for somebody who asks on the audit page.
 * @throws NotAllowed for all but administrators: a fault names chains of other centres
 */
export async function checkChains(actor: Actor): Promise<{ chains: number; faults: ChainFault[] }> {
	authorise(actor, 'audit.verify')
	const faults = await verifyChains(await readAnchors(anchorFile(environment().dataFolder)))
	return { chains: (await listAnchors()).length, faults }
}

/** What a list of events is narrowed to. */
export type AuditFilter = {
	resource?: string | undefined
	verb?: string | undefined
	/** ISO date, UTC */
	day?: string | undefined
	/** From 1 on */
	page: number
}

/** An event as people read it. */
export type AuditEntry = {
	chain: string
	seq: number
	at: Date
	/** Name; null: the system, a receiving organisation, or somebody the reader may not know */
	by: string | null
	role: string
	verb: string
	resource: string
	resourceId: string
	detail: Record<string, unknown>
}

/** Events on a page of the list. */
export const AUDIT_PAGE = 50

/**
 * What was done, newest first: to an administrator everything, to a supervisor what belongs to their centres.
 * @returns a page of events, the names of the centres by chain, and whether there is more
 * @throws NotAllowed
 */
export async function listEvents(
	actor: Actor,
	filter: AuditFilter,
): Promise<{ events: AuditEntry[]; chains: Record<string, string>; more: boolean }> {
	authorise(actor, 'audit.read')
	const { resource, verb, day, page } = filter
	const from = day ? new Date(`${day}T00:00:00Z`) : undefined
	return asSession(actor.session, async (tx) => {
		const rows = await tx.auditEvent.findMany({
			where: {
				...(actor.role === 'administrator' ? {} : { chain: { in: actor.centres.map((centre) => centre.id) } }),
				...(resource ? { resource } : {}),
				...(verb ? { verb } : {}),
				...(from ? { at: { gte: from, lt: new Date(from.getTime() + 86_400_000) } } : {}),
			},
			orderBy: [{ at: 'desc' }, { chain: 'asc' }, { seq: 'desc' }],
			skip: (page - 1) * AUDIT_PAGE,
			take: AUDIT_PAGE + 1,
		})
		const people = [...new Set(rows.flatMap((row) => (row.actor ? [row.actor] : [])))]
		const accounts = await tx.staffAccount.findMany({
			where: { id: { in: people } },
			select: { id: true, name: true },
		})
		const names = new Map(accounts.map((account) => [account.id, account.name]))
		const centres = await tx.centre.findMany({ select: { id: true, name: true } })
		return {
			events: rows.slice(0, AUDIT_PAGE).map(({ actor: by, detail, previous: _, hash: __, ...event }) => ({
				...event,
				by: by ? (names.get(by) ?? null) : null,
				detail: detail as Record<string, unknown>,
			})),
			chains: Object.fromEntries(centres.map((centre) => [centre.id, centre.name])),
			more: rows.length > AUDIT_PAGE,
		}
	})
}
