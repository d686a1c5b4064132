import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { verifyChains } from '@/lib/audit/read'
import { dayIn, daysAfter } from '@/lib/clients/day'
import { findClientFile } from '@/lib/clients/read'
import { printCertificates, printSheet } from '@/lib/sessions/papers'
import { findSession, listSessions } from '@/lib/sessions/read'
import { findPublicSession, listPublicSessions } from '@/lib/sessions/registering/published'
import { registeringSchema } from '@/lib/sessions/registering/schema'
import {
	cancelRegistration,
	findOwnRegistration,
	lookUpRegistration,
	registerFor,
} from '@/lib/sessions/registering/write'
import { attendanceSchema, cardSchema, newSessionSchema, participantSchema, sessionSchema } from '@/lib/sessions/schema'
import { findCard, findOpenTest } from '@/lib/sessions/testing/published'
import { filledCardSchema } from '@/lib/sessions/testing/schema'
import { fillCard } from '@/lib/sessions/testing/write'
import {
	addParticipant,
	amendSession,
	callOffSession,
	enterCard,
	forgetOldRegistrations,
	planSession,
	recordAttendance,
} from '@/lib/sessions/write'
import { actorOf, makeCentre, type TestCentre } from '../../support/actors'
import { idOf, registered } from '../../support/casework'
import { withDatabase } from '../../support/database'
import { readPdf } from '../../support/pdf'

const database = withDatabase()
const TODAY = dayIn('Europe/Tirane')
let centre = undefined as unknown as TestCentre
let [counsellor, stranger] = [] as unknown as [Actor, Actor]

beforeAll(async () => {
	centre = await makeCentre('First')
	counsellor = await actorOf('counsellor', centre)
	stranger = await actorOf('supervisor', await makeCentre('Second'))
})

const fieldsOf = (more: Record<string, unknown> = {}) => ({
	kind: 'pre_departure',
	title: 'Orientim para nisjes',
	language: 'sq',
	day: daysAfter(TODAY, 4),
	starts: '10:00',
	minutes: '120',
	way: 'in_person',
	capacity: '2',
	listed: 'on',
	questions: 'Kush paguan?\n- Ti\n* Punëdhënësi\n> austria/work',
	...more,
})

const plan = async (more: Record<string, unknown> = {}) =>
	idOf(await planSession(counsellor, newSessionSchema.parse({ idempotencyKey: randomUUID(), ...fieldsOf(more) })))

let from = 0
const who = () => ({ address: `10.8.${Math.floor(++from / 250)}.${from % 250}`, trapped: false })

async function register(id: string, more: Record<string, unknown> = {}) {
	const session = await findPublicSession(id)
	if (!session) throw new Error('no session')
	return registerFor(who(), session, registeringSchema.parse({ key: randomUUID(), name: 'Canary Hoxha', ...more }))
}

const begin = (id: string) =>
	database.sql('superuser', "update group_session set starts_at = now() - interval '1 hour' where id = $1", [id])

describe('a session', () => {
	it('is planned once, seen by everybody, and managed by its centre alone', async () => {
		const form = newSessionSchema.parse({ idempotencyKey: randomUUID(), ...fieldsOf() })
		const [one, two] = [idOf(await planSession(counsellor, form)), idOf(await planSession(counsellor, form))]
		expect(one).toBe(two)
		const seen = (await listPublicSessions()).find((session) => session.id === one)
		expect(seen).toMatchObject({ left: 2, test: true, centre: { slug: centre.slug } })
		expect(JSON.stringify(seen)).not.toContain('Punëdhënësi')
		expect(await findSession(stranger, one)).toBeUndefined()
		expect((await listSessions(stranger, { show: 'coming' })).total).toBe(0)
		expect((await callOffSession(stranger, { id: one })).ok).toBe(false)
	})

	it('with a mistake is refused at the field', async () => {
		const asked = (more: Record<string, unknown>) =>
			planSession(counsellor, newSessionSchema.parse({ idempotencyKey: randomUUID(), ...fieldsOf(more) }))
		expect(await asked({ day: daysAfter(TODAY, -1) })).toMatchObject({ errors: [{ field: 'day', key: 'inThePast' }] })
		expect(await asked({ questions: 'Who?\n- You' })).toMatchObject({
			errors: [{ field: 'questions', key: 'testTwoAnswers', values: { line: 1 } }],
		})
		expect(await asked({ destination: 'atlantis' })).toMatchObject({ errors: [{ field: 'destination' }] })
	})

	it('that is not listed is not shown, and nobody can register', async () => {
		const id = await plan({ listed: '' })
		expect(await findPublicSession(id)).toBeUndefined()
	})

	it('keeps its questions once cards are filled in, and a second editor is told', async () => {
		const id = await plan()
		await begin(id)
		await fillCard('10.7.0.1', { session: id, card: 1, phase: 'before', answers: [0], satisfaction: null })
		const amend = (more: Record<string, unknown>) =>
			amendSession(counsellor, sessionSchema.parse({ id, version: '1', ...fieldsOf(more) }))
		expect(await amend({ questions: '' })).toMatchObject({ errors: [{ field: 'questions', key: 'testBegun' }] })
		expect((await amend({ title: 'Tjetër' })).ok).toBe(true)
		expect(await amend({ title: 'Përsëri' })).toEqual({ ok: false, notice: 'sessionChanged' })
	})
})

