import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { NotAllowed } from '@/lib/access/policy'
import { asQuestion, asSession } from '@/lib/db'
import { findAskedCentre } from '@/lib/questions/asking/published'
import { findOwnQuestion } from '@/lib/questions/asking/read'
import { askingSchema } from '@/lib/questions/asking/schema'
import { askCentre, askFollowUp, lookUpQuestion } from '@/lib/questions/asking/write'
import { questionToken } from '@/lib/questions/code'
import type { AskedCentre } from '@/lib/questions/question'
import { findQuestion, listQuestions } from '@/lib/questions/read'
import { answerQuestion, closeQuestion, eraseOldQuestions, takeQuestion } from '@/lib/questions/write'
import { spacedCode } from '@/lib/vault/reader-code'
import { actorOf, makeCentre, type TestCentre } from '../../support/actors'
import { withDatabase } from '../../support/database'

const database = withDatabase()
const SECRET = 'My name is Parisa and my employer keeps my passport. گذرنامه من'
const EMAIL = 'parisa@mail.example'
const ALL = { show: 'all', mine: false, page: 1 } as const

let network = 0
function asker(trapped = false) {
	network++
	return { address: `203.0.${network >> 8}.${network & 255}`, trapped }
}

async function place(): Promise<{ centre: TestCentre; asked: AskedCentre }> {
	const centre = await makeCentre()
	const asked = await findAskedCentre(centre.slug)
	if (!asked) throw new Error('not listed')
	return { centre, asked }
}

const inputOf = (more: Record<string, unknown> = {}) =>
	askingSchema.parse({ key: randomUUID(), text: SECRET, topic: 'work', language: 'fa', email: EMAIL, ...more })

async function ask(centre: AskedCentre, more: Record<string, unknown> = {}): Promise<string> {
	const result = await askCentre(asker(), centre, inputOf(more))
	if (!result.ok) throw new Error('refused')
	return result.code
}

describe('a question', () => {
	it('is read with its code, and holds no plain text in the database', async () => {
		const { asked } = await place()
		const code = await ask(asked)
		const own = await findOwnQuestion(code)
		expect(own).toMatchObject({ status: 'waiting', messages: [{ kind: 'question', text: SECRET }], mayFollowUp: false })
		const dump = await database.sql(
			'superuser',
			`select coalesce(string_agg(q::text, ' '), '') || coalesce((select string_agg(m::text || encode(text_sealed, 'escape'), ' ') from question_message m), '')
			|| coalesce((select string_agg(e::text, ' ') from audit_event e), '') as everything from question q`,
		)
		const { everything } = dump.rows[0]
		for (const secret of ['Parisa', 'passport', EMAIL, 'گذرنامه', code, spacedCode(code)]) {
			expect(everything).not.toContain(secret)
			expect(everything).not.toContain(Buffer.from(secret).toString('hex'))
		}
	})

	it('is asked once when sent twice, at the same moment too, and has the same code', async () => {
		const { asked } = await place()
		const input = inputOf()
		const who = asker()
		const [one, two] = await Promise.all([askCentre(who, asked, input), askCentre(who, asked, input)])
		expect(one).toEqual(two)
		expect(await askCentre(who, asked, input)).toEqual(one)
		const { rows } = await database.sql('superuser', 'select count(*)::int as n from question where centre_id = $1', [
			asked.id,
		])
		expect(rows).toEqual([{ n: 1 }])
		// Other words under the same key would be lost: they are refused instead.
		expect(await askCentre(who, asked, { ...input, text: 'Other words' })).toEqual({ ok: false, reason: 'sentAlready' })
	})

	it('gives keys and rows to nobody without its code', async () => {
		const { asked } = await place()
		const code = await ask(asked)
		await ask(asked, { text: 'Another person asks something else.' })
		const counts = (token: string) =>
			asQuestion(token, async (tx) => [
				await tx.question.count(),
				await tx.questionMessage.count(),
				await tx.vaultKey.count(),
				await tx.client.count(),
			])
		expect(await counts(questionToken(code))).toEqual([1, 1, 1, 0])
		expect(await counts(questionToken('2'.repeat(16)))).toEqual([0, 0, 0, 0])
		expect(await counts('')).toEqual([0, 0, 0, 0])
	})

	it('cannot be put under somebody else’s code, into a centre’s answers, or closed by who asked', async () => {
		const { asked, centre } = await place()
		const code = await ask(asked)
		const own = (await database.sql('superuser', 'select id from question where centre_id = $1', [centre.id])).rows[0]
			.id
		const tried = [
			(tx: Parameters<Parameters<typeof asQuestion>[1]>[0]) =>
				tx.$executeRaw`insert into question_message (id, question_id, centre_id, kind, text_sealed, by_account) values (gen_random_uuid(), ${own}::uuid, ${centre.id}::uuid, 'answer', '\\x00', gen_random_uuid())`,
			(tx: Parameters<Parameters<typeof asQuestion>[1]>[0]) =>
				tx.$executeRaw`insert into question_closure (question_id, centre_id, reason, closed_by) values (${own}::uuid, ${centre.id}::uuid, 'spam', gen_random_uuid())`,
			(tx: Parameters<Parameters<typeof asQuestion>[1]>[0]) =>
				tx.$executeRaw`insert into question (id, idempotency_key, centre_id, language, code_hash) values (gen_random_uuid(), gen_random_uuid(), ${centre.id}::uuid, 'en', '\\x01')`,
		]
		for (const attempt of tried)
			await expect(asQuestion(questionToken(code), attempt)).rejects.toThrow(/row-level security/)
		expect(await asQuestion(questionToken(code), (tx) => tx.$executeRaw`update question set version = 9`)).toBe(0)
	})

	it('that looks like spam is held back, and out of it when a counsellor takes it', async () => {
		const { asked, centre } = await place()
		const counsellor = await actorOf('counsellor', centre)
		await askCentre(asker(true), asked, inputOf({ text: 'Filled in by a machine' }))
		const waiting = await listQuestions(counsellor, { show: 'waiting', mine: false, page: 1 })
		expect(waiting).toMatchObject({ total: 0, held: 1 })
		const [row] = (await listQuestions(counsellor, { show: 'held', mine: false, page: 1 })).rows
		expect((await takeQuestion(counsellor, { id: row?.id as string, version: 1 })).ok).toBe(true)
		expect(await listQuestions(counsellor, { show: 'waiting', mine: true, page: 1 })).toMatchObject({
			total: 1,
			held: 0,
		})
	})
})

