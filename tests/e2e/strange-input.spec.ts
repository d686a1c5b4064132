import { randomUUID } from 'node:crypto'
import type { APIRequestContext, APIResponse } from '@playwright/test'
import { builtActions, postAction } from '../support/actions'
import { expect, signIn, test } from '../support/browser'
import { ACTIONS, ROUTES } from '../support/permissions'

/*
 * Anything can be typed and anything can be sent: the answer is a message at the field, or what was typed is stored exactly.
 * Never an error of the server.
 */

test.describe.configure({ mode: 'serial' })

const LONG = 4 * 1024 * 1024
const TODAY = new Date().toISOString().slice(0, 10)

/** Texts that are stored as they are. */
const STORED: Record<string, string> = {
	emoji: '👩‍🌾👨‍👩‍👧‍👦🇦🇱 ok 👍🏽',
	'bidi overrides': 'abc\u202edcba\u202c \u2066isolated\u2069 \u200fمرحبا\u200e',
	controls: 'tab\tbell\u0007 escape\u001b[31m delete\u007f next\u0085 line\u2028 paragraph\u2029',
	formula: '=HYPERLINK("https://evil.example","x")+cmd|\' /C calc\'!A0',
	markup: '<script>alert(1)</script> </textarea> &amp; <!-- {{austria.minimum-wage}} %s %n',
	quotes: `'; drop table client; -- " \\ \\u0000 \\x00`,
	combining: `Z̸̢̛a${'\u0301'.repeat(200)}lgo`,
	'spaces kept': '  two  spaces\u00a0and\u3000wide  ',
	'private use': '\ue000\u{10ffff}\ufffd\ufeff',
}
const NO_DATES = [
	'۱۴۰۵/۰۱/۰۱',
	'2569-13-01',
	'31.02.2026',
	'2026-02-31',
	'0000-00-00',
	'99999-01-01',
	'yesterday',
	'2026-1-1',
]
/** Of every kind at once, for fields that nothing is known of. */
const STRANGE = [
	'',
	' ',
	'\0',
	'x'.repeat(100_000),
	'=1+1',
	'-1',
	'1e400',
	'2026-02-31',
	'👩‍🌾',
	'../../etc',
	'{}',
	'\u202e',
]

let cookies: Record<'counsellor' | 'supervisor' | 'editor' | 'administrator', string>
let origin = ''
const actions = builtActions()
const actionOf = (name: string) => {
	const found = actions.find((one) => one.name === name)
	if (!found) throw new Error(`no such action: ${name}`)
	return { id: found.id, page: pageOf(found.page) }
}
const pageOf = (page: string) =>
	page
		.replace('[locale]', 'en')
		.replace('[language]', 'sq')
		.replace('[key]', 'austria.minimum-wage')
		.replace(/\[\w+\]/g, randomUUID())

test.beforeAll(async ({ browser, accounts, baseURL }) => {
	origin = baseURL as string
	const found: Record<string, string> = {}
	for (const role of ['counsellor', 'supervisor', 'editor', 'administrator'] as const) {
		const account =
			accounts.find((one) => one.role === role && (one.centre === 'demo-albania' || !one.centre)) ??
			accounts.find((one) => one.role === role)
		if (!account) throw new Error(`no ${role}`)
		const context = await browser.newContext()
		await signIn(await context.newPage(), account)
		found[role] = (await context.cookies()).map((one) => `${one.name}=${one.value}`).join('; ')
		await context.close()
	}
	cookies = found as typeof cookies
})

type Fields = Record<string, string | string[]>
const send = (request: APIRequestContext, name: string, fields: Fields, role: keyof typeof cookies = 'counsellor') =>
	postAction(request, actionOf(name), { locale: 'en', ...fields }, { origin, cookie: cookies[role] })

/** The error at a field that a form came back with. */
async function errorAt(answer: APIResponse, field: string): Promise<string | undefined> {
	expect(answer.status()).toBeLessThan(500)
	const text = await answer.text()
	return new RegExp(`"field":"${field}","key":"(\\w+)"`).exec(text)?.[1]
}

const LOG = 'staff/consultations/new/actions.ts#logConsultationAction'
const consultation = (more: Fields = {}): Fields => ({
	idempotencyKey: randomUUID(),
	heldOn: TODAY,
	minutes: '15',
	channel: 'in_person',
	form: 'individual',
	visit: 'first',
	contactMade: 'on',
	topics: ['work'],
	services: ['information'],
	noteLevel: 'standard',
	...more,
})

