import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { consentSchema } from '@/lib/clients/consents/schema'
import { dayIn, daysAfter } from '@/lib/clients/day'
import { findClientFile } from '@/lib/clients/read'
import { findLogChoices } from '@/lib/consultations/read'
import { asSession } from '@/lib/db'
import { recordConsent, withdrawConsent } from '@/lib/referrals/consents/write'
import { actorOf, makeCentre, type TestCentre } from '../../support/actors'
import { logged, registered, sent } from '../../support/casework'
import { withDatabase } from '../../support/database'

const database = withDatabase()
let centre = undefined as unknown as TestCentre
let counsellor = undefined as unknown as Actor
let others: [string, string][] = []

const TABLES = [
	'vault_key',
	'client',
	'client_blind_index',
	'consent',
	'consent_withdrawal',
	'consultation',
	'guide_handout',
	'follow_up',
	'referral',
	'referral_response',
	'referral_link',
]

beforeAll(async () => {
	centre = await makeCentre('First')
	const second = await makeCentre('Second')
	counsellor = await actorOf('counsellor', centre)
	others = [
		['no session', ''],
		['a made-up session', 'made-up'],
		['a counsellor of another centre', (await actorOf('counsellor', second)).session],
		['a supervisor of another centre', (await actorOf('supervisor', second)).session],
	]
	for (const role of ['editor', 'translator', 'analyst', 'administrator'] as const)
		others.push([`a ${role} of the centre`, (await actorOf(role, centre)).session])

	// One row at least in every table.
	const client = await registered(counsellor, { contactChannel: 'phone', contactTo: '+355 69 123 4567' })
	const guide = (await findLogChoices(counsellor, 'en')).guides[0]?.id
	const soon = daysAfter(dayIn('Europe/Tirane'), 2)
	await logged(counsellor, { client, note: 'Note', guides: [guide], followUpOn: soon, followUpKind: 'call' })
	await sent(counsellor, client)
	const given = await recordConsent(
		counsellor,
		consentSchema.parse({
			idempotencyKey: randomUUID(),
			client,
			consentForm: 'written',
			consentOn: '2026-01-20',
			consentLanguage: 'sq',
			givenBy: 'person',
			toServices: 'on',
			toSharing: 'on',
			sharedWith: 'organisations',
		}),
	)
	expect(given.ok).toBe(true)
	const consent = (await findClientFile(counsellor, client))?.consents[0]?.id ?? ''
	expect((await withdrawConsent(counsellor, { client, consent, sure: true })).ok).toBe(true)
})

const count = (session: string, table: string) =>
	asSession(session, async (tx) => {
		const rows = await tx.$queryRawUnsafe<{ n: number }[]>(`select count(*)::int as n from ${table}`)
		return rows[0]?.n
	})

describe.each(TABLES)('%s', (table) => {
	it('is seen by the centre’s counsellors, and by nobody else', async () => {
		expect(await count(counsellor.session, table)).toBeGreaterThan(0)
		for (const [who, session] of others) expect(await count(session, table), who).toBe(0)
	})

	it('cannot be changed, emptied or moved by anybody else', async () => {
		for (const [who, session] of others) {
			const touched = await asSession(session, async (tx) => tx.$executeRawUnsafe(`delete from ${table}`)).catch(
				(error) => String(error),
			)
			if (typeof touched === 'string') expect(touched, who).toMatch(/permission denied|42501/)
			else expect(touched, who).toBe(0)
			const moved = await asSession(session, async (tx) =>
				tx.$executeRawUnsafe(`update ${table} set centre_id = centre_id`),
			).catch((error) => String(error))
			if (typeof moved === 'string') expect(moved, who).toMatch(/permission denied|42501/)
			else expect(moved, who).toBe(0)
		}
	})
})

describe('a counsellor', () => {
	it('cannot write a row into another centre', async () => {
		const { rows } = await database.sql('superuser', `select id from centre where id <> $1 limit 1`, [centre.id])
		await expect(
			asSession(counsellor.session, (tx) =>
				tx.vaultKey.create({
					data: { centreId: rows[0].id, wrappedBy: 'k', wrapped: new Uint8Array(8) },
					select: { id: true },
				}),
			),
		).rejects.toThrow(/row-level security/)
	})

	it('sees nothing any more once the session is revoked', async () => {
		const actor = await actorOf('counsellor', centre)
		expect(await count(actor.session, 'client')).toBeGreaterThan(0)
		await database.sql('superuser', 'update staff_session set revoked_at = now() where account_id = $1', [
			actor.account,
		])
		for (const table of TABLES) expect(await count(actor.session, table), table).toBe(0)
	})
})
