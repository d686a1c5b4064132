import { createHmac } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import { authorise, type Scope, type Verb } from '@/lib/access/policy'
import { asSession, type Transaction } from '@/lib/db'
import { secrets } from '@/lib/env'
import { type AuditEvent, BEGINNING, canonicalBytes } from './event'

/** Chain of everything that belongs to no centre: guides, facts, directory. */
export const CONTENT_CHAIN = 'content'
/** Chain of sign-ins and accounts. */
export const ACCESS_CHAIN = 'access'

/** What a change adds to the record of who did what. */
export type Record = (
	event: Pick<AuditEvent, 'resource' | 'resourceId'> & { verb?: string; detail?: AuditEvent['detail'] },
) => Promise<void>

/**
 * One staff change: may they, do it, record it, in one transaction. If the record cannot be written, nothing is done.
 * @param actor who
 * @param verb what, as in lib/access/policy.ts
 * @param scope the centre whose chain the event joins, or a locale; neither: the content chain
 * @param work the change; it calls `record` at least once, as late as it can, because that locks the end of the chain
 * @throws NotAllowed; and if the work recorded nothing although it says that it changed something
 */
export async function change<T extends { ok: boolean }>(
	actor: Actor,
	verb: Verb,
	scope: Scope,
	work: (tx: Transaction, record: Record) => Promise<T>,
): Promise<T> {
	authorise(actor, verb, scope)
	let recorded = 0
	return asSession(actor.session, async (tx) => {
		const result = await work(tx, async (event) => {
			recorded++
			await addToChain(tx, {
				verb,
				detail: {},
				...event,
				chain: scope.centre ?? CONTENT_CHAIN,
				actor: actor.account,
				role: actor.role,
			})
		})
		if (result.ok && recorded === 0) throw new Error(`${verb} changed something without a record`)
		return result
	})
}

/**
 * Adds an event to its chain within a transaction. The row of the chain's end is locked, so events of one chain stand in
 * one order whatever instance they come from.
 */
export async function addToChain(tx: Transaction, event: Omit<AuditEvent, 'seq' | 'at'>): Promise<void> {
	await tx.$executeRaw`insert into audit_head (chain, seq, hash) values (${event.chain}, 0, ${BEGINNING}) on conflict (chain) do nothing`
	const heads = await tx.$queryRaw<
		{ seq: number; hash: Uint8Array }[]
	>`select seq, hash from audit_head where chain = ${event.chain} for update`
	const head = heads[0]
	if (!head) throw new Error('the end of the audit chain cannot be read')
	const link: AuditEvent = { ...event, seq: head.seq + 1, at: new Date().toISOString() }
	const hash = hashOf(link, head.hash)
	// Not `create`: that reads the row back, and most people may add to a chain without reading it.
	await tx.auditEvent.createMany({ data: [{ ...link, previous: new Uint8Array(head.hash), hash }] })
	await tx.$executeRaw`update audit_head set seq = ${link.seq}, hash = ${hash} where chain = ${event.chain}`
}

/** HMAC-SHA-256 over an event and the hash before it; the key is not in the database. */
export function hashOf(event: AuditEvent, previous: Uint8Array): Uint8Array<ArrayBuffer> {
	return new Uint8Array(
		createHmac('sha256', Buffer.from(secrets().audit, 'base64')).update(canonicalBytes(event, previous)).digest(),
	)
}
