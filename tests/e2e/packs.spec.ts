import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, signIn, test } from '../support/browser'
import { plainText, readPdf } from '../support/pdf'

async function isAccessible(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).analyze()
	expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.target.join(' ')) }))).toEqual([])
}

async function fitsTheScreen(page: Page): Promise<void> {
	expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
}

test('while talking, pages are read in two languages, ticked, and handed over as a pack', async ({
	page,
	context,
	accountOf,
}) => {
	await signIn(page, accountOf('counsellor', 'demo-albania'))
	await page.goto('/en/staff/consultations/new')
	const pages = page.getByRole('region', { name: 'Pages to talk about' })
	await expect(pages).toBeHidden()
	await page.getByRole('combobox', { name: /^Destination/ }).selectOption('austria')
	await page.getByRole('combobox', { name: /^Language/ }).selectOption('sq')
	await page.getByRole('checkbox', { name: 'Work and pay' }).check()
	await page.getByRole('checkbox', { name: 'Trafficking, exploitation risk' }).check()
	await page.getByRole('checkbox', { name: 'Information' }).check()
	await expect(pages.getByRole('checkbox')).toHaveCount(3)
	await isAccessible(page)
	const [beside] = await Promise.all([context.waitForEvent('page'), pages.getByRole('link').first().click()])
	await expect(beside).toHaveURL(/\/en\/beside\/sq\//)
	await beside.close()
	for (const name of [/Working in Austria/, /Safe migration|safe/i]) await pages.getByLabel(name).first().check()
	await page.getByRole('button', { name: 'Save', exact: true }).click()
	await page.waitForURL(/consultations\/[0-9a-f-]{36}/)

	const pack = page.getByRole('region', { name: 'Pack to hand over' })
	await expect(pack.getByRole('img', { name: /Code that opens/ })).toBeVisible()
	await expect(pack.getByRole('listitem')).toHaveCount(2)
	await isAccessible(page)
	const [paper] = await Promise.all([
		page.waitForEvent('download'),
		pack.getByRole('link', { name: 'Print (PDF)' }).click(),
	])
	const pdf = await readPdf(readFileSync(await paper.path()))
	expect(pdf.language).toBe('sq')
	expect(pdf.links.some((link) => /\/sq\/given\?on=\d{4}-\d\d-\d\d&pages=/.test(link))).toBe(true)
	const titles = await pack.getByRole('listitem').getByRole('link').allTextContents()
	for (const title of titles) expect(pdf.outline).toContain(plainText(title))

	const address = await pack.getByRole('link', { name: 'Open the pages' }).getAttribute('href')
	await page.getByRole('link', { name: 'What these pages said then' }).click()
	await expect(page.getByRole('heading', { name: 'What the pages said' })).toBeVisible()
	await expect(page.getByText('Has not changed in substance since.').first()).toBeVisible()
	await isAccessible(page)

	// The client, on a phone without script.
	const phone = await page
		.context()
		.browser()
		?.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false })
	const theirs = await phone?.newPage()
	if (!theirs) throw new Error('no phone')
	await theirs.goto(address ?? '')
	await expect(theirs.locator('html')).toHaveAttribute('lang', 'sq')
	for (const title of titles) await expect(theirs.getByRole('link', { name: title, exact: true })).toBeVisible()
	await fitsTheScreen(theirs)
	expect(address).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/)
	await phone?.close()
})

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false })
	test('a pack is chosen from the list of all guides', async ({ page, accountOf }) => {
		await signIn(page, accountOf('counsellor', 'demo-albania'))
		await page.goto('/en/staff/consultations/new')
		await page.getByRole('checkbox', { name: 'Work and pay' }).check()
		await page.getByRole('checkbox', { name: 'Information' }).check()
		await page.locator('summary', { hasText: 'Guide pages handed over' }).click()
		await page
			.getByRole('group', { name: 'Guide pages' })
			.getByLabel(/Working in Germany/)
			.check()
		await page.getByRole('button', { name: 'Save', exact: true }).click()
		await expect(page.getByRole('region', { name: 'Pack to hand over' }).getByRole('listitem')).toHaveCount(1)
	})
})

test('a supervisor takes consultations along, an editor sees what people ask for', async ({
	page,
	browser,
	accountOf,
}) => {
	await signIn(page, accountOf('supervisor', 'demo-albania'))
	await page.goto('/en/staff/consultations')
	await page.getByText('Take consultations along (CSV)').click()
	await isAccessible(page)
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Download' }).click(),
	])
	expect(file.suggestedFilename()).toMatch(/^waymark-consultations-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.csv$/)
	expect(readFileSync(await file.path(), 'utf8').split('\r\n')[1]).toContain('#date')
	const context = await browser.newContext()
	const theirs = await context.newPage()
	await signIn(theirs, accountOf('editor'))
	await theirs.goto('/en/staff/guides')
	await theirs.getByRole('link', { name: 'What people ask for' }).click()
	await expect(theirs.getByRole('heading', { name: 'Where work helps most' })).toBeVisible()
	await isAccessible(theirs)
	await theirs.setViewportSize({ width: 360, height: 740 })
	await fitsTheScreen(theirs)
	await context.close()
})
