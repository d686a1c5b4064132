import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { NotAllowed } from '@/lib/access/policy'
import { changeOwnPassword, endOwnOtherSessions, setOwnLanguage } from '@/lib/accounts/own/write'
import { findAccount, findOwnAccount, listAccounts } from '@/lib/accounts/read'
import { createAccount, disableAccount, enableAccount, endAllSessions, resetPassword } from '@/lib/accounts/write'
import { verifyChains } from '@/lib/audit/read'
import type { Locale } from '@/lib/i18n/locales'
import { findActor } from '@/lib/sign-in/read'
import { signIn } from '@/lib/sign-in/write'
import { actorOf, makeCentre } from '../../support/actors'
import { withDatabase } from '../../support/database'

const database = withDatabase()

let last = 0
const attempt = (email: string, password: string) =>
	signIn({ email, password, address: `10.1.0.${++last}`, mark: undefined })
const recorded = async (account: string) =>
	(
		await database.sql(
			'superuser',
			`select verb from audit_event where chain = 'access' and resource_id = $1 and verb like 'account.%' order by seq`,
			[account],
		)
	).rows.map((row) => row.verb)

async function made(role: 'counsellor' | 'translator' = 'counsellor', locales: Locale[] = ['en', 'sq']) {
	const administrator = await actorOf('administrator')
	const centre = await makeCentre()
	const form = {
		idempotencyKey: randomUUID(),
		email: `${randomUUID()}@test.example`,
		name: 'Somebody New',
		role,
		centres: [centre.id],
		locales,
	}
	const answer = await createAccount(administrator, form)
	if (!answer.ok || !answer.made) throw new Error('not made')
	const account = (await listAccounts(administrator)).find((one) => one.email === form.email)
	if (!account) throw new Error('not there')
	return { administrator, centre, form, account, password: answer.made }
}

describe('an administrator', () => {
	it('makes an account whose one-time password opens it', async () => {
		const { account, centre, password, form } = await made()
		expect(account).toMatchObject({
			name: 'Somebody New',
			role: 'counsellor',
			centres: [{ id: centre.id }],
			sessions: 0,
		})
		expect(password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/)
		expect((await attempt(form.email, password)).ok).toBe(true)
		expect(await recorded(account.id)).toEqual(['account.create'])
		const { rows } = await database.sql('superuser', `select detail::text as detail from audit_event`)
		expect(rows.filter((row) => row.detail.includes(password) || row.detail.includes(form.email))).toEqual([])
	})

	it('makes one account of a form sent twice, and is told the same password', async () => {
		const { administrator, form, password, account } = await made()
		expect(await createAccount(administrator, form)).toEqual({ ok: true, made: password })
		expect(await createAccount(administrator, { ...form, idempotencyKey: randomUUID() })).toEqual({
			ok: false,
			errors: [{ field: 'email', key: 'emailTaken' }],
		})
		const other = { ...form, email: `${randomUUID()}@test.example` }
		const second = await createAccount(administrator, other)
		expect(second.ok && second.made).not.toBe(password)
		expect(await recorded(account.id)).toEqual(['account.create'])
	})

	it('cannot put somebody into a centre that does not exist', async () => {
		const { administrator, form } = await made()
		const nowhere = { ...form, email: `${randomUUID()}@test.example`, centres: [randomUUID()] }
		expect(await createAccount(administrator, nowhere)).toMatchObject({ ok: false, errors: [{ field: 'centres' }] })
	})

	it('disables an account at once, and lets it in again later, signed out', async () => {
		const { administrator, form, account, password } = await made()
		const session = await attempt(form.email, password)
		if (!session.ok) throw new Error('refused')
		expect(await findActor(session.session)).toBeDefined()
		for (let twice = 0; twice < 2; twice++)
			expect(await disableAccount(administrator, { account: account.id })).toMatchObject({ ok: true })
		expect(await findActor(session.session)).toBeUndefined()
		expect((await attempt(form.email, password)).ok).toBe(false)
		expect(await enableAccount(administrator, { account: account.id })).toMatchObject({ ok: true })
		expect(await findActor(session.session)).toBeUndefined()
		expect((await attempt(form.email, password)).ok).toBe(true)
		expect(await recorded(account.id)).toEqual(['account.create', 'account.disable', 'account.enable'])
	})

	it('ends all sessions, and gives a new password', async () => {
		const { administrator, form, account, password } = await made()
		const [one, two] = [await attempt(form.email, password), await attempt(form.email, password)]
		if (!one.ok || !two.ok) throw new Error('refused')
		expect((await findAccount(administrator, account.id))?.sessions).toBe(2)
		await endAllSessions(administrator, { account: account.id })
		expect(await findActor(one.session)).toBeUndefined()
		expect(await findActor(two.session)).toBeUndefined()
		const key = randomUUID()
		const reset = await resetPassword(administrator, { account: account.id, idempotencyKey: key })
		expect(await resetPassword(administrator, { account: account.id, idempotencyKey: key })).toEqual(reset)
		expect((await attempt(form.email, password)).ok).toBe(false)
		expect(reset.ok && reset.made && (await attempt(form.email, reset.made)).ok).toBe(true)
		expect(await recorded(account.id)).toEqual(['account.create', 'account.end-sessions', 'account.reset-password'])
		expect(await verifyChains()).toEqual([])
	})

	it('cannot disable themself, or reset their own password without the old one', async () => {
		const administrator = await actorOf('administrator')
		const own = { account: administrator.account }
		expect(await disableAccount(administrator, own)).toEqual({ ok: false, notice: 'notYourself' })
		expect(await resetPassword(administrator, { ...own, idempotencyKey: randomUUID() })).toEqual({
			ok: false,
			notice: 'notYourself',
		})
		expect(await disableAccount(administrator, { account: randomUUID() })).toEqual({ ok: false, notice: 'notFound' })
	})

	it.each(['counsellor', 'supervisor', 'editor', 'translator', 'analyst'] as const)('is not a %s', async (role) => {
		const { form, account } = await made()
		const somebody = await actorOf(role)
		const one = { account: account.id }
		await expect(listAccounts(somebody)).rejects.toThrow(NotAllowed)
		await expect(createAccount(somebody, form)).rejects.toThrow(NotAllowed)
		await expect(disableAccount(somebody, one)).rejects.toThrow(NotAllowed)
		await expect(enableAccount(somebody, one)).rejects.toThrow(NotAllowed)
		await expect(endAllSessions(somebody, one)).rejects.toThrow(NotAllowed)
		await expect(resetPassword(somebody, { ...one, idempotencyKey: randomUUID() })).rejects.toThrow(NotAllowed)
	})
})

