import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { ROLES, type Role } from '@/lib/access/role'
import { builtActions, postAction } from '../support/actions'
import { type Account, expect, signIn, test } from '../support/browser'
import { ACTIONS, type Entry, PAGES, ROUTES, rolesOf } from '../support/permissions'
import { onPortalDatabase } from '../support/portal-database'

/*
 * Every way in, tried by everybody: all pages, all server actions and all route handlers, by a stranger, by each role of the
 * centre a record belongs to, and by counsellor and supervisor of another centre. The tables in tests/support/permissions.ts
 * say who may come in; whoever may not is told that the page does not exist.
 */

type Who = { name: string; role: Role | null; centre: 'own' | 'other'; cookie: string }

const DESTINATION = 'austria'
const records = { client: '', consultation: '', referral: '', account: '', question: '', session: '', service: '' }
let guide = ''
let colleague = ''
let people: Who[] = []
let tried = 0

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser, accounts }) => {
	test.setTimeout(180_000)
	const wanted: [Account, 'own' | 'other'][] = [
		...ROLES.map(
			(role) => [accounts.find((one) => one.role === role && one.centre === 'demo-albania'), 'own'] as const,
		),
		...(['counsellor', 'supervisor'] as const).map(
			(role) => [accounts.find((one) => one.role === role && one.centre === 'demo-tunisia'), 'other'] as const,
		),
	].map(([account, centre]) => [account as Account, centre])
	people = [{ name: 'a stranger', role: null, centre: 'other', cookie: '' }]
	for (const [account, centre] of wanted) {
		const context = await browser.newContext()
		const page = await context.newPage()
		await signIn(page, account)
		const cookie = (await context.cookies()).map((one) => `${one.name}=${one.value}`).join('; ')
		people.push({
			name: `${account.role} of ${centre === 'own' ? 'the' : 'another'} centre`,
			role: account.role,
			centre,
			cookie,
		})
		await context.close()
	}
	await makeRecords()
})

/** A client, a consultation and a referral of the first centre, straight in the database. */
async function makeRecords(): Promise<void> {
	const [who] = await onPortalDatabase<{ centre: string; account: string }>(
		`select c.id as centre, m.account_id as account from centre c join centre_membership m on m.centre_id = c.id join staff_account a on a.id = m.account_id
		where c.slug = 'demo-albania' and a.role = 'counsellor' limit 1`,
	)
	const { centre, account } = who as { centre: string; account: string }
	records.account = account
	const id = async (text: string, values: unknown[]) =>
		((await onPortalDatabase<{ id: string }>(`${text} returning id`, values))[0] as { id: string }).id
	const key = await id('insert into vault_key (id, centre_id, wrapped_by, wrapped) values ($1, $2, $3, $4)', [
		randomUUID(),
		centre,
		'none',
		Buffer.alloc(61),
	])
	records.client = await id(
		'insert into client (id, code, idempotency_key, centre_id, counsellor_id, registered_on, vault_key_id) values ($1, $2, $3, $4, $5, now(), $6)',
		[randomUUID(), `M-${Date.now()}`, randomUUID(), centre, account, key],
	)
	records.consultation = await id(
		'insert into consultation (id, idempotency_key, centre_id, counsellor_id, held_on, minutes, channel, form, first_visit) values ($1, $2, $3, $4, now(), 15, $5, $6, true)',
		[randomUUID(), randomUUID(), centre, account, 'in_person', 'individual'],
	)
	const consent = await id(
		'insert into consent (id, client_id, centre_id, form, certified_by, given_on, language, given_by, services, sharing, reporting) values ($1, $2, $3, $4, $5, now(), $6, $7, true, true, true)',
		[randomUUID(), records.client, centre, 'written', account, 'en', 'person'],
	)
	records.referral = await id(
		'insert into referral (id, idempotency_key, number, centre_id, counsellor_id, client_id, recipient, service_type, urgency, respond_within, consent_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
		[
			randomUUID(),
			randomUUID(),
			`M-${Date.now()}`,
			centre,
			account,
			records.client,
			'Somebody',
			'language',
			'low',
			'1_week',
			consent,
		],
	)
	records.session = await id(
		'insert into group_session (id, idempotency_key, centre_id, leader_id, kind, title, language, starts_at, minutes, way) values ($1, $2, $3, $4, $5, $6, $7, $8, 60, $9)',
		[
			randomUUID(),
			randomUUID(),
			centre,
			account,
			'outreach',
			'Matrix',
			'en',
			new Date(Date.now() + 86_400_000),
			'video',
		],
	)
	records.service = ((await onPortalDatabase<{ id: string }>('select id from service limit 1'))[0] as { id: string }).id
	records.question = await id(
		'insert into question (id, idempotency_key, centre_id, vault_key_id, language) values ($1, $2, $3, null, $4)',
		[randomUUID(), randomUUID(), centre, 'en'],
	)
	colleague = ((await onPortalDatabase<{ id: string }>('select id from staff_account limit 1'))[0] as { id: string }).id
	guide = (
		(await onPortalDatabase<{ id: string }>('select id from guide where path = $1', [`${DESTINATION}/work`]))[0] as {
			id: string
		}
	).id
}

function mayEnter(who: Who, entry: Entry, record: boolean): boolean {
	if (entry === 'everybody') return true
	if (who.role === null || !rolesOf(entry, ROLES).includes(who.role)) return false
	return !record || who.centre === 'own'
}

