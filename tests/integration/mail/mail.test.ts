import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { findClientFile } from '@/lib/clients/read'
import { MOST_TRIES } from '@/lib/mail/message'
import { listOutbox } from '@/lib/mail/read'
import { forgetOldLetters, sendAgain, sendDue } from '@/lib/mail/write'
import { makePass, recipientWith } from '@/lib/referrals/answers/pass'
import { answerSchema } from '@/lib/referrals/answers/schema'
import { answerReferral } from '@/lib/referrals/answers/write'
import { confirmCodeOf } from '@/lib/referrals/confirming/code'
import { confirmByCode } from '@/lib/referrals/confirming/write'
import { withdrawConsent } from '@/lib/referrals/consents/write'
import { findReferral } from '@/lib/referrals/read'
import { linkSchema } from '@/lib/referrals/schema'
import { draftReferral, makeLink } from '@/lib/referrals/write'
import { actorOf, makeCentre } from '../../support/actors'
import { idOf, referralOf, registered } from '../../support/casework'
import { withDatabase } from '../../support/database'
import { type MailServer, startMailServer } from '../../support/mail-server'

const database = withDatabase()
let server: MailServer
let [counsellor, stranger] = [] as unknown as [Actor, Actor]

beforeAll(async () => {
	server = await startMailServer()
	counsellor = await actorOf('counsellor', await makeCentre('Qendra e Parë'))
	stranger = await actorOf('supervisor', await makeCentre('Second'))
})
afterAll(() => server.stop())

beforeEach(() => {
	process.env.WAYMARK_SMTP_URL = server.url
	process.env.WAYMARK_MAIL_FROM = 'Waymark <portal@centre.example>'
	server.received.length = 0
	server.refuseWith = undefined
})
afterEach(async () => {
	delete process.env.WAYMARK_SMTP_URL
	delete process.env.WAYMARK_MAIL_FROM
	await database.sql('superuser', 'delete from outbox_message')
})

async function sentByMail(more: Record<string, unknown> = {}) {
	const client = await registered(counsellor, { name: 'Canary Hoxha' })
	const id = idOf(await draftReferral(counsellor, referralOf(client, { reason: 'Canary reason.' })))
	const made = await makeLink(
		counsellor,
		linkSchema.parse({
			locale: 'en',
			idempotencyKey: randomUUID(),
			id,
			version: '1',
			email: 'intake@org.example',
			...more,
		}),
	)
	if (!made.ok) throw new Error(JSON.stringify(made))
	return { client, id, shown: made.shown?.[0] ?? {} }
}

const plain = (message: string) =>
	message.includes('base64')
		? Buffer.from(message.split('\r\n\r\n').slice(1).join('').replace(/\s/g, ''), 'base64').toString('utf8')
		: message
				.replace(/=\r\n/g, '')
				.replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replace(/=/g, ''), 'hex').toString('utf8'))