describe('a wrong code', () => {
	it('says the same for one that never was and one that cannot be, and tries are limited', async () => {
		const from = asker().address
		for (const typed of ['2222-2222-2222-2222', 'nonsense', 'AAAA']) {
			expect(await lookUpQuestion(from, typed)).toEqual({ ok: false, reason: 'wrongCode' })
		}
		for (let tries = 3; tries < 10; tries++) await lookUpQuestion(from, 'wrong')
		expect(await lookUpQuestion(from, 'wrong')).toMatchObject({ ok: false, wait: expect.any(Number) })
		const { asked } = await place()
		const code = await ask(asked)
		expect(await lookUpQuestion(from, code)).toMatchObject({ ok: false, wait: expect.any(Number) })
		// The right code counts as no try, however often.
		const other = asker().address
		for (let time = 0; time < 15; time++)
			expect(await lookUpQuestion(other, spacedCode(code).toLowerCase())).toMatchObject({ ok: true, code })
	})
})

describe('the centre', () => {
	it('sees its own questions only, in lists, by id and in Postgres', async () => {
		const [here, there] = [await place(), await place()]
		await ask(here.asked)
		const [ours, theirs] = [await actorOf('counsellor', here.centre), await actorOf('supervisor', there.centre)]
		const [row] = (await listQuestions(ours, ALL)).rows
		expect(row).toMatchObject({ topic: 'work', language: 'fa', overdue: false, age: 0 })
		expect(await findQuestion(ours, row?.id as string)).toMatchObject({ email: EMAIL, messages: [{ text: SECRET }] })
		expect((await listQuestions(theirs, ALL)).total).toBe(0)
		expect(await findQuestion(theirs, row?.id as string)).toBeUndefined()
		expect(await asSession(theirs.session, (tx) => tx.questionMessage.count())).toBe(0)
		expect(await answerQuestion(theirs, { id: row?.id as string, version: 1, text: 'No' })).toEqual({
			ok: false,
			notice: 'notFound',
		})
		await expect(listQuestions(await actorOf('editor', here.centre), ALL)).rejects.toThrow(NotAllowed)
	})

	it('answers; who asked reads it, asks once more, and is answered again', async () => {
		const { asked, centre } = await place()
		const code = await ask(asked)
		const counsellor = await actorOf('counsellor', centre)
		const id = (await listQuestions(counsellor, ALL)).rows[0]?.id as string
		const reply = { id, version: 1, text: 'Keep copies, and call us.' }
		const sent = await Promise.all([answerQuestion(counsellor, reply), answerQuestion(counsellor, reply)])
		expect(sent.every((outcome) => outcome.ok)).toBe(true)
		const own = await findOwnQuestion(code)
		expect(own).toMatchObject({ status: 'answered', mayFollowUp: true })
		expect(own?.messages.map(({ kind, text }) => [kind, text])).toEqual([
			['question', SECRET],
			['answer', 'Keep copies, and call us.'],
		])
		const from = asker().address
		expect(await askFollowUp(from, code, 'And if he does not give it back?')).toEqual({ ok: true })
		expect(await askFollowUp(from, code, 'And if he does not give it back?')).toEqual({ ok: true })
		expect(await askFollowUp(from, code, 'A third one')).toEqual({ ok: false, reason: 'noFollowUp' })
		expect(await listQuestions(counsellor, { show: 'waiting', mine: false, page: 1 })).toMatchObject({
			rows: [{ followUp: true, status: 'waiting' }],
		})
		expect(await answerQuestion(counsellor, { ...reply, text: 'Old page' })).toEqual({ ok: false, notice: 'reload' })
		expect((await answerQuestion(counsellor, { id, version: 3, text: 'Then go to the police.' })).ok).toBe(true)
		expect(await findOwnQuestion(code)).toMatchObject({ status: 'answered', mayFollowUp: false })
		const verbs = await database.sql(
			'superuser',
			'select verb, actor is null as reader from audit_event where resource_id = $1 order by seq',
			[id],
		)
		expect(verbs.rows).toEqual([
			{ verb: 'question.ask', reader: true },
			{ verb: 'question.answer', reader: false },
			{ verb: 'question.follow-up', reader: true },
			{ verb: 'question.answer', reader: false },
		])
	})

	it('closes without an answer, with a reason that who asked is not told', async () => {
		const { asked, centre } = await place()
		const code = await ask(asked)
		const counsellor = await actorOf('counsellor', centre)
		const id = (await listQuestions(counsellor, ALL)).rows[0]?.id as string
		expect((await closeQuestion(counsellor, { id, version: 1, reason: 'spam' })).ok).toBe(true)
		const own = await findOwnQuestion(code)
		expect(own).toMatchObject({ status: 'closed', mayFollowUp: false })
		expect(JSON.stringify(own)).not.toContain('spam')
		expect(await answerQuestion(counsellor, { id, version: 2, text: 'Too late' })).toEqual({
			ok: false,
			notice: 'reload',
		})
		expect(await findQuestion(counsellor, id)).toMatchObject({ closure: { reason: 'spam' } })
	})

	it('marks as late what has waited for a week', async () => {
		const { asked, centre } = await place()
		await ask(asked)
		await database.sql(
			'superuser',
			`update question set waiting_since = now() - interval '7 days 1 hour' where centre_id = $1`,
			[centre.id],
		)
		const { rows } = await listQuestions(await actorOf('supervisor', centre), { show: 'waiting', mine: false, page: 1 })
		expect(rows).toMatchObject([{ overdue: true, age: 7 }])
	})
})

