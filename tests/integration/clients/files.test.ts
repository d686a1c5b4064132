import { randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { verifyChains } from '@/lib/audit/read'
import { assignmentSchema } from '@/lib/clients/assigning/schema'
import { assignClient } from '@/lib/clients/assigning/write'
import { listClosures } from '@/lib/clients/closures/read'
import { closureSchema, reopeningSchema } from '@/lib/clients/closures/schema'
import { closeClient, reopenClient } from '@/lib/clients/closures/write'
import { findMerging } from '@/lib/clients/merging/read'
import { mergeClients, unmergeClients } from '@/lib/clients/merging/write'
import { findClientFile, findClients } from '@/lib/clients/read'
import { listTransfers } from '@/lib/clients/transfers/read'
import { acceptOffer, declineOffer, offerClient, withdrawOffer } from '@/lib/clients/transfers/write'
import { registerClient } from '@/lib/clients/write'
import { listConsultations } from '@/lib/consultations/read'
import { environment } from '@/lib/env'
import { closePress } from '@/lib/packs/press/press'
import { printRecord } from '@/lib/person-record/paper'
import { findHeldRecord } from '@/lib/person-record/read'
import { recordAsData } from '@/lib/person-record/record'
import { discloseRecord, eraseAgain, eraseClient } from '@/lib/person-record/write'
import { findDoorstep } from '@/lib/referrals/answers/read'
import { findReferral } from '@/lib/referrals/read'
import { actorOf, makeCentre, type TestCentre } from '../../support/actors'
import { logged, registered, registrationOf, sent } from '../../support/casework'
import { withDatabase } from '../../support/database'
import { readPdf } from '../../support/pdf'

const database = withDatabase()
let [centre, other] = [] as unknown as [TestCentre, TestCentre]
let [counsellor, supervisor, there, stranger] = [] as unknown as [Actor, Actor, Actor, Actor]

beforeAll(async () => {
	process.env.WAYMARK_ERASURE_LEDGER = path.join(mkdtempSync(path.join(tmpdir(), 'waymark-')), 'erasures.jsonl')
	;[centre, other] = [await makeCentre('First'), await makeCentre('Second')]
	counsellor = await actorOf('counsellor', centre)
	supervisor = await actorOf('supervisor', centre)
	there = await actorOf('counsellor', other)
	stranger = await actorOf('supervisor', await makeCentre('Third'))
})
afterAll(closePress)

const someone = (more = {}) => registered(counsellor, { name: `Person ${randomUUID()}`, ...more })
const closing = (client: string, more = {}) =>
	closureSchema.parse({
		idempotencyKey: randomUUID(),
		client,
		closureReason: 'departed',
		closedOn: '2026-11-20',
		...more,
	})

describe('closing a file', () => {
	it('keeps the reason and, sealed, the note; reopening keeps the history', async () => {
		const client = await someone()
		await database.sql('superuser', "update client set registered_on = '2026-01-01' where id = $1", [client])
		expect(await closeClient(counsellor, closing(client, { closureNote: 'Canary-closure' }))).toMatchObject({
			ok: true,
		})
		expect(await listClosures(counsellor, client)).toMatchObject([
			{ reason: 'departed', note: 'Canary-closure', closedOn: '2026-11-20', reopenedAt: null },
		])
		const { rows } = await database.sql('superuser', 'select note_sealed::text as sealed from client_closure')
		expect(JSON.stringify(rows)).not.toContain(Buffer.from('Canary-closure').toString('hex'))
		expect(await reopenClient(supervisor, reopeningSchema.parse({ client, reopen: 'on' }))).toMatchObject({ ok: true })
		expect(await closeClient(supervisor, closing(client, { closureReason: 'lost_contact' }))).toMatchObject({
			ok: true,
		})
		expect((await listClosures(counsellor, client)).map((one) => [one.reason, one.reopenedAt === null])).toEqual([
			['lost_contact', true],
			['departed', false],
		])
	})

	it('closes once, however many times and by how many people at once', async () => {
		const client = await someone()
		await database.sql('superuser', "update client set registered_on = '2026-01-01' where id = $1", [client])
		const results = await Promise.all(
			Array.from({ length: 8 }, (_, at) => closeClient(at % 2 ? counsellor : supervisor, closing(client))),
		)
		expect(results.every((one) => one.ok)).toBe(true)
		expect(await listClosures(counsellor, client)).toHaveLength(1)
	})

	it('refuses a day in the future, and one before the file began', async () => {
		const client = await someone()
		expect(await closeClient(counsellor, closing(client, { closedOn: '2999-01-01' }))).toMatchObject({
			errors: [{ field: 'closedOn', key: 'inTheFuture' }],
		})
		expect(await closeClient(counsellor, closing(client, { closedOn: '2001-01-01' }))).toMatchObject({
			errors: [{ field: 'closedOn', key: 'beforeRegistration' }],
		})
	})
})

describe('looking after a file', () => {
	it('goes to a colleague of the centre, with the follow-ups that are open, and to nobody else', async () => {
		const client = await someone()
		await logged(counsellor, { client, followUpOn: '2099-01-01', followUpKind: 'call' })
		const assign = (to: string) => assignClient(counsellor, assignmentSchema.parse({ client, counsellor: to }))
		expect(await assign(there.account)).toMatchObject({ errors: [{ field: 'counsellor', key: 'unknownCode' }] })
		expect(await assign(supervisor.account)).toMatchObject({ ok: true })
		const { rows } = await database.sql('superuser', 'select counsellor_id from follow_up where client_id = $1', [
			client,
		])
		expect(rows).toEqual([{ counsellor_id: supervisor.account }])
	})
})

describe('a transfer to another centre', () => {
	const offer = (client: string, to = other.id) =>
		offerClient(counsellor, {
			idempotencyKey: randomUUID(),
			client,
			toCentre: to,
			transferReason: 'Moves to the north',
			agreed: true,
		})
	const waitingFor = async (actor: Actor, client: string) =>
		(await listTransfers(actor, client)).find((one) => one.outcome === null)

	it('shows the offer there, not the person; when taken, the whole file moves and stays counted where it was done', async () => {
		const client = await someone({ name: 'Canary Transfer', withheldItems: ['documents'], withholdReason: 'fear' })
		const consultation = await logged(counsellor, {
			client,
			note: 'Told on Monday',
			followUpOn: '2099-01-01',
			followUpKind: 'call',
		})
		const referral = await sent(counsellor, client)
		expect(await offer(client)).toMatchObject({ ok: true })
		const waiting = await waitingFor(there, client)
		expect(waiting).toMatchObject({ incoming: true, reason: 'Moves to the north', from: { name: 'First' } })
		expect(await findClientFile(there, client)).toBeUndefined()
		expect(await acceptOffer(stranger, { transfer: waiting?.id as string })).toMatchObject({ ok: false })
		expect(await acceptOffer(there, { transfer: waiting?.id as string })).toMatchObject({ ok: true })

		const file = await findClientFile(there, client)
		expect(file).toMatchObject({
			client: { name: 'Canary Transfer' },
			consents: [{ withheld: { items: ['documents'] } }],
		})
		expect((await listConsultations(there, { client })).rows).toMatchObject([{ id: consultation, hasNote: true }])
		expect(await findReferral(there, referral.id, '2026-11-26')).toMatchObject({ status: 'sent' })
		expect(await findDoorstep(referral.token)).toMatchObject({ centre: 'Second' })
		expect(await findClients(there, 'canary transf')).toMatchObject([{ id: client }])
		expect(await findClientFile(counsellor, client)).toBeUndefined()
		expect(await findClients(counsellor, 'canary transf')).toEqual([])
		const { rows } = await database.sql('superuser', 'select centre_id, delivered_by from consultation where id = $1', [
			consultation,
		])
		expect(rows).toEqual([{ centre_id: other.id, delivered_by: centre.id }])
		// Accepting once more leads to the same file and changes nothing.
		expect(await acceptOffer(there, { transfer: waiting?.id as string })).toMatchObject({ ok: true })
	})

	it('is taken by one of many who accept at once', async () => {
		const client = await someone()
		await offer(client)
		const waiting = (await waitingFor(there, client))?.id as string
		const colleagues = await Promise.all(Array.from({ length: 6 }, () => actorOf('counsellor', other)))
		await Promise.all(colleagues.map((one) => acceptOffer(one, { transfer: waiting })))
		const { rows } = await database.sql(
			'superuser',
			"select count(*)::int as count from audit_event where verb = 'client.take-over' and resource_id = $1",
			[client],
		)
		expect(rows).toEqual([{ count: 1 }])
	})

	it('can be withdrawn or declined: then the file stays, and another offer can be made', async () => {
		const client = await someone()
		await offer(client)
		const first = (await waitingFor(counsellor, client))?.id as string
		expect(await withdrawOffer(there, { transfer: first }).catch((error: Error) => error.message)).toMatch(
			/not allowed/,
		)
		expect(await withdrawOffer(counsellor, { transfer: first })).toMatchObject({ ok: true })
		expect(await acceptOffer(there, { transfer: first })).toMatchObject({ ok: false, notice: 'offerGone' })
		await offer(client)
		const second = (await waitingFor(counsellor, client))?.id as string
		expect(await declineOffer(there, { transfer: second, declineReason: 'Full' })).toMatchObject({ ok: true })
		expect((await listTransfers(counsellor, client)).map((one) => one.outcome)).toEqual(['declined', 'withdrawn'])
		expect(await findClientFile(counsellor, client)).toBeDefined()
	})

	it('cannot be forced by a statement: neither centre may change the centre of a file by itself', async () => {
		const client = await someone()
		await offer(client)
		const { asSession } = await import('@/lib/db')
		for (const actor of [counsellor, there]) {
			const forced = asSession(actor.session, async (tx) => {
				await tx.$queryRaw`select set_config('waymark.client', ${client}, true)`
				return tx.client.updateMany({ where: { id: client }, data: { centreId: other.id } })
			})
			expect(
				await forced.then(
					(done) => done.count,
					() => 0,
				),
			).toBe(0)
		}
	})
})

describe('two files of one person', () => {
	it('are suggested before a second one is saved, in another script and with another number', async () => {
		const name = `Đorđe Ilić ${randomUUID().slice(0, 4)}`
		const first = await registered(counsellor, {
			name,
			birthDate: '1991-02-03',
			contactChannel: 'phone',
			contactTo: '+355 69 211 4455',
		})
		const again = (more: Record<string, unknown>) =>
			registerClient(counsellor, registrationOf({ anotherPerson: '', ...more }))
		const cyrillic = name.replace('Đorđe Ilić', 'Ђорђе Илић')
		expect(await again({ name: cyrillic })).toMatchObject({
			ok: false,
			errors: [{ field: 'anotherPerson' }],
			shown: [{ id: first }],
		})
		expect(await again({ name: 'Somebody Else', contactChannel: 'phone', contactTo: '0692114455' })).toMatchObject({
			ok: false,
			shown: [{ id: first }],
		})
		expect(await again({ name: 'Djordje', birthDate: '1991-02-03' })).toMatchObject({
			ok: false,
			shown: [{ id: first }],
		})
		expect(await again({ name: 'Marija', birthDate: '1991-02-03' })).toMatchObject({ ok: true })
		expect(await again({ name: cyrillic, anotherPerson: 'on' })).toMatchObject({ ok: true })
	})

	it('become one without losing either history, are found as one, and can be taken apart', async () => {
		const name = `Merged ${randomUUID().slice(0, 8)}`
		const [kept, second] = [
			await registered(counsellor, { name }),
			await registered(counsellor, { name: `${name} Second` }),
		]
		const told = await logged(counsellor, { client: second, note: 'Second file note' })
		const code = (await findClientFile(counsellor, second))?.client.code as string
		const merge = (client: string, otherCode: string) =>
			mergeClients(counsellor, { client, otherCode, samePerson: true })
		expect(await merge(kept, 'nonsense')).toMatchObject({ errors: [{ field: 'otherCode', key: 'noSuchCode' }] })
		expect(await merge(second, code)).toMatchObject({ errors: [{ key: 'sameFile' }] })
		expect(await merge(kept, code)).toMatchObject({ ok: true })
		expect(await merge(kept, code)).toMatchObject({ ok: true })
		const merging = await findMerging(counsellor, kept)
		expect(merging.files.map((file) => file.client.id)).toEqual([second])
		expect((await findMerging(counsellor, second)).into).toBe(kept)
		const files = [kept, ...merging.files.map((file) => file.client.id)]
		expect((await listConsultations(counsellor, { client: files })).rows).toMatchObject([{ id: told }])
		expect((await findClients(counsellor, name)).map((row) => row.id)).toEqual([kept])
		// Not in a chain, nor in a ring.
		const keptCode = (await findClientFile(counsellor, kept))?.client.code as string
		const third = await someone()
		expect(await merge(third, keptCode)).toMatchObject({ errors: [{ key: 'mergedAlready' }] })
		expect(await merge(second, keptCode)).toMatchObject({ errors: [{ key: 'mergedAlready' }] })
		const [file] = merging.files
		expect(await unmergeClients(counsellor, { client: kept, merge: file?.merge as string })).toMatchObject({ ok: true })
		expect((await findClients(counsellor, name)).map((row) => row.id).sort()).toEqual([kept, second].sort())
	})

	it('are found by year of birth, alone or after a name', async () => {
		const name = `Yearly ${randomUUID().slice(0, 8)}`
		const client = await registered(counsellor, { name, birthDate: '1937-05-05' })
		expect((await findClients(counsellor, '1937')).map((row) => row.id)).toContain(client)
		expect((await findClients(counsellor, `${name} ١٩٣٧`)).map((row) => row.id)).toEqual([client])
		expect(await findClients(counsellor, `${name} 1938`)).toEqual([])
	})
})

describe("the person's rights", () => {
	it('give them a copy of everything in their language, as a PDF and as data, and say so in the audit', async () => {
		const client = await someone({ name: 'Lejla Canary', contactChannel: 'phone', contactTo: '+387 61 555 010' })
		await logged(counsellor, { client, note: 'Told about the Blue Card' })
		await logged(supervisor, { client, note: 'Only mine', noteLevel: 'restricted' })
		await sent(counsellor, client, { reason: 'Wants a course' })
		const record = await discloseRecord(counsellor, { client, format: 'json', language: 'en' }, '2026-11-26')
		const data = JSON.stringify(recordAsData(record as NonNullable<typeof record>, '2026-11-26'))
		for (const held of [
			'Lejla Canary',
			'+387 61 555 010',
			'Told about the Blue Card',
			'Wants a course',
			'"withheld":true',
		])
			expect(data).toContain(held)
		expect(data).not.toContain('Only mine')
		expect(data).not.toContain(client)
		const pdf = await readPdf(await printRecord(record as NonNullable<typeof record>, 'ar', '2026-11-26'))
		expect(pdf.language).toBe('ar')
		expect(pdf.pages.join(' ')).toContain('Told about the Blue Card')
		const { rows } = await database.sql(
			'superuser',
			"select count(*)::int as count from audit_event where verb = 'client.disclose' and resource_id = $1",
			[client],
		)
		expect(rows).toEqual([{ count: 1 }])
		expect(await findHeldRecord(stranger, client, '2026-11-26')).toBeUndefined()
	})

	it('erase them: key, names, notes, reasons and links are gone, numbers stay, and a restored backup does not bring them back', async () => {
		const client = await someone({ name: 'Canary Erased', birthDate: '1990-01-01', nationality: 'AL' })
		const consultation = await logged(counsellor, { client, note: 'Canary note' })
		const referral = await sent(counsellor, client, { reason: 'Canary reason' })
		const code = (await findClientFile(counsellor, client))?.client.code as string
		const erase = (actor: Actor, eraseCode: string) => eraseClient(actor, { client, eraseCode, asked: true })
		const backup = await Promise.all(
			['client', 'vault_key', 'consultation', 'client_blind_index'].map(async (table) => ({
				table,
				rows: (await database.sql('superuser', `select * from ${table}`)).rows,
			})),
		)
		await expect(erase(counsellor, code)).rejects.toThrow(/not allowed/)
		expect(await erase(stranger, code)).toMatchObject({ ok: false, notice: 'notFound' })
		expect(await erase(supervisor, 'AAAA-AAAA')).toMatchObject({ errors: [{ field: 'eraseCode', key: 'otherCode' }] })
		expect(await erase(supervisor, code)).toMatchObject({ ok: true })
		expect(await erase(supervisor, code)).toMatchObject({ ok: true })

		expect((await findClientFile(counsellor, client))?.client).toMatchObject({
			erased: true,
			name: '',
			nationality: 'AL',
		})
		expect(await findClients(counsellor, code)).toEqual([])
		expect(await findDoorstep(referral.token)).toBeUndefined()
		expect((await listConsultations(counsellor, { client })).rows).toMatchObject([{ id: consultation, hasNote: false }])
		const left = async () =>
			(
				await database.sql(
					'superuser',
					`select (select count(*) from vault_key k join client c on c.vault_key_id = k.id where c.id = $1)::int as keys,
						(select count(*) from client_blind_index where client_id = $1)::int as indexes,
						(select count(*) from consultation where client_id = $1 and note_sealed is not null)::int as notes,
						(select count(*) from referral where client_id = $1 and reason_sealed is not null)::int as reasons`,
					[client],
				)
			).rows[0]
		expect(await left()).toEqual({ keys: 0, indexes: 0, notes: 0, reasons: 0 })

		// An older backup comes back: rows, key and all.
		const was = (table: string, id: string, column = 'id') =>
			backup.find((one) => one.table === table)?.rows.filter((row) => row[column] === id) ?? []
		const [old] = was('client', client)
		await database.sql('superuser', 'delete from erasure')
		for (const row of was('vault_key', old?.vault_key_id as string))
			await database.sql(
				'superuser',
				'insert into vault_key (id, centre_id, wrapped_by, wrapped) values ($1, $2, $3, $4)',
				[row.id, row.centre_id, row.wrapped_by, row.wrapped],
			)
		await database.sql('superuser', 'update client set vault_key_id = $2, name_sealed = $3, code = $4 where id = $1', [
			client,
			old?.vault_key_id,
			old?.name_sealed,
			old?.code,
		])
		expect((await findClientFile(counsellor, client))?.client.name).toBe('Canary Erased')
		expect(await eraseAgain()).toBe(1)
		expect((await findClientFile(counsellor, client))?.client).toMatchObject({ erased: true, name: '' })
		expect(await left()).toEqual({ keys: 0, indexes: 0, notes: 0, reasons: 0 })
		expect(await eraseAgain()).toBe(0)
	})

	it('erase the whole person, whichever of their merged files it is asked on', async () => {
		const [kept, second] = [await someone(), await someone()]
		const code = (await findClientFile(counsellor, second))?.client.code as string
		await mergeClients(counsellor, { client: kept, otherCode: code, samePerson: true })
		expect(await eraseClient(supervisor, { client: second, eraseCode: code, asked: true })).toMatchObject({ ok: true })
		for (const client of [kept, second])
			expect((await findClientFile(counsellor, client))?.client).toMatchObject({ erased: true, name: '' })
	})

	it('keeps a ledger that says nothing of anybody and that nobody can change unnoticed', async () => {
		const file = environment().erasureLedger
		expect(existsSync(file)).toBe(true)
		const text = readFileSync(file, 'utf8')
		expect(text).not.toMatch(/Canary|Erased/)
		const saved = `${file}.kept`
		copyFileSync(file, saved)
		try {
			writeFileSync(file, text.replace(/"client":"./, '"client":"f'))
			await expect(eraseAgain()).rejects.toThrow(/line 1 of the erasure ledger/)
			// A line cut off while it was written counts for nothing.
			writeFileSync(file, `${text}{"client":"`)
			expect(await eraseAgain()).toBe(0)
		} finally {
			copyFileSync(saved, file)
			rmSync(saved)
		}
	})
})

it('leaves every chain of the audit whole', async () => {
	expect(await verifyChains()).toEqual([])
})