describe('a registration', () => {
	it('has a place in the order of coming; beyond the places one waits, and moves up', async () => {
		const id = await plan()
		const all = await Promise.all(Array.from({ length: 12 }, () => register(id)))
		const waiting = all.map((one) => (one.ok ? one.registration.waiting : -1))
		expect(all.every((one) => one.ok)).toBe(true)
		const now = await Promise.all(all.map(async (one) => (one.ok ? await findOwnRegistration(one.code) : undefined)))
		expect(now.map((one) => one?.waiting ?? -1).sort((a, b) => a - b)).toEqual([0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
		expect(waiting).toHaveLength(12)
		const holder = all[now.findIndex((one) => one?.waiting === 0)]
		const next = all[now.findIndex((one) => one?.waiting === 1)]
		if (!holder?.ok || !next?.ok) throw new Error('not registered')
		expect(await cancelRegistration(holder.code, holder.registration)).toBe('cancelled')
		expect(await cancelRegistration(holder.code, holder.registration)).toBe('cancelled')
		expect((await findOwnRegistration(next.code))?.waiting).toBe(0)
		expect((await findPublicSession(id))?.left).toBe(0)
	})

	it('is one however often its form is sent', async () => {
		const id = await plan()
		const session = await findPublicSession(id)
		const form = registeringSchema.parse({ key: randomUUID() })
		if (!session) throw new Error('no session')
		const all = await Promise.all(Array.from({ length: 10 }, () => registerFor(who(), session, form)))
		expect(new Set(all.map((one) => one.ok && one.code)).size).toBe(1)
		expect((await findSession(counsellor, id))?.participants).toHaveLength(1)
	})

	it('is sealed, found by its code only, and closed once the session began or was called off', async () => {
		const id = await plan()
		const made = await register(id, { phone: '+999 321' })
		const { rows } = await database.sql('superuser', 'select * from session_registration')
		for (const row of rows)
			for (const value of Object.values(row))
				expect(Buffer.isBuffer(value) ? value.toString('latin1') : String(value)).not.toMatch(/Canary|999 321/)
		if (!made.ok) throw new Error('not registered')
		expect(await lookUpRegistration('10.7.0.2', made.code.toLowerCase())).toMatchObject({ ok: true })
		expect(await lookUpRegistration('10.7.0.2', '2222-2222-2222')).toEqual({ ok: false, reason: 'noSuchRegistration' })
		await begin(id)
		expect(await register(id)).toEqual({ ok: false, reason: 'sessionClosed' })
		expect(await cancelRegistration(made.code, made.registration)).toBe('sessionClosed')
		const off = await plan()
		expect((await callOffSession(counsellor, { id: off })).ok).toBe(true)
		expect(await register(off)).toEqual({ ok: false, reason: 'sessionClosed' })
		expect((await findPublicSession(off))?.cancelled).toBe(true)
		expect((await listPublicSessions()).map((one) => one.id)).not.toContain(off)
	})
})

describe('who came', () => {
	it('is recorded by name and by heads, with clients by their code, each once', async () => {
		const id = await plan({ capacity: '' })
		const client = await registered(counsellor, { name: 'Drita Leka' })
		const code = (await findClientFile(counsellor, client))?.client.code ?? ''
		const add = (text: string) =>
			addParticipant(counsellor, participantSchema.parse({ idempotencyKey: randomUUID(), session: id, who: text }))
		expect((await add(code)).ok).toBe(true)
		expect((await add(code.toLowerCase())).ok).toBe(true)
		expect((await add('Guest Somebody')).ok).toBe(true)
		expect(await add('XXXX-9999')).toMatchObject({ errors: [{ field: 'who', key: 'noSuchCode' }] })
		const made = await register(id)
		const file = await findSession(counsellor, id)
		expect(file?.participants.map((one) => one.name)).toEqual(['Drita Leka', 'Guest Somebody', 'Canary Hoxha'])
		const attend = (came: string[], version: string, more = {}) =>
			recordAttendance(
				counsellor,
				attendanceSchema.parse({ session: id, version, came, female: '3', male: '', ...more }),
			)
		const ids = file?.participants.map((one) => one.id) ?? []
		expect(await attend([], '1')).toEqual({ ok: false, notice: 'sessionNotYet' })
		await begin(id)
		expect((await attend(ids.slice(0, 2), '1')).ok).toBe(true)
		expect(await attend(ids, '1')).toEqual({ ok: false, notice: 'sessionChanged' })
		const after = await findSession(counsellor, id)
		expect(after).toMatchObject({ came: 5, counts: { female: 3, male: 0, other: 0 } })
		expect(after?.participants.map((one) => one.attended)).toEqual([true, true, false])
		expect(made.ok).toBe(true)
	})

	it('gets papers in any script: a sheet with names, and a certificate each', async () => {
		const id = await plan({ capacity: '', title: 'تعريف قبل السفر' })
		for (const name of ['ليلى حداد', 'Ана Петровић', '王小明'])
			await addParticipant(
				counsellor,
				participantSchema.parse({ idempotencyKey: randomUUID(), session: id, who: name }),
			)
		const of = async () => ({
			session: (await findSession(counsellor, id)) as NonNullable<Awaited<ReturnType<typeof findSession>>>,
			centre: { name: centre.name, timeZone: 'Europe/Tirane' },
			madeOn: TODAY,
		})
		const sheet = await readPdf(Buffer.from(await printSheet({ ...(await of()), locale: 'ar' })))
		expect(sheet.pages.join(' ')).toContain('Петровић')
		expect(await printCertificates({ ...(await of()), locale: 'en' })).toBeUndefined()
		await begin(id)
		const ids = (await of()).session.participants.map((one) => one.id)
		await recordAttendance(counsellor, attendanceSchema.parse({ session: id, version: '1', came: ids }))
		const pdf = await readPdf(Buffer.from((await printCertificates({ ...(await of()), locale: 'sr' })) as Uint8Array))
		expect(pdf.pages).toHaveLength(3)
		expect(pdf.pages.join(' ')).toContain('王小明')
	})

	it('is forgotten by name a year later', async () => {
		const id = await plan()
		await register(id)
		await database.sql('superuser', "update group_session set starts_at = now() - interval '366 days' where id = $1", [
			id,
		])
		expect(await forgetOldRegistrations()).toBe(1)
		expect((await findSession(counsellor, id))?.participants.map((one) => one.name)).toEqual([''])
	})
})

describe('a test', () => {
	it('is open around its session, shows no right answers, and takes each part of a card once', async () => {
		const id = await plan()
		expect(await findOpenTest(id)).toBeUndefined()
		const fill = (card: number, phase: 'before' | 'after', answers: number[]) =>
			fillCard('10.7.0.3', { session: id, card, phase, answers, satisfaction: 4 })
		expect(await fill(7, 'before', [0])).toEqual({ ok: false, reason: 'testClosed' })
		await begin(id)
		expect((await findOpenTest(id))?.questions).toHaveLength(1)
		expect(await fill(7, 'before', [0])).toEqual({ ok: true })
		expect(await fill(7, 'before', [0])).toEqual({ ok: true })
		expect(await fill(7, 'before', [1])).toEqual({ ok: false, reason: 'cardUsed' })
		expect(await fill(7, 'after', [1])).toEqual({ ok: true })
		expect(await findCard(id, 7)).toEqual({ before: [0], after: [1] })
		const typed = (answers: string) =>
			enterCard(counsellor, cardSchema.parse({ session: id, card: '8', phase: 'before', answers, satisfaction: '' }))
		expect(await typed('Z')).toMatchObject({ errors: [{ field: 'answers', key: 'wrongAnswers' }] })
		expect((await typed('B')).ok).toBe(true)
		expect(await typed('A')).toMatchObject({ errors: [{ field: 'card', key: 'cardThere' }] })
		expect((await findSession(stranger, id)) === undefined).toBe(true)
	})

	it('reads numbers of cards in any digits, and wants every question answered', () => {
		const schema = filledCardSchema([{ text: 'A', options: ['x', 'y'], right: 0, guide: null }])
		expect(schema.parse({ card: '١٢', phase: 'before', q0: '1' })).toMatchObject({ card: 12, q0: 1 })
		expect(schema.safeParse({ card: '0', phase: 'before', q0: '1' }).success).toBe(false)
		expect(schema.safeParse({ card: '1', phase: 'before' }).success).toBe(false)
		expect(schema.safeParse({ card: '1', phase: 'before', q0: '2' }).success).toBe(false)
	})
})

it('the audit chain holds and names nobody', async () => {
	const { rows } = await database.sql('superuser', "select verb, detail from audit_event where resource = 'session'")
	expect(rows.length).toBeGreaterThan(10)
	expect(JSON.stringify(rows)).not.toMatch(/Canary|Drita|Guest/)
	expect(await verifyChains()).toEqual([])
})
