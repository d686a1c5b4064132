import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { verifyChains } from '@/lib/audit/read'
import { findClientFile, findClients, listNewestClients } from '@/lib/clients/read'
import { clientSchema } from '@/lib/clients/schema'
import { amendClient, registerClient } from '@/lib/clients/write'
import { actorOf, makeCentre, type TestCentre } from '../../support/actors'
import { idOf, registered, registrationOf } from '../../support/casework'
import { withDatabase } from '../../support/database'

const database = withDatabase()
let [centre, other] = [] as unknown as [TestCentre, TestCentre]
let [counsellor, colleague, stranger] = [] as unknown as [Actor, Actor, Actor]

beforeAll(async () => {
	;[centre, other] = [await makeCentre('First'), await makeCentre('Second')]
	counsellor = await actorOf('counsellor', centre)
	colleague = await actorOf('counsellor', centre)
	stranger = await actorOf('supervisor', other)
})

const amendmentOf = (id: string, version: number, more: Record<string, unknown> = {}) =>
	clientSchema.parse({ id, version: String(version), name: 'Ana Hoxha', sex: 'female', ...more })

describe('a client', () => {
	it('is registered with their consent, and read back as it was typed', async () => {
		const id = await registered(counsellor, {
			name: 'Љубица Đoković',
			birthDate: '1990-05-04',
			nationality: 'RS',
			languages: ['sq'],
			moreLanguages: 'sr',
			contactChannel: 'phone',
			contactTo: '+381 64 123 0567',
			contactHours: 'evenings',
			vulnerabilities: ['debt'],
			screeningNote: 'A debt at home',
			withheldItems: ['documents'],
			withholdReason: 'fear',
		})
		const file = await findClientFile(colleague, id)
		expect(file?.client).toMatchObject({
			name: 'Љубица Đoković',
			birth: { date: '1990-05-04' },
			ageBand: '35_44',
			languages: ['sq', 'sr'],
			contact: { channel: 'phone', to: '+381 64 123 0567', hours: 'evenings' },
			vulnerabilities: ['debt'],
			screeningNote: 'A debt at home',
		})
		expect(file?.consents).toMatchObject([{ sharing: true, withheld: { items: ['documents'], other: '' } }])
	})

	it('cannot be read in the tables: nothing that tells who it is stands there in clear', async () => {
		const canary = `Canary${randomUUID().slice(0, 8)}`
		await registered(counsellor, {
			name: canary,
			contactChannel: 'email',
			contactTo: `${canary}@example.org`,
			screeningNote: canary,
			withheldOther: canary,
			withholdReason: 'other',
		})
		for (const table of ['client', 'consent', 'client_blind_index', 'vault_key', 'audit_event']) {
			const { rows } = await database.sql(
				'superuser',
				`select count(*)::int as found from ${table} t where t::text ilike $1`,
				[`%${canary}%`],
			)
			expect(rows, table).toEqual([{ found: 0 }])
			const bytes = Buffer.from(canary).toString('hex')
			const hex = await database.sql(
				'superuser',
				`select count(*)::int as found from ${table} t where t::text ilike $1`,
				[`%${bytes}%`],
			)
			expect(hex.rows, table).toEqual([{ found: 0 }])
		}
	})

	it('is found by code, by name in any spelling, and by the last digits of a phone', async () => {
		const name = 'Юлия Гриценко-Шевченко'
		const id = await registered(counsellor, { name, contactChannel: 'phone', contactTo: '00380 67 765 0912' })
		const code = (await findClientFile(counsellor, id))?.client.code ?? ''
		const ways = [code, code.toLowerCase().replace('-', ''), 'Yuliia', 'hryts', 'ШЕВ', 'julija ševčenko', '0912']
		for (const question of [...ways, '+380677650912', '067 765 09 12'])
			expect(
				(await findClients(colleague, question)).map((row) => row.id),
				question,
			).toContain(id)
		for (const question of ['y', 'Yuliia Petrova', '7650', '912', '%', "' or 1=1 --", '\u0000', 'x'.repeat(5000)])
			expect(
				(await findClients(colleague, question)).map((row) => row.id),
				question.slice(0, 20),
			).not.toContain(id)
		expect(await findClients(stranger, 'Yuliia')).toEqual([])
	})

	it('is registered once, however often the form is sent', async () => {
		const input = registrationOf()
		const outcomes = await Promise.all(Array.from({ length: 20 }, () => registerClient(counsellor, input)))
		expect(new Set(outcomes.map(idOf)).size).toBe(1)
		const { rows } = await database.sql(
			'superuser',
			'select count(*)::int as n, count(distinct vault_key_id)::int as keys from client where idempotency_key = $1',
			[input.idempotencyKey],
		)
		expect(rows).toEqual([{ n: 1, keys: 1 }])
		// A form's key belongs to its own centre: somebody else's is no way to their file.
		expect(await registerClient(stranger, input)).toEqual({ ok: false, notice: 'reload' })
	})

	it('needs consent, and dates that can be', async () => {
		const refused = async (more: Record<string, unknown>) => {
			const outcome = await registerClient(counsellor, registrationOf(more))
			return outcome.ok ? [] : outcome.errors?.map((error) => `${error.field}: ${error.key}`)
		}
		expect(await refused({ toServices: undefined })).toEqual(['toServices: consentNeeded'])
		expect(await refused({ sharedWith: undefined })).toEqual(['sharedWith: chooseOne'])
		expect(await refused({ withheldItems: ['name'] })).toEqual(['withholdReason: required'])
		expect(await refused({ consentOn: '2999-01-01' })).toEqual(['consentOn: inTheFuture'])
		expect(await refused({ birthDate: '2999-01-01' })).toEqual(['birthDate: inTheFuture'])
		expect(await refused({ destination: 'atlantis' })).toEqual(['destination: unknownCode'])
		expect(await refused({ contactTo: '123456' })).toEqual(['contactChannel: required'])
	})

	it('is of their centre only', async () => {
		const id = await registered(counsellor)
		expect(await findClientFile(stranger, id)).toBeUndefined()
		expect(await listNewestClients(stranger, 10)).toEqual([])
		expect(await amendClient(stranger, amendmentOf(id, 1))).toEqual({ ok: false, notice: 'notFound' })
		expect(await registerClient(counsellor, registrationOf({ centre: other.id }))).toEqual({
			ok: false,
			notice: 'notFound',
		})
		for (const role of ['editor', 'translator', 'analyst', 'administrator'] as const)
			await expect(findClientFile(await actorOf(role, centre), id)).rejects.toThrow('not allowed')
		expect(await findClientFile(counsellor, 'not an id')).toBeUndefined()
	})
})