test.describe('a consultation', () => {
	for (const [name, note] of Object.entries(STORED)) {
		test(`keeps ${name} exactly`, async ({ request, page, accountOf }) => {
			const answer = await send(request, LOG, consultation({ note }))
			const address = answer.headers()['x-action-redirect']?.split(/[;?]/)[0] ?? ''
			expect(address).toMatch(/consultations\/[0-9a-f-]{36}$/)
			await signIn(page, accountOf('counsellor', 'demo-albania'))
			await page.goto(`${address}/edit`)
			expect(await page.locator('textarea[name=note]').inputValue()).toBe(note)
		})
	}

	for (const [name, letter] of Object.entries({ 'four megabytes': 'x', 'four million letters of three bytes': '語' })) {
		test(`that has ${name} is told so, and gets it back`, async ({ request }) => {
			const answer = await send(request, LOG, consultation({ note: letter.repeat(LONG) }))
			expect(answer.status()).toBe(200)
			const text = await answer.text()
			expect(text).toMatch(/"field":"note","key":"tooLong"/)
			expect(text.includes(letter.repeat(LONG))).toBe(true)
		})
	}

	const refused: [string, Fields][] = [
		['note', { note: 'a\0b' }],
		...NO_DATES.map((heldOn): [string, Fields] => ['heldOn', { heldOn }]),
		...['0', '-5', '1e9', '٣٠', '999999999999', '15.5', ''].map((minutes): [string, Fields] => [
			'minutes',
			{ minutes },
		]),
		['channel', { channel: 'telepathy' }],
		['channel', { channel: ['phone', 'email'] }],
		['topics', { topics: ['work', 'nonsense'] }],
		['topics', { topics: '__proto__' }],
		['services', { services: [] }],
		['destination', { destination: 'atlantis' }],
		['language', { language: 'xx-zz' }],
		['guides', { guides: 'not-a-guide' }],
		['guides', { guides: '775bc473-d344-4253-a0ab-f2afc58d9ba4' }],
		['noteLevel', { noteLevel: 'secret' }],
		['followUpOn', { followUpOn: '2020-01-01', followUpKind: 'call' }],
		['followUpKind', { followUpOn: '2099-01-01', followUpKind: 'dance' }],
		['idempotencyKey', { idempotencyKey: 'again' }],
	]
	for (const [field, fields] of refused) {
		test(`says at ${field} what is wrong with ${JSON.stringify(fields)}`, async ({ request }) => {
			const typed = consultation({ note: 'Kept as typed', ...fields })
			const answer = await send(request, LOG, typed)
			expect(await errorAt(answer, field)).toBeTruthy()
			if (!fields.note) expect(await answer.text()).toContain('Kept as typed')
		})
	}

	test('is asked for what is missing', async ({ request }) => {
		const answer = await send(request, LOG, { contactMade: 'on' })
		for (const field of ['heldOn', 'minutes', 'channel', 'visit']) expect(await errorAt(answer, field)).toBeTruthy()
	})

	test('too long for a draft is said so, not lost', async ({ page, accountOf }) => {
		await signIn(page, accountOf('counsellor', 'demo-albania'))
		await page.goto('/en/staff/consultations/new')
		await page.getByRole('textbox', { name: /^Note/ }).fill('Short enough')
		await expect(page.getByText(/Draft saved at/)).toBeVisible()
		await page.locator('textarea[name=note]').evaluate((field, length) => {
			const note = field as HTMLTextAreaElement
			// The browser would take a minute to lay it out.
			note.style.display = 'none'
			note.value = 'x'.repeat(length)
			field.dispatchEvent(new Event('input', { bubbles: true }))
		}, LONG)
		await expect(page.getByText('Too long to be kept as a draft.')).toBeVisible({ timeout: 20_000 })
	})
	test.use({ expectedErrors: [/status of 4(00|13)/] })
})

test.describe('a client’s file', () => {
	const person = (more: Fields): Fields => ({
		idempotencyKey: randomUUID(),
		consentForm: 'written',
		consentOn: TODAY,
		consentLanguage: 'sq',
		givenBy: 'person',
		toServices: 'on',
		sex: 'female',
		anotherPerson: 'on',
		name: `Strange ${randomUUID()}`,
		...more,
	})
	const REGISTER = 'staff/clients/new/actions.ts#registerClientAction'

	test('keeps a name of emoji, formulas and other directions', async ({ request, page, accountOf }) => {
		await signIn(page, accountOf('counsellor', 'demo-albania'))
		for (const name of [STORED.emoji, STORED.formula, 'علی\u202eمدرس', '<b>Ana</b>', 'Ż̷a']) {
			const answer = await send(request, REGISTER, person({ name: name as string }))
			const address = answer.headers()['x-action-redirect']?.split(/[;?]/)[0] ?? ''
			expect(address, name).toMatch(/clients\/[0-9a-f-]{36}$/)
			await page.goto(`${address}/edit`)
			expect(await page.locator('input[name=name]').inputValue()).toBe(name)
		}
	})

	for (const [field, fields] of [
		['name', { name: 'x'.repeat(LONG) }],
		['name', { name: 'a\0b' }],
		...NO_DATES.map((birthDate) => ['birthDate', { birthDate }]),
		['birthDate', { birthDate: '2999-01-01' }],
		['nationality', { nationality: 'ZZ' }],
		['sex', { sex: 'unknown' }],
		['languages', { languages: ['sq', 'klingon'] }],
		['consentOn', { consentOn: '2026-02-31' }],
	] as [string, Fields][]) {
		test(`says at ${field} what is wrong with ${JSON.stringify(fields).slice(0, 60)}`, async ({ request }) => {
			expect(await errorAt(await send(request, REGISTER, person(fields)), field)).toBeTruthy()
		})
	}
})

