import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { systemDb } from '@/lib/db'
import { deviceMark, knownDeviceOf } from '@/lib/sign-in/attempt-limits'
import { openSessionToken, sealSessionToken } from '@/lib/sign-in/cookie'
import { hashPassword } from '@/lib/sign-in/password'
import { findActor } from '@/lib/sign-in/read'
import { signIn, signOut } from '@/lib/sign-in/write'
import { withDatabase } from '../../support/database'

const database = withDatabase()
const PASSWORD = 'correct horse battery staple'

async function account(): Promise<string> {
	const email = `${randomUUID()}@test.example`
	await systemDb().staffAccount.create({
		data: { email, name: 'Somebody', role: 'counsellor', locales: ['en'], passwordHash: await hashPassword(PASSWORD) },
		select: { id: true },
	})
	return email
}

let last = 0
const newAddress = () => `10.0.${Math.floor(++last / 250)}.${last % 250}`
const attempt = (email: string, password: string, address = newAddress(), mark?: string) =>
	signIn({ email, password, address, mark })

describe('signing in', () => {
	it('opens a session with the right password only', async () => {
		const email = await account()
		expect(await attempt(email, 'wrong')).toEqual({ ok: false, reason: 'wrong' })
		expect(await attempt('nobody@test.example', PASSWORD)).toEqual({ ok: false, reason: 'wrong' })
		const signedIn = await attempt(email, PASSWORD)
		if (!signedIn.ok) throw new Error('refused')
		expect(await findActor(signedIn.session)).toMatchObject({ name: 'Somebody', role: 'counsellor' })
	})

	it('keeps only a hash of the session id and of the password', async () => {
		const email = await account()
		const signedIn = await attempt(email, PASSWORD)
		if (!signedIn.ok) throw new Error('refused')
		const { rows } = await database.sql(
			'superuser',
			`select (select json_agg(s)::text from staff_session s) as sessions, (select json_agg(a)::text from staff_account a) as accounts`,
		)
		expect(rows[0].sessions).not.toContain(signedIn.session)
		expect(rows[0].accounts).not.toContain(PASSWORD)
		expect(rows[0].accounts).toContain('$argon2id$')
	})

	it('ends at once when signed out, and ending twice is no error', async () => {
		const signedIn = await attempt(await account(), PASSWORD)
		if (!signedIn.ok) throw new Error('refused')
		await signOut(signedIn.session)
		await signOut(signedIn.session)
		expect(await findActor(signedIn.session)).toBeUndefined()
	})

	it('is refused to a disabled account, in the same words', async () => {
		const email = await account()
		await database.sql('owner', 'update staff_account set disabled_at = now() where email = $1', [email])
		expect(await attempt(email, PASSWORD)).toEqual({ ok: false, reason: 'wrong' })
	})
})

describe('limits', () => {
	it('stop an address after five failures on one account, even with the right password', async () => {
		const email = await account()
		const address = newAddress()
		for (let i = 0; i < 5; i++) expect(await attempt(email, 'wrong', address)).toEqual({ ok: false, reason: 'wrong' })
		expect(await attempt(email, PASSWORD, address)).toMatchObject({ ok: false, reason: 'wait' })
		expect(await attempt(email, PASSWORD)).toMatchObject({ ok: true })
	})

	it('count attempts that come at the same moment', async () => {
		const email = await account()
		const address = newAddress()
		const results = await Promise.all(Array.from({ length: 20 }, () => attempt(email, 'wrong', address)))
		expect(results.filter((result) => !result.ok && result.reason === 'wrong').length).toBeLessThanOrEqual(5)
	})

	it('cannot be used to lock somebody out of a browser they have signed in with before', async () => {
		const email = await account()
		const mark = deviceMark(email, 'nonce')
		for (let i = 0; i < 60; i++) await attempt(email, 'wrong')
		expect(await attempt(email, PASSWORD)).toMatchObject({ ok: false, reason: 'wait' })
		expect(await attempt(email, PASSWORD, newAddress(), mark)).toMatchObject({ ok: true })
	})

	it('do not take a device mark of another account or a made-up one', async () => {
		expect(knownDeviceOf('a@test.example', deviceMark('b@test.example', 'nonce'))).toBeUndefined()
		expect(knownDeviceOf('a@test.example', 'nonce.forged')).toBeUndefined()
		expect(knownDeviceOf('a@test.example', undefined)).toBeUndefined()
	})

	it('forgive what a success used up', async () => {
		const email = await account()
		const address = newAddress()
		for (let round = 0; round < 4; round++) {
			for (let i = 0; i < 4; i++) await attempt(email, 'wrong', address)
			expect(await attempt(email, PASSWORD, address)).toMatchObject({ ok: true })
		}
	})

	it('keep no address and no e-mail in their counters', async () => {
		const email = await account()
		await attempt(email, 'wrong', '203.0.113.77')
		const { rows } = await database.sql('superuser', 'select string_agg(key, $1) as keys from rate_limit', [' '])
		expect(rows[0].keys).not.toContain('203.0.113.77')
		expect(rows[0].keys).not.toContain(email)
	})
})

describe('the session cookie', () => {
	it('holds the session id, sealed', async () => {
		const token = await sealSessionToken('the-id')
		expect(token).not.toContain('the-id')
		expect(await openSessionToken(token)).toBe('the-id')
	})

	it('is worth nothing when changed', async () => {
		const token = await sealSessionToken('the-id')
		expect(await openSessionToken(`${token.slice(0, -4)}AAAA`)).toBeUndefined()
		expect(await openSessionToken('nonsense')).toBeUndefined()
		expect(await openSessionToken(undefined)).toBeUndefined()
	})
})
