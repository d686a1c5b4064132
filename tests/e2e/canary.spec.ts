import { randomBytes, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { APIRequestContext } from '@playwright/test'
import { unzipSync } from 'fflate'
import { builtActions, postAction } from '../support/actions'
import { expect, signIn, test } from '../support/browser'
import { type MailServer, startMailServer } from '../support/mail-server'
import { readPdf } from '../support/pdf'
import { startPortal, type TestPortal } from '../support/portal'
import { onPortalDatabase } from '../support/portal-database'

/*
 * A word of its own is planted in every sealed column by the forms that people use, and then looked for: in each byte of the
 * data folder, in the output, in exports, feeds and letters, and in what another centre is answered.
 */

test.describe.configure({ mode: 'serial' })

const canary = (name: string) => `Kanarie${name}${randomBytes(5).toString('hex')}`
/** By sealed column of the database; the test fails for a column that has none. */
const CANARIES: Record<string, string> = {
	'client.name_sealed': canary('Name'),
	'client.birth_date_sealed': '1931-07-23',
	'client.contact_sealed': '+999 5550 173264',
	'client.screening_sealed': canary('Screening'),
	'client_closure.note_sealed': canary('Closure'),
	'consent.withhold_sealed': canary('Withheld'),
	'consultation.note_sealed': canary('Note'),
	'consultation_draft.sealed': canary('Draft'),
	'outbox_message.sealed': canary('mail').toLowerCase(),
	'question.email_sealed': canary('asks').toLowerCase(),
	'question_message.text_sealed': canary('Question'),
	'referral.reason_sealed': canary('Reason'),
	'referral_response.note_sealed': canary('Answer'),
	'appointment.sealed': canary('Booked'),
	'session_registration.sealed': canary('Registered'),
}
const of = (column: string) => CANARIES[column] as string
const TODAY = new Date().toISOString().slice(0, 10)
const TOMORROW = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
const began = Date.now()

let portal: TestPortal
let mail: MailServer
let here: APIRequestContext
let cookies: Record<'counsellor' | 'supervisor' | 'elsewhere', string>
const ids = { client: '', closed: '', consultation: '', referral: '', session: '' }
const actions = builtActions()

test.beforeAll(async ({ playwright, browser }) => {
	test.setTimeout(300_000)
	mail = await startMailServer()
	portal = await startPortal({ env: { WAYMARK_SMTP_URL: mail.url, WAYMARK_MAIL_FROM: 'centre@waymark.example' } })
	here = await playwright.request.newContext({ baseURL: portal.origin })
	const cookieOf = async (role: string, centre: string) => {
		const account = portal.accounts.find((one) => one.role === role && one.centre === centre)
		if (!account) throw new Error(`no ${role}`)
		const context = await browser.newContext({ baseURL: portal.origin })
		await signIn(await context.newPage(), account)
		const found = (await context.cookies()).map((one) => `${one.name}=${one.value}`).join('; ')
		await context.close()
		return found
	}
	cookies = {
		counsellor: await cookieOf('counsellor', 'demo-albania'),
		supervisor: await cookieOf('supervisor', 'demo-albania'),
		elsewhere: await cookieOf('supervisor', 'demo-tunisia'),
	}
})
test.afterAll(async () => {
	await here?.dispose()
	await portal?.stop()
	await mail?.stop()
})

/** Sends a form of the staff area. @returns the id of what it made, or the empty text */
async function act(name: string, fields: Record<string, string | string[]>): Promise<string> {
	const found = actions.find((one) => one.name === name)
	if (!found) throw new Error(`no such action: ${name}`)
	const at = { id: found.id, page: found.page.replace('[locale]', 'en').replace(/\[\w+\]/g, randomUUID()) }
	const form = { locale: 'en', idempotencyKey: randomUUID(), ...fields }
	const answer = await postAction(here, at, form, { origin: portal.origin, cookie: cookies.counsellor })
	expect(answer.status(), name).toBeLessThan(400)
	const text = await answer.text()
	expect(text, name).not.toContain('"status":"failed"')
	const goTo = answer.headers()['x-action-redirect'] ?? ''
	return /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(goTo)?.[0] ?? ''
}

const sql = <T extends Record<string, unknown>>(text: string) => onPortalDatabase<T>(text, [], portal.dataFolder)
const reader = async (address: string, form: Record<string, string>) => {
	const answer = await here.post(address, { form, headers: { origin: portal.origin } })
	expect(answer.status(), `${address}: ${(await answer.text()).slice(0, 300)}`).toBeLessThan(400)
}

test('every sealed column has a canary, planted by a form', async () => {
	const person = {
		consentForm: 'written',
		consentOn: TODAY,
		consentLanguage: 'sq',
		givenBy: 'person',
		toServices: 'on',
		toSharing: 'on',
		sharedWith: ['organisations'],
		sex: 'female',
		anotherPerson: 'on',
	}
	const register = 'staff/clients/new/actions.ts#registerClientAction'
	ids.client = await act(register, {
		...person,
		withheldOther: of('consent.withhold_sealed'),
		withholdReason: 'fear',
		name: of('client.name_sealed'),
		birthDate: of('client.birth_date_sealed'),
		contactChannel: 'phone',
		contactTo: of('client.contact_sealed'),
		vulnerabilities: ['debt'],
		screeningNote: of('client.screening_sealed'),
	})
	ids.consultation = await act('staff/consultations/new/actions.ts#logConsultationAction', {
		client: ids.client,
		heldOn: TODAY,
		minutes: '15',
		channel: 'in_person',
		form: 'individual',
		visit: 'first',
		contactMade: 'on',
		topics: ['work'],
		services: ['information'],
		noteLevel: 'standard',
		note: of('consultation.note_sealed'),
	})
	const draft = { id: randomUUID(), revision: 1, values: { note: [of('consultation_draft.sealed')] } }
	const kept = await here.post('/api/drafts/consultation', {
		data: draft,
		headers: { origin: portal.origin, cookie: cookies.counsellor },
	})
	expect(await kept.json()).toEqual({ saved: 'kept' })
	ids.referral = await act('staff/referrals/new/actions.ts#draftReferralAction', {
		client: ids.client,
		recipient: 'Language school',
		serviceType: 'language',
		reason: of('referral.reason_sealed'),
		urgency: 'high',
		respondWithin: '1_day',
		shared: ['name'],
	})
	await act('staff/referrals/[id]/link/actions.ts#makeLinkAction', {
		id: ids.referral,
		version: '1',
		email: `${of('outbox_message.sealed')}@school.example`,
		letterLocale: 'en',
	})
	await act('staff/referrals/[id]/actions.ts#recordAnswerAction', {
		id: ids.referral,
		version: '2',
		answer: 'accept',
		note: of('referral_response.note_sealed'),
	})
	ids.closed = await act(register, { ...person, name: 'Closed' })
	await act('staff/clients/[id]/manage/actions.ts#closeClientAction', {
		client: ids.closed,
		closureReason: 'departed',
		closedOn: TODAY,
		closureNote: of('client_closure.note_sealed'),
	})
	await reader('/api/questions?centre=demo-albania&locale=en', {
		key: randomUUID(),
		text: of('question_message.text_sealed'),
		language: 'en',
		email: `${of('question.email_sealed')}@reader.example`,
	})
	await act('staff/appointments/actions.ts#publishSlotsAction', {
		from: TOMORROW,
		to: TOMORROW,
		days: ['1', '2', '3', '4', '5', '6', '7'],
		starts: '09:00',
		ends: '10:00',
		minutes: '30',
		way: 'phone',
		languages: ['sq'],
	})
	const [slot] = await sql<{ id: string }>('select id from appointment_slot order by starts_at desc limit 1')
	await reader('/api/appointments?centre=demo-albania&locale=en', {
		key: randomUUID(),
		slot: slot?.id ?? '',
		name: of('appointment.sealed'),
		phone: '+999 5550 999888',
		language: 'sq',
	})
	ids.session = await act('staff/sessions/new/actions.ts#planSessionAction', {
		kind: 'outreach',
		title: 'Market day',
		language: 'sq',
		day: TOMORROW,
		starts: '10:00',
		minutes: '60',
		way: 'in_person',
		listed: 'on',
		questions: '',
	})
	await reader(`/api/sessions?session=${ids.session}&locale=en`, {
		key: randomUUID(),
		name: of('session_registration.sealed'),
		phone: '',
	})
	const columns = await sql<{ at: string; table: string; column: string }>(`
		select table_name || '.' || column_name as at, table_name as table, column_name as column
		from information_schema.columns where table_schema = 'public' and column_name ~ 'sealed$'`)
	expect(columns.map((one) => one.at).sort()).toEqual(Object.keys(CANARIES).sort())
	for (const { at, table, column } of columns) {
		if (table === 'outbox_message') continue
		const [row] = await sql<{ count: number }>(`select count(${column})::int as count from ${table}`)
		expect(row?.count, at).toBeGreaterThan(0)
	}
})

test('letters say what they must, and nothing about the person', async () => {
	await expect.poll(() => mail.received.length, { timeout: 90_000 }).toBeGreaterThan(0)
	for (const { to, message } of mail.received) {
		expect(to).toEqual([`${of('outbox_message.sealed')}@school.example`])
		expect(found(Buffer.from(message), ['outbox_message.sealed'])).toEqual([])
	}
})

test('exports, feeds and calendars hold none', async () => {
	const post = (route: string, form: Record<string, string>) =>
		here.post(route, { form, headers: { origin: portal.origin, cookie: cookies.supervisor } })
	const month = TODAY.slice(0, 7)
	for (const format of ['csv', 'xlsx', 'pdf']) {
		const answer = await post('/api/reports', { format, from: month, to: month, locale: 'en' })
		expect(answer.status()).toBe(200)
		expect(found(await opened(format, await answer.body()))).toEqual([])
	}
	const rows = await post('/api/consultations', { from: TODAY, to: TODAY })
	expect(await rows.text()).toContain(TODAY)
	expect(found(await rows.body())).toEqual([])
	for (const format of ['json', 'csv'])
		expect(found(await opened(format, await (await post('/api/directory', { format })).body()))).toEqual([])
	for (const address of ['/api/open/v1/centres', '/api/open/v1/services', '/api/feeds/en/austria', '/en/sessions'])
		expect(found(await (await here.get(address)).body()), address).toEqual([])
	const [feed] = await sql<{ count: number }>('select count(*)::int as count from calendar_feed')
	expect(feed?.count).toBe(0)
	const shared = actions.find((one) => one.name === 'staff/appointments/actions.ts#shareCalendarAction')
	const made = await postAction(
		here,
		{ id: shared?.id ?? '', page: '/en/staff/appointments' },
		{ locale: 'en', idempotencyKey: randomUUID(), what: 'make' },
		{ origin: portal.origin, cookie: cookies.counsellor },
	)
	const address = /\/api\/calendar\/[A-Za-z0-9_-]+/.exec(await made.text())?.[0] ?? ''
	const calendar = await (await here.get(address)).body()
	expect(calendar.toString('utf8')).toContain('BEGIN:VEVENT')
	expect(found(calendar)).toEqual([])
})

test('another centre is answered as if there were nothing', async () => {
	const pages = [
		...[`clients/${ids.client}`, `clients/${ids.client}/edit`, `clients/${ids.client}/manage`],
		...[`clients/${ids.client}/consent`, `clients/${ids.closed}`, `consultations/${ids.consultation}`],
		...[`consultations/${ids.consultation}/edit`, `consultations/${ids.consultation}/given`],
		...[`referrals/${ids.referral}`, `referrals/${ids.referral}/link`, `sessions/${ids.session}`],
		...[`consultations/new?client=${ids.client}`, `referrals/new?client=${ids.client}`],
		`appointments?client=${ids.client}`,
	]
	for (const page of pages) {
		const own = await here.get(`/en/staff/${page}`, { headers: { cookie: cookies.supervisor } })
		expect(own.status(), page).toBe(200)
		const answer = await here.get(`/en/staff/${page}`, { headers: { cookie: cookies.elsewhere } })
		expect(answer.status(), page).toBe(404)
		expect(found(await answer.body()), page).toEqual([])
	}
	for (const page of [
		'',
		'clients',
		'consultations',
		'referrals',
		'questions',
		'outbox',
		'appointments',
		'sessions',
		'audit',
	])
		expect(
			found(await (await here.get(`/en/staff/${page}`, { headers: { cookie: cookies.elsewhere } })).body()),
			page,
		).toEqual([])
	const headers = { origin: portal.origin, cookie: cookies.elsewhere }
	for (const [route, form] of [
		['/api/clients/record', { client: ids.client, format: 'json', language: 'en' }],
		['/api/session-papers', { session: ids.session, paper: 'sheet', locale: 'en' }],
	] as const) {
		const answer = await here.post(route, { form, headers })
		expect(answer.status(), route).toBe(404)
		expect(found(await answer.body()), route).toEqual([])
	}
	for (const text of [of('client.name_sealed'), '173264']) {
		const find = actions.find((one) => one.name === 'staff/clients/actions.ts#findClientsAction')
		const at = { id: find?.id ?? '', page: '/en/staff/clients' }
		const asked = { locale: 'en', question: text }
		const own = await postAction(here, at, asked, { origin: portal.origin, cookie: cookies.supervisor })
		expect(await own.text()).toContain(ids.client)
		expect(await (await postAction(here, at, asked, headers)).text()).not.toContain(ids.client)
	}
})

test('the data folder, the output and the build hold none', async () => {
	test.setTimeout(300_000)
	await sql('checkpoint')
	const places = filesIn(portal.dataFolder)
	expect(places.length).toBeGreaterThan(500)
	const build = path.join(process.cwd(), process.env.WAYMARK_DIST_DIR ?? '.next')
	const made = filesIn(build).filter((file) => statSync(file).mtimeMs > began)
	const wrong = [...places, ...made].flatMap((file) => {
		let bytes: Buffer
		try {
			bytes = readFileSync(file)
		} catch {
			// The database and the portal are running: a file may be gone.
			return []
		}
		return found(bytes).map((column) => `${column} in ${path.relative(portal.dataFolder, file)}`)
	})
	expect(wrong).toEqual([])
	expect(found(Buffer.from(portal.said()))).toEqual([])
	// The search itself finds what is there.
	expect(found(Buffer.from(`x${of('client.name_sealed').toLowerCase()}x`))).toEqual(['client.name_sealed'])
})

/** Columns whose canary stands in some bytes: as typed, in small letters, in hexadecimal or base64. */
function found(bytes: Buffer, but: string[] = []): string[] {
	return Object.entries(CANARIES).flatMap(([column, text]) => {
		if (but.includes(column)) return []
		const plain = Buffer.from(text)
		const forms = [
			text,
			text.toLowerCase(),
			plain.toString('hex'),
			text.replace(/\D/g, '').length > 8 ? text.replace(/\D/g, '') : text,
		]
		return forms.some((form) => bytes.includes(form)) ? [column] : []
	})
}

/** The text of a file that is packed. */
async function opened(format: string, bytes: Buffer): Promise<Buffer> {
	if (format === 'pdf') return Buffer.from((await readPdf(bytes)).pages.join('\n'))
	if (bytes.subarray(0, 2).toString() !== 'PK') return bytes
	return Buffer.concat(Object.values(unzipSync(bytes)).map((file) => Buffer.from(file)))
}

function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name))
}
