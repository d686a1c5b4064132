import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, signIn, test } from '../support/browser'
import { onPortalDatabase } from '../support/portal-database'

/*
 * A counsellor's day from the first appointment to the numbers, as docs/counselling.md tells it. `npm run pictures` puts the
 * pictures of that page into docs/images/day; in the test suite they go to test-results, and what they show is checked.
 */

const FOLDER = process.env.WAYMARK_PICTURES ?? 'test-results/day'
const DESK = { width: 1120, height: 760 }
const PHONE = { width: 360, height: 640 }

async function picture(page: Page, name: string, at?: string): Promise<void> {
	if (at)
		await page
			.locator(at)
			.first()
			.evaluate((element) => element.scrollIntoView({ block: 'start' }))
	else await page.evaluate(() => window.scrollTo(0, 0))
	await page.screenshot({ path: path.join(FOLDER, `${name}.png`), animations: 'disabled', caret: 'hide' })
}

/** A file with consent to everything, by the form. @returns its id and code */
async function register(page: Page, name: string, phone: string): Promise<{ id: string; code: string }> {
	await page.goto('/en/staff/clients/new')
	await page.getByLabel('A file at this centre').check()
	await page.getByLabel('Sharing with other organisations').check()
	await page.getByLabel('Other organisations', { exact: true }).check()
	await page.getByLabel('Name or alias').fill(name)
	await page.getByRole('combobox', { name: 'Sex' }).selectOption('female')
	await page.getByRole('group', { name: 'Safe contact' }).getByRole('combobox').selectOption('phone')
	await page.getByLabel('Number or address').fill(phone)
	await page.getByRole('button', { name: 'Register' }).click()
	await page.waitForURL(/\/staff\/clients\/[0-9a-f-]{36}$/)
	return {
		id: page.url().slice(-36),
		code: (await page.locator('main bdi.font-semibold').first().textContent()) ?? '',
	}
}

test.use({ viewport: DESK })

