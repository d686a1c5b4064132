import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { verifyChains } from '@/lib/audit/read'
import { findClientFile } from '@/lib/clients/read'
import { clientSchema } from '@/lib/clients/schema'
import { amendClient, registerClient } from '@/lib/clients/write'
import { consultationFieldsOf } from '@/lib/consultations/difference'
import { findConsultation } from '@/lib/consultations/read'
import { consultationSchema } from '@/lib/consultations/schema'
import { amendConsultation, logConsultation } from '@/lib/consultations/write'
import type { Outcome } from '@/lib/forms/form-state'
import { draftReferral } from '@/lib/referrals/write'
import { actorOf, makeCentre } from '../../support/actors'
import { consultationOf, logged, referralOf, registered, registrationOf } from '../../support/casework'
import { withDatabase } from '../../support/database'

const database = withDatabase()
let [counsellor, colleague] = [] as unknown as [Actor, Actor]

beforeAll(async () => {
	const centre = await makeCentre('First')
	;[counsellor, colleague] = [await actorOf('counsellor', centre), await actorOf('counsellor', centre)]
})

const who = (at: number) => (at % 2 ? counsellor : colleague)
const many = (count: number, write: (at: number) => Promise<Outcome>) =>
	Promise.all(Array.from({ length: count }, (_, at) => write(at)))
const count = async (text: string, values: unknown[] = []) =>
	(await database.sql('superuser', `select count(*)::int as count from ${text}`, values)).rows[0].count as number
const key = (form: { idempotencyKey: string }) => [form.idempotencyKey]

describe('a hundred posts of one form at the same moment', () => {
	it('log one consultation, with one follow-up and one event', async () => {
		const form = consultationOf({ note: 'Once', followUpOn: '2099-01-01', followUpKind: 'call' })
		const answers = await many(100, () => logConsultation(counsellor, form))
		expect(new Set(answers.map((one) => (one.ok ? one.goTo : JSON.stringify(one)))).size).toBe(1)
		expect(answers[0]?.ok).toBe(true)
		expect(await count('consultation where idempotency_key = $1', key(form))).toBe(1)
		const own = 'in (select id from consultation where idempotency_key = $1)'
		expect(await count(`follow_up where consultation_id ${own}`, key(form))).toBe(1)
		expect(
			await count(
				`vault_key k where k.id in (select vault_key_id from consultation where idempotency_key = $1)`,
				key(form),
			),
		).toBe(1)
		const events = `audit_event where verb = 'consultation.log' and resource_id in (select id::text from consultation where idempotency_key = $1)`
		expect(await count(events, key(form))).toBe(1)
	})

	it('register one client, with one consent and one event', async () => {
		const form = registrationOf({ name: `Once ${randomUUID()}` })
		const answers = await many(100, () => registerClient(counsellor, form))
		expect(answers.every((one) => one.ok)).toBe(true)
		expect(await count('client where idempotency_key = $1', key(form))).toBe(1)
		expect(await count('consent c join client l on l.id = c.client_id where l.idempotency_key = $1', key(form))).toBe(1)
		const events = `audit_event where verb = 'client.register' and resource_id in (select id::text from client where idempotency_key = $1)`
		expect(await count(events, key(form))).toBe(1)
	})

	it('draw another code for a client when theirs is taken already', async () => {
		await database.sql(
			'superuser',
			`create sequence drawn;
			create function draws_a_taken_code() returns trigger language plpgsql as $$
			begin
				if nextval('drawn') = 1 then
					raise unique_violation using constraint = 'client_code_key', table = 'client', message = 'duplicate key value violates unique constraint "client_code_key"';
				end if;
				return new;
			end $$;
			grant usage on sequence drawn to waymark_staff;
			create trigger draws before insert on client for each row execute function draws_a_taken_code()`,
		)
		const form = registrationOf({ name: `Twice ${randomUUID()}` })
		expect(await registerClient(counsellor, form)).toMatchObject({ ok: true })
		expect(await count('client where idempotency_key = $1', key(form))).toBe(1)
		await database.sql('superuser', 'drop trigger draws on client')
	})

	it('draft one referral', async () => {
		const form = referralOf(await registered(counsellor, { name: `Referred ${randomUUID()}` }))
		const answers = await many(100, () => draftReferral(counsellor, form))
		expect(answers.every((one) => one.ok)).toBe(true)
		expect(await count('referral where idempotency_key = $1', key(form))).toBe(1)
	})
})

describe('two hundred edits of one record at the same moment', () => {
	it('lose none of a consultation silently: each is saved, or told what stands instead', async () => {
		const id = await logged(counsellor, { note: 'First' })
		const file = await findConsultation(counsellor, id)
		if (!file) throw new Error('not logged')
		const fields = consultationFieldsOf(file)
		const listOf = (joined: string | undefined) => joined?.split(' ').filter(Boolean) ?? []
		const edit = async (at: number) => {
			const seen = await findConsultation(who(at), id)
			return amendConsultation(
				who(at),
				consultationSchema.parse({
					...fields,
					topics: listOf(fields.topics),
					services: listOf(fields.services),
					guides: [],
					id,
					version: String(seen?.version),
					note: `Edit ${at}`,
				}),
			)
		}
		const answers = await many(200, edit)
		const saved = answers.filter((one) => one.ok).length
		const refused = answers.filter((one) => !one.ok && one.conflict)
		expect(saved + refused.length).toBe(200)
		expect(saved).toBeGreaterThan(0)
		const after = await findConsultation(counsellor, id)
		expect(after?.version).toBe(1 + saved)
		expect(await count(`audit_event where verb = 'consultation.amend' and resource_id = $1`, [id])).toBe(saved)
		// The text that stands is one that was said to be saved.
		const kept = /^Edit (\d+)$/.exec(after?.note && 'text' in after.note ? after.note.text : '')?.[1]
		expect(answers[Number(kept)]?.ok).toBe(true)
		for (const one of refused) {
			const theirs = one.ok ? undefined : one.conflict
			expect(theirs?.version).toBeGreaterThan(1)
			expect(theirs?.fields.some((field) => field.theirs.startsWith('Edit '))).toBe(true)
		}
	}, 120_000)

	it('lose none of a client’s file silently', async () => {
		const id = await registered(counsellor, { name: `Edited ${randomUUID()}` })
		const answers = await many(200, async (at) => {
			const file = await findClientFile(who(at), id)
			const form = { id, version: String(file?.client.version), name: `Edited ${at}`, sex: 'female' }
			return amendClient(who(at), clientSchema.parse(form))
		})
		const saved = answers.filter((one) => one.ok).length
		expect(saved + answers.filter((one) => !one.ok && one.conflict).length).toBe(200)
		const after = (await findClientFile(counsellor, id))?.client
		expect(after?.version).toBe(1 + saved)
		const kept = Number(/\d+$/.exec(after?.name ?? '')?.[0])
		expect(answers[kept]?.ok).toBe(true)
		expect(await count(`audit_event where verb = 'client.amend' and resource_id = $1`, [id])).toBe(saved)
		expect(await verifyChains([])).toEqual([])
	}, 120_000)
})