describe('a referral by e-mail', () => {
	it('goes out with the link, without the code and without a word about the person', async () => {
		const { shown, client, id } = await sentByMail()
		expect(await sendDue()).toBe(1)
		expect(server.received).toHaveLength(1)
		expect(server.received[0]?.to).toEqual(['intake@org.example'])
		const text = plain(server.received[0]?.message ?? '')
		expect(text).toContain(shown.link)
		const file = await findClientFile(counsellor, client)
		for (const secret of [
			shown.code,
			shown.code?.replace('-', ''),
			'Canary',
			file?.client.code,
			client,
			id,
			shown.confirm,
		])
			expect(text).not.toContain(secret)
		const { rows } = await listOutbox(counsellor, { referral: id })
		expect(rows.find((row) => row.kind === 'referral')).toMatchObject({ state: 'sent', letter: null, problem: null })
	})

	it('is written in the language of the organisation', async () => {
		await sentByMail({ letterLocale: 'ar' })
		await sendDue()
		expect(plain(server.received[0]?.message ?? '')).toMatch(/\/ar\/referral\//)
	})

	it('is sealed in the outbox and seen by its centre alone', async () => {
		const { id, shown } = await sentByMail()
		const { rows } = await listOutbox(counsellor, { referral: id })
		expect(rows).toHaveLength(2)
		expect(rows[0]?.letter?.text).toContain(shown.link)
		expect((await listOutbox(stranger)).total).toBe(0)
		const stored = await database.sql('superuser', 'select * from outbox_message')
		for (const row of stored.rows)
			for (const value of Object.values(row))
				if (Buffer.isBuffer(value)) expect(value.toString('latin1')).not.toContain('intake@org.example')
	})

	it('waits where there is no mail server, and is erased after its time', async () => {
		delete process.env.WAYMARK_SMTP_URL
		const { id } = await sentByMail()
		expect(await sendDue()).toBe(0)
		await database.sql('superuser', "update outbox_message set send_after = now() - interval '15 days'")
		expect(await forgetOldLetters()).toBe(2)
		const { rows } = await listOutbox(counsellor, { referral: id })
		expect(rows.map((row) => [row.state, row.letter])).toEqual([
			['dropped', null],
			['dropped', null],
		])
	})

	it('is sent once by two that send at the same moment', async () => {
		for (let n = 0; n < 5; n++) await sentByMail()
		const sent = await Promise.all([sendDue(), sendDue(), sendDue()])
		expect(sent.reduce((a, b) => a + b)).toBe(5)
		expect(server.received).toHaveLength(5)
	})
})

describe('a reminder', () => {
	const due = () =>
		database.sql('superuser', "update outbox_message set send_after = now() where kind = 'referral_reminder'")

	it('goes out when nobody answered in time', async () => {
		const { shown } = await sentByMail()
		await sendDue()
		await due()
		expect(await sendDue()).toBe(1)
		expect(plain(server.received[1]?.message ?? '')).toContain(shown.link)
	})

	it('is dropped when the organisation answers', async () => {
		const { shown, id } = await sentByMail()
		await sendDue()
		const token = shown.link?.split('/').at(-1) ?? ''
		const recipient = recipientWith(token, makePass(token))
		if (!recipient) throw new Error('no pass')
		expect(await answerReferral(recipient, answerSchema.parse({ version: '2', answer: 'accept' }))).toEqual({
			ok: true,
		})
		await due()
		expect(await sendDue()).toBe(0)
		const { rows } = await listOutbox(counsellor, { referral: id })
		expect(rows.find((row) => row.kind === 'referral_reminder')).toMatchObject({ state: 'dropped', letter: null })
	})

	it('and the letter itself are dropped when the consent is withdrawn before they go', async () => {
		const { client, id } = await sentByMail()
		const consent = (await findClientFile(counsellor, client))?.consents[0]?.id ?? ''
		expect((await withdrawConsent(counsellor, { client, consent, sure: true })).ok).toBe(true)
		await due()
		expect(await sendDue()).toBe(0)
		expect((await listOutbox(counsellor, { referral: id })).rows.map((row) => row.state)).toEqual([
			'dropped',
			'dropped',
		])
	})

	it('is replaced with the link', async () => {
		const { id } = await sentByMail()
		await makeLink(
			counsellor,
			linkSchema.parse({ idempotencyKey: randomUUID(), id, version: '2', email: 'other@org.example' }),
		)
		const { rows } = await listOutbox(counsellor, { referral: id })
		expect(rows.filter((row) => row.state === 'waiting').map((row) => row.letter?.to)).toEqual([
			'other@org.example',
			'other@org.example',
		])
		expect(rows.filter((row) => row.state === 'dropped')).toHaveLength(2)
	})
})

describe('a mail server that does not take a letter', () => {
	it('for good: the letter is marked, says why in a code only, and can be sent again', async () => {
		const { id } = await sentByMail()
		server.refuseWith = 550
		expect(await sendDue()).toBe(0)
		const [row] = (await listOutbox(counsellor, { referral: id })).rows.filter((one) => one.kind === 'referral')
		expect(row).toMatchObject({ state: 'failed', problem: 'refused', attempts: 1 })
		server.refuseWith = undefined
		expect((await sendAgain(stranger, { id: row?.id ?? '' })).ok).toBe(false)
		expect((await sendAgain(counsellor, { id: row?.id ?? '' })).ok).toBe(true)
		expect(await sendDue()).toBe(1)
	})

	it('for now: the letter comes back later, and gives up after a while', async () => {
		const { id } = await sentByMail()
		server.refuseWith = 451
		for (let attempt = 1; attempt <= MOST_TRIES; attempt++) {
			await database.sql('superuser', "update outbox_message set send_after = now() where kind = 'referral'")
			expect(await sendDue()).toBe(0)
			const [row] = (await listOutbox(counsellor, { referral: id })).rows.filter((one) => one.kind === 'referral')
			expect(row).toMatchObject({ state: attempt === MOST_TRIES ? 'failed' : 'waiting', problem: 'unreachable' })
		}
	})
})

describe('the code of a client', () => {
	it('says whether a referral helped; the last word counts', async () => {
		const { id, shown } = await sentByMail()
		const today = new Date().toISOString().slice(0, 10)
		expect(await confirmByCode('10.0.0.1', { code: shown.confirm ?? '', answer: 'did_not_help' })).toEqual({ ok: true })
		expect(await confirmByCode('10.0.0.1', { code: (shown.confirm ?? '').toLowerCase(), answer: 'helped' })).toEqual({
			ok: true,
		})
		expect((await findReferral(counsellor, id, today))?.confirmed).toBe('helped')
	})

	it('opens nothing that was never sent, and is not guessed', async () => {
		const client = await registered(counsellor)
		const draft = idOf(await draftReferral(counsellor, referralOf(client)))
		const ask = (code: string) => confirmByCode('10.0.0.2', { code, answer: 'helped' })
		expect(await ask(confirmCodeOf(draft))).toEqual({ ok: false, reason: 'noSuchReferral' })
		expect(await ask('2222-2222')).toEqual({ ok: false, reason: 'noSuchReferral' })
		for (let n = 0; n < 10; n++) await ask('3333-3333')
		expect(await ask('3333-3333')).toMatchObject({ ok: false, wait: expect.any(Number) })
	})
})