test('a counsellor’s day', async ({ page, browser, accountOf }) => {
	test.setTimeout(240_000)
	await signIn(page, accountOf('counsellor', 'demo-albania'))

	// Yesterday: Arta was registered, and booked the first time of this morning.
	const arta = await register(page, 'Arta Deda', '+355 69 000 0017')
	await page.goto('/en/staff/appointments')
	for (const day of await page.getByRole('group', { name: 'Days of the week' }).getByRole('checkbox').all())
		await day.check()
	const inTwoDays = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
	await page.getByLabel('First day').fill(inTwoDays)
	await page.getByLabel('Last day').fill(inTwoDays)
	await page.getByLabel('From', { exact: true }).fill('09:00')
	await page.getByLabel('Until').fill('11:00')
	await page.getByRole('button', { name: 'Publish' }).click()
	await page.goto(`/en/staff/clients/${arta.id}`)
	await page.getByRole('link', { name: 'Book an appointment' }).click()
	await expect(page.getByText('Choose a free time for')).toBeVisible()
	await picture(page, 'appointments')
	await page.getByRole('button', { name: 'Book', exact: true }).first().click()
	await page.waitForURL(new RegExp(`/clients/${arta.id}$`))
	await onPortalDatabase(
		`update appointment_slot s set starts_at = date_trunc('day', now() at time zone 'Europe/Tirane') at time zone 'Europe/Tirane' + interval '9 hours'
		from appointment a where a.slot_id = s.id and a.client_id = $1`,
		[arta.id],
	)

	await page.goto('/en/staff')
	await expect(page.getByRole('heading', { name: 'Appointments today' })).toBeVisible()
	await expect(page.getByRole('link', { name: 'Arta Deda' }).first()).toBeVisible()
	await picture(page, 'today')

	// A man at the door who gives no name.
	await page.goto('/en/staff/consultations/new')
	await page.getByRole('combobox', { name: /^Destination/ }).selectOption('germany')
	await page.getByRole('checkbox', { name: 'Work and pay' }).check()
	await page.getByRole('checkbox', { name: 'Information' }).check()
	await page.getByRole('textbox', { name: /^Note/ }).fill('Asked which papers a driver needs.')
	await picture(page, 'log')
	await page.getByRole('button', { name: 'Save', exact: true }).click()
	await page.waitForURL(/consultations\/[0-9a-f-]{36}/)

	// Arta comes. While talking, the pages are read in both languages.
	await page.goto(`/en/staff/consultations/new?client=${arta.id}`)
	await page.getByRole('combobox', { name: /^Destination/ }).selectOption('austria')
	await page.getByRole('combobox', { name: /^Language/ }).selectOption('sq')
	for (const topic of ['Work and pay', 'Recognition of qualifications'])
		await page.getByRole('checkbox', { name: topic }).check()
	await page.getByRole('checkbox', { name: 'Counselling', exact: true }).check()
	const pages = page.getByRole('region', { name: 'Pages to talk about' })
	for (const box of await pages.getByRole('checkbox').all()) await box.check()
	await picture(page, 'talking', 'section[aria-label="Pages to talk about"]')
	await page.goto('/en/beside/sq/austria/work')
	await picture(page, 'side-by-side', '.beside')
	await page.goBack()
	await page.getByRole('textbox', { name: /^Note/ }).fill('Nurse, four years. Wants to know about recognition first.')
	await page.locator('summary', { hasText: 'Follow-up' }).click()
	await page.getByLabel('Follow up on').fill(inTwoDays)
	await page.getByRole('combobox', { name: 'How' }).selectOption('call')
	for (const box of await pages.getByRole('checkbox').all()) await box.check()
	await page.getByRole('button', { name: 'Save', exact: true }).click()
	await page.waitForURL(/consultations\/[0-9a-f-]{36}/)
	const pack = page.getByRole('region', { name: 'Pack to hand over' })
	await expect(pack.getByRole('img')).toBeVisible()
	await picture(page, 'pack', 'section[aria-labelledby=pack]')
	const address = (await pack.getByRole('link', { name: 'Open the pages' }).getAttribute('href')) ?? ''
	const phone = await browser.newContext({ viewport: PHONE })
	const theirs = await phone.newPage()
	await theirs.goto(address)
	await expect(theirs.locator('html')).toHaveAttribute('lang', 'sq')
	await picture(theirs, 'pack-on-a-phone')

	// A language course: a referral by link and code.
	await page.goto(`/en/staff/referrals/new?client=${arta.id}`)
	await page
		.getByLabel('Service from the directory')
		.selectOption({ label: 'Austria · Example language course (demonstration)' })
	await page.getByLabel('Why, and what is asked').fill('A course for nurses in the evening, please.')
	await page.getByRole('checkbox', { name: 'Name' }).check()
	await page.getByRole('button', { name: 'Continue' }).click()
	await page.waitForURL(/\/link$/)
	await page.getByRole('button', { name: 'Send: make link and code' }).click()
	await expect(page.getByText('Shown only this once.')).toBeVisible()
	const link = (await page.locator('[data-slip=link]').textContent())?.trim() ?? ''
	const code = (await page.locator('[data-slip=code]').textContent())?.trim() ?? ''
	await picture(page, 'referral')
	await theirs.goto(link)
	await theirs.getByLabel('Code').fill(code)
	await theirs.getByRole('button', { name: 'Open' }).click()
	await expect(theirs.getByText('Arta Deda')).toBeVisible()
	await picture(theirs, 'referral-received')
	await theirs.getByLabel('Accept').check()
	await theirs.getByRole('button', { name: 'Send the answer' }).click()
	await expect(theirs.getByText('Accepted').first()).toBeVisible()
	await phone.close()

	// The file tells the story.
	await page.goto(`/en/staff/clients/${arta.id}`)
	const story = page.getByRole('region', { name: 'What happened' })
	for (const entry of ['Registered', 'Consultation', 'Appointment']) await expect(story).toContainText(entry)
	await expect(story).toContainText('pages handed over')
	await expect(story).toContainText('Answer of')
	await picture(page, 'file', 'section[aria-labelledby=due]')

	// The afternoon: an orientation for a group.
	await page.goto('/en/staff/sessions/new')
	await page.getByLabel('Title').fill('Before you leave: work in Austria')
	await page.getByRole('combobox', { name: 'Language of the session' }).selectOption('sq')
	await page.getByLabel('Places').fill('20')
	await page.getByRole('button', { name: 'Save' }).click()
	await page.waitForURL(/sessions\/[0-9a-f-]{36}$/)
	const session = page.url().slice(-36)
	await onPortalDatabase("update group_session set starts_at = now() - interval '1 hour' where id = $1", [session])
	await page.goto(`/en/staff/sessions/${session}`)
	await page.getByLabel('Women').fill('7')
	await page.locator('input[name=male]').fill('6')
	await page.getByRole('button', { name: 'Save who came' }).click()
	await expect(page.getByLabel('Women')).toHaveValue('7')
	await picture(page, 'session')

	// The evening: the supervisor looks at the numbers, an editor at what people ask for.
	const desk = await browser.newContext({ viewport: DESK })
	const supervisor = await desk.newPage()
	await signIn(supervisor, accountOf('supervisor', 'demo-albania'))
	await supervisor.goto('/en/staff/reports')
	await expect(supervisor.getByRole('heading', { name: 'Participants in group sessions' }).first()).toBeVisible()
	await picture(supervisor, 'numbers', '[aria-labelledby=line-participants]')
	await desk.close()
})
