import { systemDb } from '@/lib/db'
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
