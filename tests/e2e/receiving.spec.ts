import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, signIn, test } from '../support/browser'

async function isAccessible(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).analyze()
	expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.target.join(' ')) }))).toEqual([])
}

/** Registers somebody who wants their contact withheld, and refers them. @returns what the organisation is given */
async function refer(page: Page, name: string): Promise<{ link: string; code: string; referral: string }> {
	await page.goto('/en/staff/clients/new')
	await page.getByLabel('A file at this centre').check()
	await page.getByLabel('Sharing with other organisations').check()
	await page.getByLabel('Other organisations', { exact: true }).check()
	await page.getByText('To be withheld').click()
	await page.getByRole('checkbox', { name: 'Safe contact' }).check()
	await page.getByRole('combobox', { name: /^Why/ }).selectOption('fear')
	await page.getByLabel('Name or alias').fill(name)
	await page.getByRole('combobox', { name: 'Sex' }).selectOption('female')
	await page.getByRole('combobox', { name: 'Nationality' }).selectOption('AL')
	await page.getByRole('button', { name: 'Register' }).click()
	await page.waitForURL(/\/staff\/clients\/[0-9a-f-]{36}$/)
	await page.getByRole('link', { name: 'Make a referral' }).click()
	await page.waitForURL(/referrals\/new/)
	await expect(page.getByText('Must not be shared: Safe contact')).toBeVisible()
	await expect(page.locator('input[name=shared][value=contact]')).toHaveCount(0)
	await page
		.getByLabel('Service from the directory')
		.selectOption({ label: 'Austria · Example language course (demonstration)' })
	await page.getByLabel('Why, and what is asked').fill('A course in the evening, please.')
	await page.getByRole('button', { name: 'Continue' }).click()
	await page.waitForURL(/\/link$/)
	const referral = page.url().replace(/\/link$/, '')
	await isAccessible(page)
	await page.getByRole('button', { name: 'Send: make link and code' }).click()
	await expect(page.getByText('Shown only this once.')).toBeVisible()
	await isAccessible(page)
	const link = (await page.locator('[data-slip=link]').textContent())?.trim() ?? ''
	const code = (await page.locator('[data-slip=code]').textContent())?.trim() ?? ''
	return { link, code, referral }
}

test('an organisation answers a referral without an account and without script, and the centre sees it', async ({
	page,
	browser,
	accountOf,
}) => {
	await signIn(page, accountOf('counsellor'))
	const { link, code, referral } = await refer(page, 'Teuta Shehu')
	// Shown once: the page loaded again no longer has it.
	await page.goto(`${referral}/link`)
	await expect(page.locator('[data-slip]')).toHaveCount(0)

	const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
	const theirs = await context.newPage()
	const answer = await theirs.goto(link)
	expect(answer?.headers()['cache-control']).toContain('no-store')
	expect(answer?.headers()['referrer-policy']).toBe('same-origin')
	await expect(theirs.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
	await expect(theirs.locator('body')).not.toContainText('Teuta')
	await theirs.getByLabel('Code').fill('WRONG-CODE')
	await theirs.getByRole('button', { name: 'Open' }).click()
	await expect(theirs.locator('.notice-danger')).toContainText('4 tries are left')
	await theirs.getByLabel('Code').fill(code.toLowerCase())
	await theirs.getByRole('button', { name: 'Open' }).click()
	await expect(theirs.getByText('Teuta Shehu')).toBeVisible()
	await expect(theirs.getByText('A course in the evening, please.')).toBeVisible()
	const [pass] = (await context.cookies()).filter((cookie) => cookie.name.includes('waymark-referral'))
	expect(pass).toMatchObject({ httpOnly: true, sameSite: 'Strict' })

	// In another language it stays open.
	await theirs.goto(link.replace('/en/', '/ar/'))
	await expect(theirs.locator('html')).toHaveAttribute('dir', 'rtl')
	await expect(theirs.getByText('Teuta Shehu')).toBeVisible()
	expect(await theirs.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
	await theirs.goto(link)
	await theirs.getByLabel('Accept').check()
	await theirs.getByLabel('Note to the centre').fill('She can start on Monday.')
	await theirs.getByRole('button', { name: 'Send the answer' }).click()
	await expect(theirs.getByText('Accepted').first()).toBeVisible()
	await theirs.getByLabel('Make an appointment').check()
	await theirs.getByRole('button', { name: 'Send the answer' }).click()
	await expect(theirs.locator('.notice-danger')).toContainText('Day of the appointment')
	await theirs.getByLabel('Day of the appointment').fill('2030-03-04')
	await theirs.getByLabel(/^Time/).fill('10:30')
	await theirs.getByRole('button', { name: 'Send the answer' }).click()
	await expect(theirs.getByText('Appointment made').first()).toBeVisible()
	await theirs.getByLabel('Service was delivered').check()
	await theirs.getByRole('button', { name: 'Send the answer' }).click()
	await expect(theirs.getByText('This referral is closed.')).toBeVisible()
	await expect(theirs.locator('body')).not.toContainText('Teuta')

	await page.goto(referral)
	await expect(page.locator('dl')).toContainText('Service delivered')
	await expect(page.getByText('She can start on Monday.')).toBeVisible()
	await expect(page.getByText(/4 March 2030|March 4, 2030/)).toBeVisible()
	await page.getByLabel('What the client says of it').selectOption('helped')
	await page.getByRole('button', { name: 'Save' }).click()
	await expect(page.getByLabel('What the client says of it')).toHaveValue('helped')
	await isAccessible(page)
	await context.close()
})

test('a withdrawn consent closes the door at once', async ({ page, browser, accountOf }) => {
	await signIn(page, accountOf('counsellor'))
	const { link, code, referral } = await refer(page, 'Drita Leka')
	const context = await browser.newContext()
	const theirs = await context.newPage()
	await theirs.goto(link)
	await isAccessible(theirs)
	await theirs.getByLabel('Code').fill(code)
	await theirs.getByRole('button', { name: 'Open' }).click()
	await expect(theirs.getByText('Drita Leka')).toBeVisible()
	await isAccessible(theirs)

	await page.goto(referral)
	await page.getByRole('link', { name: 'Drita Leka' }).click()
	await page.waitForURL(/\/staff\/clients\//)
	await page.getByText('Withdraw this consent').click()
	await page.getByRole('button', { name: 'Withdraw' }).click()
	await expect(page.locator('.notice-danger')).toBeVisible()
	await page.getByLabel('The person has withdrawn this consent').check()
	await page.getByRole('button', { name: 'Withdraw' }).click()
	await expect(page.getByText(/^Withdrawn \w/)).toBeVisible()
	const happened = page.getByRole('region', { name: 'What happened' })
	await expect(happened.getByRole('listitem').filter({ hasText: /Referral to .*Revoked/ })).toBeVisible()

	await theirs.reload()
	await expect(theirs.getByRole('heading', { name: 'This link does not work' })).toBeVisible()
	await expect(theirs.locator('body')).not.toContainText('Drita')
	await isAccessible(theirs)
	await context.close()
})

test('an answer that comes from another site is refused', async ({ page, accountOf, request }) => {
	await signIn(page, accountOf('counsellor'))
	const { link } = await refer(page, 'Vjosa Dervishi')
	const answer = await request.post(link, {
		headers: { origin: 'https://elsewhere.example' },
		form: { answer: 'accept' },
	})
	expect(answer.status()).toBe(403)
})
