import type { Actor } from '@/lib/access/actor'
import { change } from '@/lib/audit/write'
import { clientCodeOf } from '@/lib/clients/client'
import { asSession, systemDb } from '@/lib/db'
import type { Outcome } from '@/lib/forms/form-state'
import { addToLedger, readLedger } from './ledger'
import { findHeldRecord } from './read'
import type { HeldRecord } from './record'
import type { DisclosureInput, ErasureInput } from './schema'

/** Hands the person's own record out. That it was handed out stands in the audit. */
export async function discloseRecord(
	actor: Actor,
	input: DisclosureInput,
	today: string,
): Promise<HeldRecord | undefined> {
	const record = await findHeldRecord(actor, input.client, today)
	const file = record?.files[0]
	if (!record || !file) return undefined
	await change(actor, 'client.disclose', { centre: file.client.centreId }, async (_tx, add) => {
		await add({ resource: 'client', resourceId: input.client, detail: { format: input.format } })
		return { ok: true }
	})
	return record
}

/**
 * Erases a person: the key to everything that was sealed is destroyed, what it sealed is dropped, open referrals end. What
 * statistics need stays, without anything that tells who it was. It cannot be undone, and stays so when an older backup is
 * put back: the ledger says who is to be erased again.
 */
export async function eraseClient(actor: Actor, input: ErasureInput): Promise<Outcome> {
	const file = await asSession(actor.session, (tx) =>
		tx.client.findUnique({ where: { id: input.client }, select: { code: true, centreId: true, vaultKeyId: true } }),
	)
	if (!file) return { ok: false, notice: 'notFound' }
	const goTo = `/staff/clients/${input.client}`
	if (file.vaultKeyId === null) return { ok: true, goTo }
	if (clientCodeOf(input.eraseCode) !== file.code)
		return { ok: false, errors: [{ field: 'eraseCode', key: 'otherCode' }] }
	return change(actor, 'client.erase', { centre: file.centreId }, async (tx, record): Promise<Outcome> => {
		const [row] = await tx.$queryRaw<{ files: string[] }[]>`select waymark_erase_client(${input.client}::uuid) as files`
		const files = row?.files ?? []
		if (files.length === 0) return { ok: false, notice: 'notFound' }
		await record({ resource: 'client', resourceId: input.client, detail: { files: files.length } })
		// The last step before the end of the transaction: if it fails, nothing was erased and the form says so.
		const at = new Date().toISOString()
		addToLedger(files.map((client) => ({ client, centre: file.centreId, at })))
		return { ok: true, goTo }
	})
}

/**
 * After a start: whoever stands in the ledger and came back with an older backup is erased again, and erasures that other
 * instances recorded are added to this one's ledger.
 * @returns how many came back and were erased
 * @throws LedgerBroken
 */
export async function eraseAgain(): Promise<number> {
	const ledger = readLedger()
	const recorded = await systemDb().erasure.findMany()
	const known = new Set(ledger.map((entry) => entry.client))
	const missing = recorded.filter((row) => !known.has(row.clientId))
	if (missing.length > 0)
		addToLedger(missing.map((row) => ({ client: row.clientId, centre: row.centreId, at: row.erasedAt.toISOString() })))
	if (ledger.length === 0) return 0
	const ids = ledger.map((entry) => entry.client)
	const [row] = await systemDb().$queryRaw<{ count: number }[]>`select waymark_erase_again(${ids}::uuid[]) as count`
	return row?.count ?? 0
}