describe('ninety days after the answer', () => {
	it('words, code and key are erased, and only those', async () => {
		const { asked, centre } = await place()
		const [old, young] = [await ask(asked), await ask(asked, { text: 'A younger question' })]
		const counsellor = await actorOf('counsellor', centre)
		const { rows } = await listQuestions(counsellor, ALL)
		for (const { id } of rows) await answerQuestion(counsellor, { id, version: 1, text: 'Answer' })
		const oldId = (
			await database.sql('superuser', `select id from question where code_hash = sha256(convert_to($1, 'UTF8'))`, [
				questionToken(old),
			])
		).rows[0].id
		const keys = async () =>
			(await database.sql('superuser', 'select count(*)::int as n from vault_key where centre_id = $1', [centre.id]))
				.rows[0].n
		expect(await keys()).toBe(2)
		await database.sql('superuser', `update question set settled_at = now() - interval '91 days' where id = $1`, [
			oldId,
		])
		expect(await eraseOldQuestions()).toBe(1)
		expect(await eraseOldQuestions()).toBe(0)
		expect(await keys()).toBe(1)
		expect(await findOwnQuestion(old)).toBeUndefined()
		expect(await findOwnQuestion(young)).toMatchObject({ status: 'answered' })
		expect(await findQuestion(counsellor, oldId)).toMatchObject({
			erased: true,
			messages: [],
			email: null,
			topic: 'work',
		})
		const { rows: events } = await database.sql(
			'superuser',
			`select role from audit_event where verb = 'question.erase' and resource_id = $1`,
			[oldId],
		)
		expect(events).toEqual([{ role: 'system' }])
	})
})
