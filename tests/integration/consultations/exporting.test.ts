import { randomUUID } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { exportConsultations } from '@/lib/consultations/exporting/read'
import { exportSchema } from '@/lib/consultations/exporting/schema'
import { recordExport } from '@/lib/consultations/exporting/write'
import { actorOf, makeCentre, type TestCentre } from '../../support/actors'
import { logged, registered } from '../../support/casework'
import { withDatabase } from '../../support/database'

const database = withDatabase()
let [centre, other] = [] as unknown as [TestCentre, TestCentre]
let [counsellor, supervisor, there] = [] as unknown as [Actor, Actor, Actor]

beforeAll(async () => {
	;[centre, other] = [await makeCentre('=First'), await makeCentre('Second')]
	;[counsellor, supervisor] = [await actorOf('counsellor', centre), await actorOf('supervisor', centre)]
	there = await actorOf('counsellor', other)
})

async function taken(actor: Actor, input: { from: string; to: string; centre?: string }): Promise<string> {
	let text = ''
	for await (const piece of exportConsultations(actor, exportSchema.parse(input))) text += piece
	return text
}
const rowsOf = (text: string) => parse(text, { bom: true, columns: true, from: 1 }).slice(1) as Record<string, string>[]
const JANUARY = { from: '2026-01-01', to: '2026-01-31' }

describe('consultations to take along', () => {
	it('are rows in codes, of the centre’s own, without anything about a person', async () => {
		const client = await registered(counsellor, { name: 'Canary Export' })
		await logged(counsellor, { client, note: 'Canary-note', topics: ['work', 'rights'], heldOn: '2026-01-20' })
		await logged(counsellor, { contactMade: undefined, topics: [], services: [], heldOn: '2026-01-10' })
		await logged(counsellor, { heldOn: '2026-02-01' })
		await logged(there, { heldOn: '2026-01-15' })
		const text = await taken(supervisor, JANUARY)
		expect(text).not.toMatch(/Canary/i)
		expect(rowsOf(text)).toMatchObject([
			{ date: '2026-01-10', centre: "'=First", contact: 'false', person: 'anonymous', note: 'false' },
			{ date: '2026-01-20', topics: 'work rights', person: 'client', note: 'true', minutes: '15' },
		])
		expect(text.split('\r\n')[1]).toContain('#date,#org+name')
	})

	it('have every row once, however many there are', async () => {
		const { rows } = await database.sql(
			'superuser',
			`insert into consultation (id, idempotency_key, centre_id, delivered_by, counsellor_id, held_on, minutes, channel, form, first_visit,
				topics, services, version)
			select gen_random_uuid(), gen_random_uuid(), $1, $1, $2, date '2026-03-01' + n % 4, n / 4 + 1, 'phone', 'individual', true, '{work}', '{information}', 1
			from generate_series(1, 4500) n returning minutes`,
			[centre.id, supervisor.account],
		)
		const found = rowsOf(await taken(supervisor, { from: '2026-03-01', to: '2026-03-31' }))
		expect(found).toHaveLength(rows.length)
		expect(new Set(found.map((row) => `${row.date} ${row.minutes}`)).size).toBe(rows.length)
		expect(found.map((row) => row.date)).toEqual(found.map((row) => row.date).sort())
	})

	it('are for a supervisor of the centre, who is named in the audit', async () => {
		await expect(taken(counsellor, JANUARY)).rejects.toThrow(/not allowed/)
		await expect(taken(supervisor, { ...JANUARY, centre: other.id })).rejects.toThrow(/not allowed/)
		await expect(recordExport(counsellor, exportSchema.parse(JANUARY))).rejects.toThrow(/not allowed/)
		await recordExport(supervisor, exportSchema.parse(JANUARY))
		const { rows } = await database.sql(
			'superuser',
			"select actor, detail from audit_event where verb = 'consultation.export'",
		)
		expect(rows).toMatchObject([{ actor: supervisor.account, detail: JANUARY }])
	})

	it.each([
		[{ from: '2026-02-30', to: '2026-03-01' }],
		[{ from: '2026-03-01', to: '2026-02-01' }],
		[{ from: '2025-01-01', to: '2026-03-01' }],
		[{ from: '2026-01-01', to: '2026-03-01', centre: randomUUID().slice(1) }],
	])('are refused for %j', (input) => {
		expect(exportSchema.safeParse(input).success).toBe(false)
	})
})