describe('two people who change one file', () => {
	it('do not overwrite each other: the second is shown what the first saved', async () => {
		const id = await registered(counsellor, { name: 'Ana Hoxha', destination: 'germany' })
		const first = await amendClient(colleague, amendmentOf(id, 1, { name: 'Ana Hoxha-Leka', destination: 'austria' }))
		expect(first.ok).toBe(true)
		const second = await amendClient(counsellor, amendmentOf(id, 1, { name: 'Anna Hoxha', destination: 'germany' }))
		expect(second).toMatchObject({
			ok: false,
			conflict: {
				version: 2,
				by: colleague.name,
				fields: [
					{ field: 'name', theirs: 'Ana Hoxha-Leka', yours: 'Anna Hoxha' },
					{ field: 'destination', theirs: 'austria', yours: 'germany' },
				],
			},
		})
		expect((await findClientFile(counsellor, id))?.client.name).toBe('Ana Hoxha-Leka')
		// Sent again with the version they were shown: theirs now, on purpose.
		expect((await amendClient(counsellor, amendmentOf(id, 2, { name: 'Anna Hoxha' }))).ok).toBe(true)
		expect((await findClients(counsellor, 'Leka')).map((row) => row.id)).not.toContain(id)
		expect((await findClients(counsellor, 'Hoxha')).map((row) => row.id)).toContain(id)
	})

	it('at the very same moment: one saves', async () => {
		const id = await registered(counsellor)
		const outcomes = await Promise.all(
			Array.from({ length: 8 }, (_, i) => amendClient(counsellor, amendmentOf(id, 1, { name: `Name ${i}x` }))),
		)
		expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
		expect(outcomes.filter((outcome) => !outcome.ok && outcome.conflict)).toHaveLength(7)
	})
})

describe('the record', () => {
	it('says who registered whom, in whole chains, and names nobody', async () => {
		const id = await registered(counsellor)
		const { rows } = await database.sql(
			'superuser',
			`select verb, actor, role, chain from audit_event where resource = 'client' and resource_id = $1`,
			[id],
		)
		expect(rows).toEqual([{ verb: 'client.register', actor: counsellor.account, role: 'counsellor', chain: centre.id }])
		expect(await verifyChains()).toEqual([])
	})
})
