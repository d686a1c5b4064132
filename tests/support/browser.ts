import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import type { Role } from '@/lib/access/role'

export type Account = { email: string; password: string; role: Role; centre: string; locales: string[] }

type Fixtures = {
	/** The demo accounts of the portal under test. */
	accounts: Account[]
	/** The first account of a role, at a centre if one is named. */
	accountOf: (role: Role, centre?: string, number?: number) => Account
	/** Messages a test expects in the console; anything else of level error fails it. */
	expectedErrors: RegExp[]
}

/** Playwright's test, which also fails on errors in the browser's console: a blocked script or style among them. */
export const test = base.extend<Fixtures>({
	expectedErrors: [[], { option: true }],
	// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs off this pattern
	accounts: async ({}, use) => {
		await use(
			JSON.parse(
				readFileSync(path.join(process.env.WAYMARK_TEST_DATA ?? '/tmp/waymark-e2e', 'demo-accounts.json'), 'utf8'),
			) as Account[],
		)
	},
	accountOf: async ({ accounts }, use) => {
		await use((role, centre, number = 0) => {
			const found = accounts.filter((account) => account.role === role && (!centre || account.centre === centre))[
				number
			]
			if (!found) throw new Error(`no demo account: ${role} ${centre ?? ''}`)
			return found
		})
	},
	page: async ({ page, expectedErrors }, use) => {
		const errors: string[] = []
		page.on('console', (message) => {
			if (message.type() === 'error') errors.push(message.text())
		})
		page.on('pageerror', (error) => errors.push(String(error)))
		await use(page)
		expect(errors.filter((error) => !expectedErrors.some((expected) => expected.test(error)))).toEqual([])
	},
})

/** Signs in through the form, as people do. */
export async function signIn(page: Page, account: Account, locale = 'en'): Promise<void> {
	await page.goto(`/${locale}/sign-in`)
	await page.locator('input[name=email]').fill(account.email)
	await page.locator('input[name=password]').fill(account.password)
	await page.locator('main button[type=submit]').click()
	await page.waitForURL(new RegExp(`/${locale}/staff`))
}

export { expect }
