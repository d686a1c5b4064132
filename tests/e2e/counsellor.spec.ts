import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, signIn, test } from '../support/browser'

/** Fails on any finding of the accessibility checker. */
async function isAccessible(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).analyze()
	expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.target.join(' ')) }))).toEqual([])
}

/** Nothing is wider than the screen, but for tables that scroll by themselves. */
async function fitsTheScreen(page: Page): Promise<void> {
	expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
}

/** A client with consent to sharing, by the forms. @returns the address of the file */
async function register(page: Page, name: string, phone: string): Promise<string> {
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
	return page.url()
}

test('a counsellor logs a consultation by keyboard alone, in under a minute', async ({ page, accountOf }) => {
	await signIn(page, accountOf('counsellor'))
	await expect(page.getByRole('heading', { name: 'Today', exact: true })).toBeVisible()
	const began = Date.now()
	await page.getByRole('link', { name: 'Log a consultation' }).focus()
	await page.keyboard.press('Enter')
	await page.waitForURL(/consultations\/new/)
	await expect(page.getByRole('combobox', { name: /^Destination/ })).toBeFocused()
	await page.keyboard.type('Germ')
	for (let i = 0; i < 3; i++) await page.keyboard.press('Tab')
	await expect(page.getByRole('checkbox', { name: 'Visas, entry, permits' })).toBeFocused()
	await page.keyboard.press('w')
	await expect(page.getByRole('checkbox', { name: 'Work and pay' })).toBeFocused()
	await page.keyboard.press('Space')
	await page.keyboard.press('PageDown')
	await expect(page.getByRole('checkbox', { name: 'Information' })).toBeFocused()
	await page.keyboard.press('Space')
	await page.keyboard.press('ArrowUp')
	for (let i = 0; i < 1; i++) await page.keyboard.press('Tab')
	await page.keyboard.type('Asked about contracts.')
	await page.keyboard.press('Control+Enter')
	await page.waitForURL(/consultations\/[0-9a-f-]{36}/)
	await expect(page.getByRole('status')).toContainText('saved')
	expect(Date.now() - began).toBeLessThan(60_000)
	await expect(page.getByText('Asked about contracts.')).toBeVisible()
	await expect(page.locator('dl')).toContainText('Work and pay')
	await expect(page.locator('dl')).toContainText('Germany')
	await page.goto('/en/staff')
	await expect(page.getByRole('region', { name: 'Consultations' }).getByText('Work and pay').first()).toBeVisible()
})

test('a mistake is shown at its field, and what was typed stays', async ({ page, accountOf }) => {
	await signIn(page, accountOf('counsellor'))
	await page.goto('/en/staff/consultations/new')
	await page.getByRole('textbox', { name: /^Note/ }).fill('Typed with care')
	await page.getByRole('button', { name: 'Save' }).click()
	const summary = page.locator('.notice-danger')
	await expect(summary).toBeFocused()
	await expect(summary).toContainText('Topics: Choose at least one.')
	await expect(page.getByRole('textbox', { name: /^Note/ })).toHaveValue('Typed with care')
	await isAccessible(page)
	await summary.getByRole('link', { name: 'Topics' }).click()
	await expect(page.getByRole('group', { name: 'Topics' })).toBeFocused()
})

test('two counsellors change one consultation: the second is shown the difference', async ({
	page,
	browser,
	accountOf,
}) => {
	await signIn(page, accountOf('counsellor', 'demo-albania'))
	await page.goto('/en/staff/consultations/new')
	await page.getByRole('checkbox', { name: 'Housing' }).check()
	await page.getByRole('checkbox', { name: 'Information' }).check()
	await page.getByRole('button', { name: 'Save' }).click()
	await page.waitForURL(/consultations\/[0-9a-f-]{36}/)
	const address = `${page.url().replace(/\?.*/, '')}/edit`
	const context = await browser.newContext()
	const second = await context.newPage()
	await signIn(second, accountOf('counsellor', 'demo-albania', 1))
	for (const one of [page, second]) await one.goto(address)
	await page.getByRole('combobox', { name: 'Channel' }).selectOption('phone')
	await page.getByRole('button', { name: 'Save' }).click()
	await page.waitForURL(/consultations\/[0-9a-f-]{36}$/)
	await second.getByRole('combobox', { name: 'Channel' }).selectOption('email')
	await second.getByRole('button', { name: 'Save' }).click()
	const difference = second.getByRole('region', { name: /Somebody else has saved/ })
	await expect(difference).toContainText('Phone')
	await expect(difference).toContainText('E-mail')
	await expect(difference).toContainText('Counsellor 1')
	await isAccessible(second)
	await second.getByRole('button', { name: 'Save' }).click()
	await second.waitForURL(/consultations\/[0-9a-f-]{36}$/)
	await expect(second.locator('dl')).toContainText('E-mail')
	await context.close()
})