/** Names of the fields of all forms. */
const NAMES = [
	...[
		'id',
		'client',
		'centre',
		'idempotencyKey',
		'key',
		'version',
		'name',
		'note',
		'text',
		'title',
		'summary',
		'answers',
	],
	...[
		'date',
		'day',
		'from',
		'to',
		'starts',
		'ends',
		'minutes',
		'heldOn',
		'dueOn',
		'outcome',
		'reason',
		'status',
		'format',
	],
	...[
		'session',
		'slot',
		'code',
		'email',
		'phone',
		'language',
		'locale',
		'topic',
		'guide',
		'url',
		'questions',
		'came',
		'card',
	],
	...[
		'question',
		'answer',
		'followUp',
		'referral',
		'recipient',
		'service',
		'shared',
		'codes',
		'file',
		'type',
		'verdict',
	],
	...[
		'female',
		'male',
		'other',
		'capacity',
		'intent',
		'source',
		'reviewBy',
		'checkedOn',
		'value',
		'days',
		'way',
		'kind',
	],
]
const allOf = (value: string): Fields => Object.fromEntries(NAMES.map((name) => [name, value]))

test('no action breaks, whatever its fields hold', async ({ request }) => {
	test.setTimeout(600_000)
	for (const { name, page, id } of actions) {
		if (ACTIONS[name] === undefined) continue
		for (const cookie of [cookies.supervisor, cookies.editor, cookies.administrator]) {
			for (const value of STRANGE) {
				const answer = await postAction(request, { id, page: pageOf(page) }, allOf(value), { origin, cookie })
				expect(answer.status(), `${name} with ${JSON.stringify(value).slice(0, 40)}`).toBeLessThan(500)
			}
			const twice = Object.fromEntries(NAMES.map((field) => [field, ['1', '2']]))
			const answer = await postAction(request, { id, page: pageOf(page) }, twice, { origin, cookie })
			expect(answer.status(), `${name} with everything twice`).toBeLessThan(500)
		}
	}
})

test('no route breaks, whatever is posted to it', async ({ request }) => {
	test.setTimeout(300_000)
	const bodies: [string, string | Buffer][] = [
		['application/json', '{"id":'],
		['application/json', 'null'],
		['application/json', JSON.stringify({ values: { note: ['x'.repeat(LONG)] }, id: randomUUID(), revision: 1 })],
		['application/x-www-form-urlencoded', '%ff%00=%zz&a[]=1&&&='],
		['application/x-www-form-urlencoded', `text=${'%E8%AA%9E'.repeat(200_000)}`],
		['multipart/form-data', 'no boundary'],
		['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="format"\r\n\r\n'],
		['text/plain', 'x'],
		['application/octet-stream', Buffer.from([0, 255, 254, 0, 128])],
		...STRANGE.map((value): [string, string] => [
			'application/x-www-form-urlencoded',
			new URLSearchParams(NAMES.map((name) => [name, value])).toString(),
		]),
	]
	for (const [route, methods] of Object.entries(ROUTES)) {
		if (!methods.POST || route.includes('nextauth')) continue
		for (const [type, data] of bodies)
			for (const cookie of [cookies.supervisor, cookies.editor, '']) {
				const headers = { origin, 'content-type': type, ...(cookie ? { cookie } : {}) }
				const answer = await request.post(route, { data, headers, maxRedirects: 0 })
				expect(answer.status(), `${route} ${type} ${String(data).slice(0, 40)}`).toBeLessThan(500)
			}
	}
})

test('no page breaks, whatever its address says', async ({ request }) => {
	test.setTimeout(300_000)
	const paths = [
		...[
			'/search',
			'/routes',
			'/compare',
			'/centres',
			'/services',
			'/sessions',
			'/given',
			'/centres/demo-albania/appointments',
		],
		...['/staff/consultations', '/staff/referrals', '/staff/appointments', '/staff/reports', '/staff/clients/new'],
		...[
			'/staff/consultations/new',
			'/staff/audit',
			'/staff/sessions',
			'/staff/directory',
			'/staff/questions',
			'/staff',
		],
	]
	const names = [
		'q',
		'from',
		'to',
		'page',
		'client',
		'draft',
		'on',
		'pages',
		'show',
		'topic',
		'sort',
		'centre',
		'country',
		'clock',
	]
	for (const path of paths)
		for (const value of [...STRANGE.filter((one) => one.length < 1000), '%00', '%ff', '999999999999', '2026-02-31'])
			for (const twice of [false, true]) {
				const query = names.flatMap((name) => [`${name}=${value.startsWith('%') ? value : encodeURIComponent(value)}`])
				const address = `/en${path}?${(twice ? [...query, ...query] : query).join('&')}`
				const answer = await request.get(address, { headers: { cookie: cookies.supervisor }, maxRedirects: 0 })
				expect(answer.status(), address).toBeLessThan(500)
			}
})
