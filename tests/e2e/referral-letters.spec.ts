import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, signIn, test } from '../support/browser'

async function isAccessible(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).analyze()
	expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.target.join(' ')) }))).toEqual([])
}

/** A client who agrees that organisations are told, by the form. @returns code of the client */
async function register(page: Page, name: string): Promise<string> {
	await page.goto('/en/staff/clients/new')
	await page.getByLabel('A file at this centre').check()
	await page.getByLabel('Sharing with other organisations').check()
	await page.getByLabel('Other organisations', { exact: true }).check()
	await page.getByLabel('Name or alias').fill(name)
	await page.getByRole('combobox', { name: 'Sex' }).selectOption('female')
	await page.getByRole('button', { name: 'Register' }).click()
	await page.waitForURL(/\/staff\/clients\/[0-9a-f-]{36}$/)
	return (await page.locator('main bdi.font-semibold').first().textContent()) ?? ''
}

async function fillReferral(page: Page): Promise<void> {
	await page.getByText('An organisation that is not in the directory').click()
	await page.getByLabel('Organisation', { exact: false }).first().fill('Made-up language school')
	await page.getByRole('combobox', { name: 'Kind of service' }).selectOption('language')
	await page.getByRole('textbox', { name: /^Why/ }).fill('Needs a course.')
}

test('a group is referred by letters, which wait in the outbox, and a client says in Arabic that it helped', async ({
	page,
	browser,
	accountOf,
}) => {
	await signIn(page, accountOf('counsellor', 'demo-albania'))
	const codes = [await register(page, 'Letta Prima'), await register(page, 'Sekunda Brief')]
	await page.goto('/en/staff/referrals/group')
	await isAccessible(page)
	await page.getByRole('textbox', { name: /^Codes of the clients/ }).fill(`${codes[0]}\n${codes[1]} 2222-2222`)
	await fillReferral(page)
	await page.getByLabel(/Send the link by e-mail to/).fill('not an address')
	await page.getByRole('button', { name: 'Make and send' }).click()
	await expect(page.locator('.notice-danger')).toContainText('This is not an e-mail address.')
	await page.getByLabel(/Send the link by e-mail to/).fill('intake@school.example')
	await page.getByRole('combobox', { name: 'Language of the letter' }).selectOption('ar')
	await page.getByRole('button', { name: 'Make and send' }).click()
	await expect(page.getByText('1 client cannot be referred. Nothing was sent.').first()).toBeVisible()
	await expect(page.getByText('2222-2222', { exact: true })).toBeVisible()
	await isAccessible(page)
	await page.getByRole('textbox', { name: /^Codes of the clients/ }).fill(codes.join('\n'))
	await page.getByRole('button', { name: 'Make and send' }).click()
	await expect(page.locator('[data-slip]')).toHaveCount(2)
	await isAccessible(page)
	const slip = page.locator(`[data-slip="${codes[0]}"] dd`)
	const [link = '', code = '', confirm = ''] = (await slip.allTextContents()).slice(1)
	expect(link).toMatch(/\/en\/referral\/[A-Za-z0-9_-]{43}$/)

	await page.goto('/en/staff/outbox')
	await expect(page.getByText('No mail server is set up')).toBeVisible()
	await page.getByText('Show the letter').first().click()
	await isAccessible(page)
	await expect(page.getByText('intake@school.example').first()).toBeVisible()
	expect(await page.locator('main').textContent()).not.toContain(code)
	expect(await page.locator('main').textContent()).not.toContain('Prima')

	const phone = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
	const client = await phone.newPage()
	await client.goto('/ar/confirm')
	await client.locator('input[name=code]').fill('2222-2222')
	await client.locator('input[name=answer][value=helped]').check()
	await client.locator('form.reader-form button').click()
	await expect(client.getByRole('alert')).toBeVisible()
	await expect(client.locator('input[name=code]')).toHaveValue('2222-2222')
	await expect(client.locator('input[name=answer][value=helped]')).toBeChecked()
	await client.locator('input[name=code]').fill(confirm.toLowerCase().replace('-', ' '))
	await client.locator('form.reader-form button').click()
	await expect(client.getByRole('status')).toContainText('شكرًا')
	expect(await client.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)
	await phone.close()

	await page.goto('/en/staff/referrals')
	await page.getByRole('link', { name: /^R-/ }).first().click()
	await page.waitForURL(/referrals\/[0-9a-f-]{36}/)
})
