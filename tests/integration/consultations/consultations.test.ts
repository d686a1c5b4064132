import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { dayIn, daysAfter } from '@/lib/clients/day'
import { LONGEST_NOTE } from '@/lib/consultations/consultation'
import { listFollowUps } from '@/lib/consultations/follow-ups/read'
import { completionSchema, followUpSchema } from '@/lib/consultations/follow-ups/schema'
import { completeFollowUp, planFollowUp } from '@/lib/consultations/follow-ups/write'
import { findConsultation, findLogChoices, listConsultations } from '@/lib/consultations/read'
import { consultationSchema } from '@/lib/consultations/schema'
import { amendConsultation, logConsultation, readRestrictedNote } from '@/lib/consultations/write'
import { actorOf, makeCentre, type TestCentre } from '../../support/actors'
import { consultationOf, idOf, logged, registered } from '../../support/casework'
import { withDatabase } from '../../support/database'

const database = withDatabase()
const TODAY = dayIn('Europe/Tirane')
let centre = undefined as unknown as TestCentre
let [counsellor, colleague, supervisor, stranger] = [] as unknown as [Actor, Actor, Actor, Actor]

beforeAll(async () => {
	centre = await makeCentre('First')
	counsellor = await actorOf('counsellor', centre)
	colleague = await actorOf('counsellor', centre)
	supervisor = await actorOf('supervisor', centre)
	stranger = await actorOf('supervisor', await makeCentre('Second'))
})

const amendmentOf = (id: string, version: number, more: Record<string, unknown> = {}) => {
	const { idempotencyKey: _, ...rest } = consultationOf()
	return consultationSchema.parse({ ...rest, contactMade: 'on', minutes: '15', id, version: String(version), ...more })
}

