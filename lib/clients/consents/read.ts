import type { Transaction } from '@/lib/db'
import { type DataKey, open } from '@/lib/vault/seal'
import { dayOf } from '../day'
import type { Consent, Withheld } from './consent'

/** All consents of a client within a transaction, the latest first. */
export async function listConsentsIn(
	tx: Transaction,
	clientId: string,
	key: () => DataKey | undefined,
): Promise<Consent[]> {
	const rows = await tx.consent.findMany({
		where: { clientId },
		include: { withdrawal: { select: { withdrawnAt: true } } },
		orderBy: [{ createdAt: 'desc' }],
	})
	const certifiers = await tx.staffAccount.findMany({
		where: { id: { in: rows.map((row) => row.certifiedBy) } },
		select: { id: true, name: true },
	})
	const withheldOf = (row: { id: string; withholdSealed: Uint8Array | null }): Withheld => {
		const dataKey = row.withholdSealed && key()
		if (!dataKey) return { items: [], other: '' }
		const place = { table: 'consent', row: row.id, column: 'withhold_sealed' }
		return JSON.parse(open(dataKey, row.withholdSealed as Uint8Array, place)) as Withheld
	}
	return rows.map((row) => ({
		id: row.id,
		form: row.form,
		givenOn: dayOf(row.givenOn),
		language: row.language,
		interpreterUsed: row.interpreterUsed,
		givenBy: row.givenBy,
		certifiedBy: certifiers.find((one) => one.id === row.certifiedBy)?.name ?? '',
		services: row.services,
		sharing: row.sharing,
		reporting: row.reporting,
		sharedWith: row.sharedWith,
		withheld: withheldOf(row),
		withholdReason: row.withholdReason,
		withdrawnAt: row.withdrawal?.withdrawnAt.toISOString() ?? null,
	}))
}
