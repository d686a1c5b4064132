import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, signIn, test } from '../support/browser'
import { readPdf } from '../support/pdf'
import { onPortalDatabase } from '../support/portal-database'

async function isAccessible(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).analyze()
	expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.target.join(' ')) }))).toEqual([])
}

test('a session is planned, people register in Persian without script, take the test, and get certificates', async ({
	page,
	browser,
	accountOf,
}) => {
	await signIn(page, accountOf('counsellor', 'demo-albania'))
	await page.goto('/en/staff/sessions/new')
	await isAccessible(page)
	await page.getByLabel('Title').fill('آشنایی پیش از سفر')
	await page.getByRole('combobox', { name: 'Language of the session' }).selectOption('fa')
	await page.getByLabel('Places').fill('1')
	await page
		.getByRole('textbox', { name: /^Test before and after/ })
		.fill('چه کسی هزینه را می‌پردازد؟\n- شما\n- کارفرما')
	await page.getByRole('button', { name: 'Save' }).click()
	await expect(page.locator('.notice-danger')).toContainText('Line 1: exactly one answer must begin with *.')
	await page
		.getByRole('textbox', { name: /^Test before and after/ })
		.fill('چه کسی هزینه را می‌پردازد؟\n- شما\n* کارفرما\n> austria/work')
	await page.getByRole('button', { name: 'Save' }).click()
	await page.waitForURL(/sessions\/[0-9a-f-]{36}$/)
	const id = page.url().slice(-36)
	await isAccessible(page)

	const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
	const reader = await context.newPage()
	const fits = async () =>
		expect(await reader.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)
	await reader.goto('/fa/sessions')
	await fits()
	await reader.getByRole('link', { name: 'آشنایی پیش از سفر' }).click()
	await fits()
	await reader.locator('input[name=name]').fill('شیرین کاظمی')
	await reader.locator('form.reader-form button').first().click()
	await expect(reader.locator('.answer-code output')).toHaveText(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
	const code = (await reader.locator('.answer-code output').textContent()) ?? ''
	await reader.goto(`/fa/sessions/${id}`)
	await reader.locator('form.reader-form button').first().click()
	await expect(reader.locator('p[role=status]')).toContainText('۱')
	await reader.goto(`/fa/sessions/${id}`)
	await reader.locator('main summary').click()
	await reader.locator('input[name=code]').fill(code.toLowerCase())
	await reader.locator('details form button').click()
	await expect(reader.getByRole('status')).toBeVisible()

	await onPortalDatabase("update group_session set starts_at = now() - interval '1 hour' where id = $1", [id])
	const fillCard = async (phase: string, answer: string) => {
		await reader.goto(`/fa/sessions/${id}/test`)
		await fits()
		await reader.locator('input[name=card]').fill('۷')
		await reader.locator(`input[name=phase][value=${phase}]`).check()
		await reader.locator(`input[name=q0][value="${answer}"]`).check()
		await reader.locator('form button[type=submit]').last().click()
	}
	await fillCard('before', '0')
	await expect(reader.getByRole('status')).toBeVisible()
	await fillCard('after', '0')
	await expect(reader.getByRole('status').getByRole('link')).toHaveAttribute('href', '/fa/guides/austria/work')
	await context.close()

	await page.goto(`/en/staff/sessions/${id}`)
	await page.getByRole('checkbox', { name: 'شیرین کاظمی' }).check()
	await page.getByLabel('Women').fill('4')
	await page.getByRole('button', { name: 'Save who came' }).click()
	await expect(page.getByRole('checkbox', { name: 'شیرین کاظمی' })).toBeChecked()
	await expect(page.getByText('Cards with both parts: 1')).toBeVisible()
	await isAccessible(page)
	await page.getByLabel('Language of the papers').selectOption('fa')
	const download = page.waitForEvent('download')
	await page.getByRole('button', { name: 'Certificates (PDF)' }).click()
	const pdf = await readPdf(readFileSync(await (await download).path()))
	expect(pdf.pages).toHaveLength(1)
	expect(pdf.language).toBe('fa')
	await page.goto('/en/staff/sessions?show=past')
	await page.goto('/en/staff/sessions')
	await expect(page.getByRole('row').filter({ hasText: 'آشنایی پیش از سفر' })).toContainText('5')
})
