import { expect, test } from '../support/browser'

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false, viewport: { width: 375, height: 740 } })

	test('somebody finds a centre that speaks their language, with its hours and holidays', async ({ page }) => {
		await page.goto('/fa/centres')
		await page.locator('select[name=language]').selectOption('ar')
		await page.locator('main form.filter button').click()
		await expect(page).toHaveURL(/\/fa\/centres\?country=&language=ar$/)
		await expect(page.locator('.entries > li')).toHaveCount(1)
		await expect(page.locator('.entries > li')).toContainText('Demo Centre Tunisia')
		await expect(page.locator('.hours tr').first()).toContainText('دوشنبه')
		// Whether it is open now only a script knows on a page that is kept.
		await expect(page.locator('[data-opening]')).toBeHidden()
		await page.goto('/en/centres?country=AL')
		await expect(page.getByRole('heading', { name: 'Demo Centre Albania' })).toBeVisible()
		await expect(page.getByRole('heading', { name: 'Demo Centre Tunisia' })).toHaveCount(0)
		await expect(page.getByRole('row', { name: '1 January 2027' })).toContainText('closed')
		await expect(page.getByText('Local time:').first()).toBeVisible()
	})

	test('the centres open now are those that are, or the next to open is named', async ({ page }) => {
		await page.goto('/en/centres')
		await page.getByLabel('Open now').check()
		await page.getByRole('button', { name: 'Show', exact: true }).click()
		const open = await page.locator('.entries > li').count()
		if (open === 0) await expect(page.getByText(/^Next to open: /)).toBeVisible()
		else expect(open).toBeLessThanOrEqual(2)
		await expect(page.getByLabel('Open now')).toBeChecked()
	})

	test('somebody finds a service by country, need and language', async ({ page }) => {
		await page.goto('/en/services')
		await page.getByLabel('Country').selectOption({ label: 'Austria' })
		await page.getByLabel('What you need').selectOption({ label: 'Jobs' })
		await page.getByRole('button', { name: 'Show', exact: true }).click()
		const found = page.locator('.entries > li')
		await expect(page.getByRole('status')).toHaveText(`${await found.count()} services`)
		for (const kind of await found.locator('.tag').all()) await expect(kind).toHaveText('Jobs')
		await expect(page.getByRole('heading', { name: /Arbeitsmarktservice/ })).toBeVisible()
		await page.goto('/en/services?destination=austria&language=zh')
		await expect(page.getByText('No service fits your choices.')).toBeVisible()
		await page.getByRole('main').getByRole('link', { name: 'Show all' }).click()
		await expect(page.locator('#germany')).toBeVisible()
	})
})

test('with script each centre says whether it is open, by its own clock', async ({ page }) => {
	await page.clock.setFixedTime(new Date('2026-12-02T10:00:00Z'))
	await page.goto('/en/centres')
	const albania = page.locator('#demo-albania [data-opening]')
	await expect(albania).toHaveText(/Open now/)
	await expect(albania.locator('[data-is=closed]')).toBeHidden()
	await page.clock.setFixedTime(new Date('2027-01-01T10:00:00Z'))
	await page.reload()
	await expect(albania.locator('[data-is=closed]')).toBeVisible()
	await expect(albania.locator('[data-is=open]')).toBeHidden()
})
