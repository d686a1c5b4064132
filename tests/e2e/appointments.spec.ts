import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, signIn, test } from '../support/browser'

async function isAccessible(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).analyze()
	expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.target.join(' ')) }))).toEqual([])
}

test('a counsellor publishes times; somebody books, moves and cancels one in Arabic without script', async ({
	page,
	browser,
	accountOf,
}) => {
	await signIn(page, accountOf('counsellor', 'demo-tunisia'))
	await page.goto('/en/staff/appointments')
	await expect(page.getByText('No times are published for these days.')).toBeVisible()
	await isAccessible(page)
	for (const day of await page.getByRole('group', { name: 'Days of the week' }).getByRole('checkbox').all())
		await day.check()
	await page.getByLabel('From', { exact: true }).fill('14:00')
	await page.getByLabel('Until').fill('13:00')
	await page.getByRole('button', { name: 'Publish' }).click()
	await expect(page.locator('.notice-danger')).toContainText('This is before the beginning.')
	await expect(page.getByLabel('From', { exact: true })).toHaveValue('14:00')
	await page.getByLabel('Until').fill('16:00')
	await page.getByRole('button', { name: 'Publish' }).click()
	await expect(page.getByText('free', { exact: true }).first()).toBeVisible()

	const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
	const reader = await context.newPage()
	await reader.goto('/ar/centres/demo-tunisia/appointments')
	expect(await reader.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)
	await reader.locator('select[name=clock]').selectOption('IR')
	await reader.locator('form.filter button').click()
	await expect(reader).toHaveURL(/clock=IR/)
	await reader.locator('form.reader-form button').click()
	await expect(reader.getByRole('alert')).toBeVisible()
	await reader.locator('input[name=slot]').nth(4).check()
	await reader.locator('input[name=name]').fill('ليلى')
	await reader.locator('form.reader-form button').click()
	const code = (await reader.locator('.answer-code output').textContent()) ?? ''
	expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
	expect(reader.url()).not.toContain(code)
	expect(await reader.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)

	await page.goto('/en/staff/appointments')
	await expect(page.getByText('ليلى')).toBeVisible()
	await expect(page.getByText('booked', { exact: true })).toBeVisible()
	await isAccessible(page)

	await reader.goto('/ar/appointments')
	await reader.locator('input[name=code]').fill(code.toLowerCase().replaceAll('-', ' '))
	await reader.locator('form.reader-form button').click()
	await reader.locator('summary').filter({ hasText: 'اختيار وقت آخر' }).click()
	await reader.locator('input[name=slot]').last().check()
	await reader.getByRole('button', { name: 'التغيير إلى هذا الوقت' }).click()
	await expect(reader.getByRole('status')).toContainText('تغيّر الموعد')
	await reader.locator('summary').filter({ hasText: 'إلغاء الموعد' }).click()
	await reader.getByRole('button', { name: 'إلغاء الآن' }).click()
	await expect(reader.getByRole('status')).toContainText('أُلغي الموعد')
	await context.close()

	const withScript = await browser.newContext()
	const scripted = await withScript.newPage()
	await scripted.goto('/en/centres/demo-tunisia/appointments')
	await isAccessible(scripted)
	await withScript.close()
	await page.goto('/en/staff/appointments')
	await expect(page.getByText('ليلى')).toBeHidden()
	await page.getByRole('button', { name: 'Make an address' }).click()
	const address = (await page.locator('[data-made=calendar]').textContent()) ?? ''
	const calendar = await (await page.request.get(new URL(address).pathname)).text()
	expect(calendar).toContain('BEGIN:VCALENDAR')
	expect(calendar).not.toContain('ليلى')
})
