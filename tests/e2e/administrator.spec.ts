import { randomUUID } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import { type Account, expect, signIn, test } from '../support/browser'

test.describe.configure({ mode: 'serial' })

let made: Account

test('an administrator makes an account, and the new person gives it a password of their own', async ({
	page,
	browser,
	accountOf,
	baseURL,
}) => {
	await signIn(page, accountOf('administrator'))
	await page.getByRole('navigation').getByRole('link', { name: 'Accounts' }).click()
	await page.getByRole('link', { name: 'Create an account' }).click()
	await page.getByRole('button', { name: 'Create' }).click()
	await expect(page.getByRole('alert').filter({ hasText: 'Please mend this' })).toBeFocused()
	const email = `new-${randomUUID()}@test.example`
	await page.getByLabel('Name').fill('New Person')
	await page.getByLabel('E-mail address').fill(email)
	await page.getByLabel('Role').selectOption('counsellor')
	await page.getByRole('button', { name: 'Create' }).click()
	await expect(page.getByText('A counsellor or supervisor needs a centre.').first()).toBeVisible()
	await expect(page.getByLabel('Name')).toHaveValue('New Person')
	await page.getByLabel('Demo Centre Albania').check()
	await page.getByRole('button', { name: 'Create' }).click()
	const shown = page.getByRole('status').filter({ hasText: 'One-time password' })
	const password = await shown.locator('code').innerText()
	expect(password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/)
	expect(page.url()).not.toContain(password)
	made = { email, password, role: 'counsellor', centre: 'demo-albania', locales: ['en'] }
	await page.reload()
	await expect(page.getByText(password)).toHaveCount(0)

	const context = await browser.newContext({ baseURL: baseURL as string })
	const theirs = await context.newPage()
	await signIn(theirs, made)
	await theirs.getByRole('link', { name: /New Person/ }).click()
	await theirs.getByLabel('Password now').fill('not this one')
	await theirs.getByLabel('New password', { exact: true }).fill('four quiet green lamps')
	await theirs.getByLabel('New password again').fill('four quiet green lamps')
	await theirs.getByRole('button', { name: 'Change password' }).click()
	await expect(theirs.getByText('This is not your password.').first()).toBeVisible()
	await theirs.getByLabel('Password now').fill(password)
	await theirs.getByLabel('New password', { exact: true }).fill('four quiet green lamps')
	await theirs.getByLabel('New password again').fill('four quiet green lamps')
	await theirs.getByRole('button', { name: 'Change password' }).click()
	await expect(theirs.getByRole('status')).toHaveText(/has been changed/)
	made.password = 'four quiet green lamps'
	await theirs.getByLabel('Language of the staff area').selectOption('sq')
	await theirs.getByRole('button', { name: 'Save' }).click()
	await expect(theirs).toHaveURL(/\/sq\/staff\/account$/)
	await context.close()
})

test('an administrator disables an account, and the person is out at once', async ({
	page,
	browser,
	accountOf,
	baseURL,
}) => {
	const context = await browser.newContext({ baseURL: baseURL as string })
	const theirs = await context.newPage()
	await signIn(theirs, made, 'sq')
	await signIn(page, accountOf('administrator'))
	await page.goto('/en/staff/accounts')
	await page.getByRole('row').filter({ hasText: made.email }).getByRole('link').click()
	await page.getByRole('button', { name: 'Disable' }).click()
	await expect(page.getByRole('button', { name: 'Enable again' })).toBeVisible()
	await theirs.goto('/en/staff')
	await expect(theirs).toHaveURL(/\/en\/sign-in/)
	await theirs.getByLabel(/E-mail/).fill(made.email)
	await theirs.getByLabel(/Password/).fill(made.password)
	await theirs.locator('main button[type=submit]').click()
	await expect(theirs.getByText('The e-mail address or the password is wrong.').first()).toBeVisible()
	await page.getByRole('button', { name: 'Enable again' }).click()
	await expect(page.getByRole('button', { name: 'Disable' })).toBeVisible()
	await page.getByRole('button', { name: 'Give a new password' }).click()
	await expect(page.getByRole('status').filter({ hasText: 'One-time password' })).toBeVisible()
	await context.close()
})

test('an administrator cannot disable themself, and sees in the audit what was done', async ({ page, accountOf }) => {
	const own = accountOf('administrator')
	await signIn(page, own)
	await page.goto('/en/staff/accounts')
	await page.getByRole('row').filter({ hasText: own.email }).getByRole('link').click()
	await expect(page.getByText('This is your own account.')).toBeVisible()
	await expect(page.getByRole('button', { name: 'Disable' })).toHaveCount(0)

	await page.getByRole('navigation').getByRole('link', { name: 'Audit' }).click()
	await page.getByLabel('Action').selectOption('account.disable')
	await page.getByRole('button', { name: 'Show' }).click()
	await expect(page).toHaveURL(/verb=account\.disable/)
	await expect(page.getByRole('row').nth(1)).toContainText('Administrator 1')
	await expect(page.getByText(made.email)).toHaveCount(0)
	await page.getByRole('link', { name: /Check that nothing was changed/ }).click()
	await expect(page.getByRole('status')).toHaveText(/whole/)
})

test('a supervisor sees the audit of their own centre only', async ({ page, accountOf }) => {
	await signIn(page, accountOf('supervisor', 'demo-tunisia'))
	await page.goto('/en/staff/audit')
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Audit')
	await expect(page.getByText('account.disable')).toHaveCount(1) // the choice of the filter
	await expect(page.getByRole('link', { name: /Check that nothing/ })).toHaveCount(0)
	await page.goto('/en/staff/audit?check=chains')
	await expect(page.getByRole('status')).toHaveCount(0)
})

test.describe('every kind of page', () => {
	for (const locale of ['en', 'ar']) {
		test(`has nothing in the way of anybody, in ${locale}`, async ({ page, accountOf }) => {
			test.setTimeout(300_000)
			await signIn(page, accountOf('administrator'), locale)
			await page.goto(`/${locale}/staff/accounts`)
			const one = await page.getByRole('row').nth(2).getByRole('link').getAttribute('href')
			for (const place of [
				`/${locale}/staff/accounts`,
				one ?? '',
				`/${locale}/staff/accounts/new`,
				`/${locale}/staff/account`,
				`/${locale}/staff/audit?check=chains`,
			]) {
				await page.goto(place)
				for (const colorScheme of ['light', 'dark'] as const) {
					await page.emulateMedia({ colorScheme })
					const { violations } = await new AxeBuilder({ page })
						.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
						.analyze()
					expect(violations.map(({ id, nodes }) => `${place} ${id}: ${nodes[0]?.html}`)).toEqual([])
				}
				await page.setViewportSize({ width: 360, height: 740 })
				const sideways = await page.evaluate(() => {
					const root = document.scrollingElement as Element
					return root.scrollWidth - root.clientWidth
				})
				expect(sideways, place).toBe(0)
				await page.setViewportSize({ width: 1280, height: 800 })
			}
		})
	}
})