test('a client is found by name in another script and by phone, and no address says so', async ({
	page,
	accountOf,
}) => {
	await signIn(page, accountOf('counsellor'))
	await register(page, 'Љиљана Ђорђевић', '+381 64 555 0841')
	for (const question of ['Djordj', 'ljiljana', '0841']) {
		// Anew each time: the answer to the question before would look like the answer to this one.
		await page.goto('/en/staff/clients')
		await page.getByLabel('Find a client').fill(question)
		await page.keyboard.press('Enter')
		await expect(
			page.getByRole('search').getByRole('link', { name: 'Љиљана Ђорђевић', exact: true }).first(),
		).toBeVisible()
		await expect(page.getByLabel('Find a client')).toHaveValue(question)
		expect(page.url()).toMatch(/\/en\/staff\/clients$/)
	}
})

test.describe('in Arabic, on a phone', () => {
	test.use({ viewport: { width: 360, height: 740 } })

	test('a consultation is logged from right to left', async ({ page, accountOf }) => {
		await signIn(page, accountOf('counsellor', 'demo-tunisia'), 'ar')
		await page.goto('/ar/staff/consultations/new')
		await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
		await fitsTheScreen(page)
		await page.locator('select[name=destination]').selectOption('austria')
		await page.locator('input[name=topics][value=admission]').check()
		await page.locator('input[name=services][value=counselling]').check()
		await page.locator('textarea[name=note]').fill('سأل عن التأشيرة')
		await page.locator('main form button[type=submit]').click()
		await page.waitForURL(/\/ar\/staff\/consultations\/[0-9a-f-]{36}/)
		await expect(page.getByText('سأل عن التأشيرة')).toBeVisible()
		await expect(page.locator('dl')).toContainText('النمسا')
		await isAccessible(page)
		await fitsTheScreen(page)
		for (const path of ['', '/consultations', '/clients', '/clients/new', '/referrals', '/directory']) {
			await page.goto(`/ar/staff${path}`)
			await fitsTheScreen(page)
			await isAccessible(page)
		}
	})
})

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false })

	test('a consultation is logged, a mistake first, and a client is found', async ({ page, accountOf }) => {
		await signIn(page, accountOf('counsellor'))
		await page.goto('/en/staff/consultations/new')
		await page.getByRole('textbox', { name: /^Note/ }).fill('No script here')
		await page.getByRole('combobox', { name: /^Language/ }).selectOption('en')
		await page.getByRole('button', { name: 'Save' }).click()
		await expect(page.locator('.notice-danger')).toContainText('Choose at least one.')
		await expect(page.getByRole('textbox', { name: /^Note/ })).toHaveValue('No script here')
		await expect(page.getByRole('combobox', { name: /^Language/ })).toHaveValue('en')
		await page.getByRole('checkbox', { name: 'Return', exact: true }).check()
		await page.getByRole('checkbox', { name: 'Counselling', exact: true }).check()
		await page.getByRole('button', { name: 'Save' }).click()
		await expect(page.getByText('The consultation is saved.')).toBeVisible()
		await expect(page.getByText('No script here')).toBeVisible()
		await register(page, 'Noscript Person', '+355 69 777 0031')
		await page.goto('/en/staff')
		await page.getByLabel('Find a client').fill('nosc')
		await page.getByRole('button', { name: 'Find' }).click()
		await expect(page.getByRole('link', { name: 'Noscript Person', exact: true }).first()).toBeVisible()
	})
})

test('every kind of staff page is accessible, and fits a phone', async ({ page, accountOf }) => {
	await signIn(page, accountOf('supervisor'))
	const client = await register(page, 'Axe Person', '+355 69 444 1111')
	const id = client.split('/').at(-1)
	await page.goto(`/en/staff/consultations/new?client=${id}`)
	await page.getByRole('checkbox', { name: 'Housing' }).check()
	await page.getByRole('checkbox', { name: 'Information' }).check()
	await page.locator('summary', { hasText: 'Follow-up' }).click()
	await page.getByLabel('Follow up on').fill('2030-01-01')
	await page.getByRole('combobox', { name: 'How' }).selectOption('call')
	await page.getByRole('button', { name: 'Save' }).click()
	await page.waitForURL(/consultations\/[0-9a-f-]{36}/)
	const consultation = page.url().replace(/\?.*/, '')
	for (const width of [1280, 360]) {
		await page.setViewportSize({ width, height: 740 })
		for (const address of [
			'/en/staff',
			'/en/staff/consultations',
			'/en/staff/consultations/new',
			consultation,
			`${consultation}/edit`,
			'/en/staff/clients',
			'/en/staff/clients/new',
			client,
			`${client}/edit`,
			`${client}/consent`,
			'/en/staff/referrals',
			'/en/staff/referrals/new',
			`/en/staff/referrals/new?client=${id}`,
			'/en/staff/directory',
		]) {
			await page.goto(address)
			await expect(page.locator('h1')).toHaveCount(1)
			await fitsTheScreen(page)
			if (width === 1280) await isAccessible(page)
		}
	}
})