/** A real address for a page: with the record it is about, or one that does not exist. */
function addressOf(page: string, locale: string, record: string | undefined): string {
	const parts: Record<string, string> = {
		locale,
		country: DESTINATION,
		topic: 'work',
		language: 'sq',
		number: '1',
		'...rest': 'nowhere',
		token: 'no-such-token',
		key: 'austria.emergency-number',
		slug: 'demo-albania',
		other: 'sq',
		'...guide': `${DESTINATION}/work`,
	}
	const id = record ?? (page.includes('/accounts/') ? colleague : guide)
	return page.replace(/\[([^\]]+)\]/g, (_, name: string) => (name === 'id' ? id : (parts[name] ?? name)))
}

const ask = (request: APIRequestContext, who: Who, address: string) =>
	request.get(address, { headers: who.cookie ? { cookie: who.cookie } : {}, maxRedirects: 0 })

for (const [page, { entry, record }] of Object.entries(PAGES)) {
	test(`page ${page}`, async ({ request }) => {
		for (const who of people) {
			for (const locale of ['en', 'ar']) {
				const address = addressOf(page, locale, record && records[record])
				const status = (await ask(request, who, address)).status()
				tried++
				if (page.endsWith('[...rest]') || page.endsWith('not-found')) expect(status, `${who.name} ${address}`).toBe(404)
				else if (mayEnter(who, entry, record !== undefined)) {
					// Who has signed in is led on from the sign-in page.
					expect(status, `${who.name} ${address}`).toBe(page.endsWith('/sign-in') && who.role ? 307 : 200)
				} else if (who.role === null) expect(status, `${who.name} ${address}`).toBe(307)
				else expect(status, `${who.name} ${address}`).toBe(404)
			}
			if (record && who.role) {
				tried++
				expect(
					(await ask(request, who, addressOf(page, 'en', randomUUID()))).status(),
					`${who.name} ${page} of nobody`,
				).toBe(404)
			}
		}
	})
}

/** Sends an empty form to a server action. @returns the answer, in the framework's own form */
async function act(
	request: APIRequestContext,
	origin: string,
	who: Who,
	id: string,
	page: string,
	headers: Record<string, string> = { origin },
): Promise<{ status: number; text: string }> {
	const sender = { ...headers, ...(who.cookie ? { cookie: who.cookie } : {}) }
	const answer = await postAction(request, { id, page }, { locale: 'en' }, sender)
	return { status: answer.status(), text: await answer.text() }
}

const actions = builtActions()

test('every action of the build stands in the matrix', () => {
	expect(actions.map((action) => action.name).filter((name) => !(name in ACTIONS))).toEqual([])
})

for (const { id, name, page } of actions) {
	const entry = ACTIONS[name]
	if (entry === undefined || entry === 'everybody') continue
	test(`action ${name}`, async ({ request, baseURL }) => {
		const origin = baseURL as string
		// Actions can be called from any page that has them; the page's own gate does not guard them.
		const address = addressOf(page, 'en', undefined)
		for (const who of people) {
			const { status, text } = await act(request, origin, who, id, address)
			tried++
			expect(status, `${who.name} ${name}: ${text.slice(0, 200)}`).toBeLessThan(500)
			expect(text, who.name).not.toContain('"status":"saved"')
			if (who.role === null) expect(text, who.name).toContain('signInAgain')
			else if (mayEnter(who, entry, false))
				expect(text, who.name).not.toMatch(/"notice":"(notFound|signInAgain|otherSite)"/)
			else expect(text, who.name).toContain('"notice":"notFound"')
			// From another site, or from nowhere, nobody may do anything.
			for (const headers of [{ origin: 'https://elsewhere.example' }, {}] as Record<string, string>[]) {
				const foreign = await act(request, origin, who, id, address, headers)
				tried++
				expect(foreign.status, `${who.name} from ${headers.origin ?? 'nowhere'}`).toBe(403)
			}
		}
	})
}

/** Routes that are about a record of the first centre. */
const ABOUT_A_RECORD: Record<string, true> = { '/api/clients/record': true, '/api/session-papers': true }

/** What a route handler is sent that lets those in who may come in. */
function bodyFor(route: string): { data?: object; form?: Record<string, string> } {
	if (route === '/api/clients/record') return { form: { client: records.client, format: 'json', language: 'sq' } }
	if (route === '/api/session-papers') return { form: { session: records.session, paper: 'sheet', locale: 'sq' } }
	if (route === '/api/directory') return { form: { format: 'json' } }
	if (route === '/api/consultations') return { form: { from: '2026-01-01', to: '2026-01-31', locale: 'sq' } }
	if (route === '/api/reports') return { form: { format: 'csv', locale: 'sq' } }
	if (route === '/api/drafts/consultation') return { data: { id: randomUUID(), revision: 1, values: { note: ['x'] } } }
	return { data: { guide, language: 'sq', text: 'text' } }
}

for (const [route, methods] of Object.entries(ROUTES)) {
	for (const [method, entry] of Object.entries(methods) as ['GET' | 'POST', Entry][]) {
		if (entry === 'everybody') continue
		test(`route ${method} ${route}`, async ({ request, baseURL }) => {
			for (const who of people) {
				const headers = { origin: baseURL as string, ...(who.cookie ? { cookie: who.cookie } : {}) }
				const answer =
					method === 'GET'
						? await request.get(route, { headers })
						: await request.post(route, { headers, ...bodyFor(route) })
				tried++
				const status = answer.status()
				if (who.role === null) expect(status, who.name).toBe(401)
				else if (mayEnter(who, entry, route in ABOUT_A_RECORD)) expect(status, who.name).toBe(200)
				else expect(status, who.name).toBe(404)
			}
			expect(
				(await request.fetch(route, { method, headers: { cookie: people[1]?.cookie ?? '' }, data: {} })).status(),
			).toBe(403)
		})
	}
}

test('at least 1,500 combinations were tried', () => {
	expect(tried).toBeGreaterThanOrEqual(1500)
})
