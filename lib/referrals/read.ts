import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/policy'
import { dateOf, dayOf } from '@/lib/clients/day'
import { isId } from '@/lib/clients/id'
import { clientNamesIn, namesIn } from '@/lib/clients/read'
import { shortClient } from '@/lib/consultations/read'
import { asSession, type Transaction } from '@/lib/db'
import { type DataKey, open, openDataKey, type WrappedKey } from '@/lib/vault/seal'
import { MOST_ATTEMPTS } from './link'
import { ANSWERED_STATUSES, OPEN_STATUSES, type ReferralFile, type ReferralRow, type ReferralStatus } from './referral'
import type { ReferralFilter } from './schema'

/** Rows of a page of the list. */
export const REFERRAL_ROWS = 25

const rowFields = {
	id: true,
	number: true,
	status: true,
	urgency: true,
	respondBy: true,
	recipient: true,
	counsellorId: true,
	clientId: true,
	service: {
		select: { name: true, nameEn: true, url: true, phone: true, languages: true, referralEmail: true },
	},
} as const

/**
 * A page of referrals, the most urgent first.
 * @param today by which an answer counts as late; of the centre's time zone
 */
export async function listReferrals(
	actor: Actor,
	filter: Partial<ReferralFilter> & { today: string; client?: string | readonly string[]; most?: number },
): Promise<{ rows: ReferralRow[]; total: number }> {
	authorise(actor, 'referral.list')
	const { show = 'all', mine, page = 1, today, client, most = REFERRAL_ROWS } = filter
	const statuses: Record<ReferralFilter['show'], object> = {
		all: {},
		open: { status: { in: [...OPEN_STATUSES] } },
		overdue: { status: 'sent', respondBy: { lt: dateOf(today) } },
		answered: { status: { in: [...ANSWERED_STATUSES] } },
	}
	const where = {
		...statuses[show],
		...(mine ? { counsellorId: actor.account } : {}),
		...(client ? { clientId: { in: [client].flat() } } : {}),
	}
	return asSession(actor.session, async (tx) => {
		const rows = await tx.referral.findMany({
			where,
			select: rowFields,
			orderBy: [{ respondBy: { sort: 'asc', nulls: 'last' } }, { createdAt: 'desc' }],
			skip: (page - 1) * most,
			take: most,
		})
		return { rows: await withNames(tx, rows, today), total: await tx.referral.count({ where }) }
	})
}

/** A referral with its history; undefined: not there, or of another centre. */
export async function findReferral(actor: Actor, id: string, today: string): Promise<ReferralFile | undefined> {
	authorise(actor, 'referral.read')
	if (!isId(id)) return undefined
	return asSession(actor.session, async (tx) => {
		const row = await tx.referral.findUnique({
			where: { id },
			select: {
				...rowFields,
				centreId: true,
				version: true,
				serviceType: true,
				reasonSealed: true,
				respondWithin: true,
				consentId: true,
				overrideReason: true,
				shared: true,
				sentAt: true,
				confirmed: true,
				consultationId: true,
				client: { select: { vaultKey: { select: { id: true, wrappedBy: true, wrapped: true } } } },
				responses: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
				links: {
					where: { revokedAt: null, expiresAt: { gt: new Date() } },
					select: { expiresAt: true, attempts: true },
					take: 1,
				},
			},
		})
		if (!row) return undefined
		const [short] = await withNames(tx, [row], today)
		if (!short) return undefined
		const names = await namesIn(
			tx,
			row.responses.map((response) => response.byAccount),
		)
		const opened = opener(row.client.vaultKey)
		const [link] = row.links
		return {
			...short,
			centreId: row.centreId,
			version: row.version,
			serviceType: row.serviceType,
			service: row.service,
			reason: opened(row.reasonSealed, 'referral', id, 'reason_sealed'),
			respondWithin: row.respondWithin,
			consentId: row.consentId,
			overrideReason: row.overrideReason,
			shared: row.shared,
			sentAt: row.sentAt?.toISOString() ?? null,
			confirmed: row.confirmed,
			consultationId: row.consultationId,
			link: link ? { expiresAt: link.expiresAt.toISOString(), locked: link.attempts >= MOST_ATTEMPTS } : null,
			events: row.responses.map((response) => ({
				id: response.id,
				status: response.status as ReferralStatus,
				at: response.at.toISOString(),
				by: response.byAccount ? (names.get(response.byAccount) ?? '') : null,
				reason: response.reason,
				note: opened(response.noteSealed, 'referral_response', response.id, 'note_sealed'),
				appointmentAt: response.appointmentAt?.toISOString() ?? null,
			})),
		}
	})
}

/** Opens sealed values with one key, which is opened when the first of them asks for it. */
export function opener(wrapped: WrappedKey | null) {
	let key: DataKey | undefined
	return (sealed: Uint8Array | null, table: string, row: string, column: string): string => {
		if (!sealed || !wrapped) return ''
		key ??= openDataKey(wrapped)
		return open(key, sealed, { table, row, column })
	}
}

type Row = {
	id: string
	number: string
	status: string
	urgency: string
	respondBy: Date | null
	recipient: string | null
	counsellorId: string
	clientId: string
	service: { name: string; nameEn: string | null } | null
}

async function withNames(tx: Transaction, rows: Row[], today: string): Promise<ReferralRow[]> {
	const names = await namesIn(
		tx,
		rows.map((row) => row.counsellorId),
	)
	const clients = await clientNamesIn(
		tx,
		rows.map((row) => row.clientId),
	)
	return rows.map((row) => ({
		id: row.id,
		number: row.number,
		status: row.status as ReferralStatus,
		urgency: row.urgency,
		respondBy: row.respondBy && dayOf(row.respondBy),
		overdue: row.status === 'sent' && row.respondBy !== null && dayOf(row.respondBy) < today,
		recipient: row.service ? row.service.name : (row.recipient ?? ''),
		counsellor: names.get(row.counsellorId) ?? '',
		client: shortClient(clients, row.clientId),
	}))
}
