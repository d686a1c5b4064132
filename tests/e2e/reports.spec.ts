import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, signIn, test } from '../support/browser'
import { readPdf } from '../support/pdf'

const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth

test('a supervisor reads the numbers of the centre and takes them along', async ({ page, accountOf }) => {
	await signIn(page, accountOf('counsellor', 'demo-albania'))
	for (let at = 0; at < 6; at++) {
		await page.goto('/en/staff/consultations/new')
		await page.getByRole('checkbox', { name: 'Citizenship' }).check()
		await page.getByRole('checkbox', { name: 'Information' }).check()
		await page.getByRole('button', { name: 'Save', exact: true }).click()
		await page.waitForURL(/consultations\/[0-9a-f-]{36}/)
	}
	await page.context().clearCookies()
	await signIn(page, accountOf('supervisor', 'demo-albania'))
	await page.getByRole('link', { name: 'Numbers' }).click()
	const consultations = page.getByRole('region', { name: 'Individual consultations' })
	await expect(consultations.getByRole('row', { name: /Citizenship/ })).toContainText(/\d+|not shown/)
	await consultations.getByRole('link', { name: 'What this counts' }).click()
	await expect(page.locator('#means-consultations')).toBeInViewport()
	expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([])
	const take = async (name: string) => {
		const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
		return readFileSync(await file.path())
	}
	expect((await take('Table (CSV')).toString('utf8')).toContain('#indicator+code')
	expect((await take('Workbook')).subarray(0, 2).toString()).toBe('PK')
	expect((await readPdf(await take('Report (PDF)'))).title).toContain('Demo Centre Albania')
})

test('an analyst reads them in Persian on a phone, and no file', async ({ browser, accountOf }) => {
	const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false })
	const page = await context.newPage()
	await signIn(page, accountOf('analyst'), 'fa')
	await page.goto('/fa/staff/reports')
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('شمارها')
	expect(await page.evaluate(overflow)).toBe(0)
	expect((await page.request.get('/fa/staff/clients')).status()).toBe(404)
	await context.close()
})