describe('everybody', () => {
	async function signedIn() {
		const { form, password } = await made('translator', ['en', 'sq'])
		const [here, there] = [await attempt(form.email, password), await attempt(form.email, password)]
		if (!here.ok || !there.ok) throw new Error('refused')
		const actor = await findActor(here.session)
		if (!actor) throw new Error('no actor')
		return { actor, email: form.email, password, there: there.session }
	}

	it('changes their own password with the old one, which ends their other sessions', async () => {
		const { actor, email, password, there } = await signedIn()
		const change = (currentPassword: string) =>
			changeOwnPassword(actor, { currentPassword, newPassword: 'four quiet green lamps', repeatedPassword: '' })
		expect(await change('guessed')).toEqual({
			ok: false,
			errors: [{ field: 'currentPassword', key: 'wrongPassword' }],
		})
		expect((await attempt(email, password)).ok).toBe(true)
		expect(await change(password)).toEqual({ ok: true })
		expect(await findActor(actor.session)).toBeDefined()
		expect(await findActor(there)).toBeUndefined()
		expect((await attempt(email, password)).ok).toBe(false)
		expect((await attempt(email, 'four quiet green lamps')).ok).toBe(true)
	})

	it('cannot guess their own password for long, and is not kept from signing in by that', async () => {
		const { actor, email, password } = await signedIn()
		const guess = () =>
			changeOwnPassword(actor, { currentPassword: 'no', newPassword: 'four quiet green lamps', repeatedPassword: '' })
		for (let tries = 0; tries < 10; tries++) await guess()
		expect(await guess()).toMatchObject({ ok: false, errors: [{ key: 'tooManyAttempts' }] })
		expect((await attempt(email, password)).ok).toBe(true)
	})

	it('signs themself out everywhere else', async () => {
		const { actor, there } = await signedIn()
		expect((await findOwnAccount(actor)).otherSessions).toBe(1)
		await endOwnOtherSessions(actor)
		expect(await findActor(there)).toBeUndefined()
		expect(await findActor(actor.session)).toBeDefined()
		expect((await findOwnAccount(actor)).otherSessions).toBe(0)
	})

	it('chooses a language, and a translator gains none by it', async () => {
		const { actor } = await signedIn()
		expect(await setOwnLanguage(actor, { language: 'sq' })).toEqual({ ok: true })
		expect((await findOwnAccount(actor)).locales).toEqual(['sq', 'en'])
		expect(await setOwnLanguage(actor, { language: 'ar' })).toMatchObject({ ok: false })
		expect((await findActor(actor.session))?.locales).toEqual(['sq', 'en'])
		const counsellor = await actorOf('counsellor', await makeCentre(), ['en'])
		expect(await setOwnLanguage(counsellor, { language: 'ar' })).toEqual({ ok: true })
	})
})