describe('a consultation', () => {
	it('is logged anonymously and read back', async () => {
		const id = await logged(counsellor, {
			note: 'Asked about wages. ✓ \u{1F600}',
			language: 'sq',
			destination: 'germany',
		})
		expect(await findConsultation(colleague, id)).toMatchObject({
			heldOn: '2026-01-15',
			client: null,
			own: false,
			destination: 'germany',
			note: { level: 'standard', text: 'Asked about wages. ✓ \u{1F600}' },
		})
	})

	it('is logged for a client, sealed with the client’s own key', async () => {
		const client = await registered(counsellor, { name: 'Besa Krasniqi' })
		const id = await logged(counsellor, { client, note: 'For Besa' })
		expect(await findConsultation(counsellor, id)).toMatchObject({ client: { name: 'Besa Krasniqi' }, own: true })
		const { rows } = await database.sql(
			'superuser',
			'select c.vault_key_id = k.vault_key_id as same from consultation c join client k on k.id = c.client_id where c.id = $1',
			[id],
		)
		expect(rows).toEqual([{ same: true }])
	})

	it('keeps its note out of the tables', async () => {
		const canary = `Canary${randomUUID().slice(0, 8)}`
		await logged(counsellor, { note: canary })
		for (const table of ['consultation', 'vault_key', 'audit_event', 'follow_up']) {
			const { rows } = await database.sql(
				'superuser',
				`select count(*)::int as found from ${table} t where t::text ilike $1 or t::text ilike $2`,
				[`%${canary}%`, `%${Buffer.from(canary).toString('hex')}%`],
			)
			expect(rows, table).toEqual([{ found: 0 }])
		}
	})

	it('takes a note of a mebibyte', async () => {
		const note = '字'.repeat(LONGEST_NOTE)
		const id = await logged(counsellor, { note })
		const file = await findConsultation(counsellor, id)
		expect(file?.note && 'text' in file.note && file.note.text === note).toBe(true)
	})

	it('is one row when the form is sent twenty times at once', async () => {
		const input = consultationOf({ note: 'once', followUpOn: daysAfter(TODAY, 3), followUpKind: 'call' })
		const outcomes = await Promise.all(Array.from({ length: 20 }, () => logConsultation(counsellor, input)))
		const ids = new Set(outcomes.map(idOf))
		expect(ids.size).toBe(1)
		const [id] = ids
		const { rows } = await database.sql(
			'superuser',
			`select (select count(*)::int from consultation where idempotency_key = $1) as rows,
				(select count(*)::int from follow_up where consultation_id = $2) as follow_ups,
				(select count(*)::int from audit_event where resource_id = $2::text) as events`,
			[input.idempotencyKey, id],
		)
		expect(rows).toEqual([{ rows: 1, follow_ups: 1, events: 1 }])
		const { rows: orphans } = await database.sql(
			'superuser',
			`select count(*)::int as n from vault_key k where not exists (select from client c where c.vault_key_id = k.id)
				and not exists (select from consultation c where c.vault_key_id = k.id)`,
		)
		expect(orphans).toEqual([{ n: 0 }])
	})

	it.each([
		[{ heldOn: daysAfter(TODAY, 1) }, 'heldOn: inTheFuture'],
		[{ heldOn: '1800-01-01' }, 'heldOn: invalid'],
		[{ destination: 'atlantis' }, 'destination: unknownCode'],
		[{ guides: [randomUUID()] }, 'guides: unknownCode'],
		[{ followUpOn: '2020-01-01', followUpKind: 'call' }, 'followUpOn: inThePast'],
		[{ followUpOn: daysAfter(TODAY, 1) }, 'followUpKind: required'],
		[{ followUpKind: 'call' }, 'followUpOn: required'],
	])('%o is answered with %s', async (more, error) => {
		const outcome = await logConsultation(counsellor, consultationOf(more))
		expect(outcome.ok ? [] : outcome.errors?.map((one) => `${one.field}: ${one.key}`)).toEqual([error])
	})

	it('remembers the version of each guide handed over, in the language of the conversation', async () => {
		const { guides } = await findLogChoices(counsellor, 'en')
		expect(guides.length).toBeGreaterThan(3)
		const guide = guides.find((one) => one.country === 'AT')?.id
		const id = await logged(counsellor, { guides: [guide], language: 'sq' })
		const file = await findConsultation(counsellor, id)
		expect(file?.handouts).toMatchObject([{ guideId: guide, locale: 'sq', number: 1 }])
		// Taken out again by an amendment, and another one put in.
		const next = guides.find((one) => one.country === 'DE')?.id
		expect((await amendConsultation(counsellor, amendmentOf(id, 1, { guides: [next] }))).ok).toBe(true)
		expect((await findConsultation(counsellor, id))?.handouts).toMatchObject([{ guideId: next, locale: 'en' }])
	})

	it('is listed by day, topic and counsellor, in the order asked for', async () => {
		await logged(colleague, { heldOn: '2026-03-01', minutes: '90', topics: ['housing'] })
		await logged(counsellor, { heldOn: '2026-03-02', minutes: '5', topics: ['housing', 'money'] })
		const march = { from: '2026-03-01', to: '2026-03-31' }
		expect((await listConsultations(counsellor, march)).rows.map((row) => row.minutes)).toEqual([5, 90])
		expect((await listConsultations(counsellor, { ...march, sort: 'longest' })).rows.map((row) => row.minutes)).toEqual(
			[90, 5],
		)
		expect(await listConsultations(counsellor, { ...march, mine: true })).toMatchObject({ total: 1, minutes: 5 })
		expect((await listConsultations(counsellor, { ...march, topic: 'money' })).total).toBe(1)
		expect((await listConsultations(stranger, {})).total).toBe(0)
	})
})

describe('a restricted note', () => {
	it('is read by its author only; a supervisor says why, and that stands in the record', async () => {
		const id = await logged(counsellor, { note: 'Very private', noteLevel: 'restricted' })
		expect((await findConsultation(counsellor, id))?.note).toEqual({ level: 'restricted', text: 'Very private' })
		for (const actor of [colleague, supervisor])
			expect((await findConsultation(actor, id))?.note).toEqual({ level: 'restricted', hidden: true })
		await expect(readRestrictedNote(colleague, { id, reason: 'complaint' })).rejects.toThrow('not allowed')
		expect(await readRestrictedNote(stranger, { id, reason: 'complaint' })).toEqual({ ok: false, notice: 'notFound' })
		expect(await readRestrictedNote(supervisor, { id, reason: 'safeguarding' })).toEqual({
			ok: true,
			shown: [{ note: 'Very private' }],
		})
		const { rows } = await database.sql(
			'superuser',
			`select actor, detail from audit_event where verb = 'consultation.read-restricted' and resource_id = $1`,
			[id],
		)
		expect(rows).toEqual([{ actor: supervisor.account, detail: { reason: 'safeguarding' } }])
	})

	it('survives an amendment by somebody who may not read it', async () => {
		const id = await logged(counsellor, { note: 'Very private', noteLevel: 'restricted' })
		const changed = await amendConsultation(
			colleague,
			amendmentOf(id, 1, { minutes: '20', note: 'x', noteLevel: 'standard' }),
		)
		expect(changed.ok).toBe(true)
		expect(await findConsultation(counsellor, id)).toMatchObject({
			minutes: 20,
			note: { level: 'restricted', text: 'Very private' },
		})
	})
})

describe('two people who amend one consultation', () => {
	it('do not overwrite each other', async () => {
		const id = await logged(counsellor, { note: 'First' })
		expect((await amendConsultation(colleague, amendmentOf(id, 1, { note: 'Second', minutes: '30' }))).ok).toBe(true)
		const late = await amendConsultation(counsellor, amendmentOf(id, 1, { note: 'Third' }))
		expect(late).toEqual({
			ok: false,
			conflict: {
				version: 2,
				by: colleague.name,
				fields: [
					{ field: 'minutes', theirs: '30', yours: '15' },
					{ field: 'note', theirs: 'Second', yours: 'Third' },
				],
			},
		})
		expect((await findConsultation(counsellor, id))?.note).toMatchObject({ text: 'Second' })
	})

	it('can add a note to an anonymous one that had none', async () => {
		const id = await logged(counsellor)
		expect((await amendConsultation(counsellor, amendmentOf(id, 1, { note: 'Now' }))).ok).toBe(true)
		expect((await findConsultation(counsellor, id))?.note).toMatchObject({ text: 'Now' })
	})

	it('of another centre cannot', async () => {
		const id = await logged(counsellor)
		expect(await findConsultation(stranger, id)).toBeUndefined()
		expect(await amendConsultation(stranger, amendmentOf(id, 1))).toEqual({ ok: false, notice: 'notFound' })
		expect(await logConsultation(stranger, consultationOf({ client: await registered(counsellor) }))).toEqual({
			ok: false,
			notice: 'notFound',
		})
	})
})

describe('a follow-up', () => {
	it('is planned once, is late when it is late, and is done once', async () => {
		const consultation = await logged(counsellor)
		const input = followUpSchema.parse({
			idempotencyKey: randomUUID(),
			consultation,
			followUpOn: daysAfter(TODAY, 2),
			followUpKind: 'call',
		})
		await Promise.all(Array.from({ length: 5 }, () => planFollowUp(counsellor, input)))
		const of = { today: TODAY, consultation }
		expect(await listFollowUps(counsellor, of)).toMatchObject([
			{ id: input.idempotencyKey, overdue: false, doneAt: null },
		])
		expect(
			await listFollowUps(counsellor, { today: daysAfter(TODAY, 3), dueBy: daysAfter(TODAY, 3), mine: true }),
		).toEqual(expect.arrayContaining([expect.objectContaining({ id: input.idempotencyKey, overdue: true })]))
		const done = completionSchema.parse({ followUp: input.idempotencyKey, outcome: 'done' })
		expect((await completeFollowUp(colleague, done)).ok).toBe(true)
		expect((await completeFollowUp(counsellor, { ...done, outcome: 'not_reached' })).ok).toBe(true)
		expect(await listFollowUps(counsellor, of)).toMatchObject([{ outcome: 'done', overdue: false }])
		expect(await planFollowUp(stranger, { ...input, idempotencyKey: randomUUID() })).toEqual({
			ok: false,
			notice: 'notFound',
		})
		expect(await completeFollowUp(stranger, done)).toEqual({ ok: false, notice: 'notFound' })
	})
})
