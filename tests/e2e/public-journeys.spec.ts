import { expect, test } from '../support/browser'

test.describe('a migrant', () => {
	test('goes from the start page to a guide and to help', async ({ page }) => {
		await page.goto('/en')
		await page.getByRole('link', { name: 'Austria' }).click()
		await expect(page.getByRole('heading', { level: 1, name: 'Austria' })).toBeVisible()
		await page.getByRole('link', { name: 'Work and pay' }).click()
		await expect(page.getByRole('heading', { level: 1 })).toContainText('Austria')
		await expect(page.getByText('Last reviewed:')).toBeVisible()
		await expect(page.getByText('Responsible:')).toBeVisible()
		await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Official sources' }).click()
		await expect(page.getByRole('heading', { name: 'Official sources' })).toBeInViewport()
		await page.getByRole('navigation', { name: 'You are here' }).getByRole('link', { name: 'Austria' }).click()
		await page.getByRole('navigation', { name: 'Main menu' }).getByRole('link', { name: 'Centres' }).click()
		await expect(page.getByRole('heading', { level: 1, name: 'Migrant Resource Centres' })).toBeVisible()
		await expect(page.getByText('it exists only to try this portal').first()).toBeVisible()
	})

	test('sees figures that are not confirmed marked, and is led to their row', async ({ page }) => {
		await page.goto('/en/guides/austria/admission')
		const mark = page.locator('.prose a.unsure').first()
		await expect(mark).toBeVisible()
		await mark.click()
		await expect(page).toHaveURL(/#f-austria-/)
		await expect(page.locator('.facts > div:target')).toContainText('Check with the authority')
	})

	test('compares two countries', async ({ page }) => {
		await page.goto('/en/compare')
		await page.getByLabel('First country').selectOption('austria')
		await page.getByLabel('Second country').selectOption('hungary')
		await page.getByRole('button', { name: 'Compare' }).click()
		await expect(page).toHaveURL(/\/en\/compare\?a=austria&b=hungary&c=$/)
		await expect(page.getByRole('row', { name: /Paid (annual )?leave/i })).toBeVisible()
	})

	test('finds a guide by a word, and is told when there is none', async ({ page }) => {
		await page.goto('/en')
		await page.getByRole('searchbox').fill('passport')
		await page.getByRole('button', { name: 'Search' }).click()
		await expect(page.getByRole('status')).toContainText('“passport”')
		await page.locator('.found a').first().click()
		await expect(page).toHaveURL(/\/en\/guides\//)
		await page.goto('/en/search?q=%3Cb%3Exyzzy%3C%2Fb%3E')
		await expect(page.getByRole('status')).toContainText('Nothing found for “<b>xyzzy</b>”')
	})

	test('leaves by Esc three times, and no page of ours is behind', async ({ page }) => {
		await page.route('https://en.wikipedia.org/**', (route) =>
			route.fulfill({ body: 'weather', contentType: 'text/html' }),
		)
		await page.goto('/en/guides/safe-migration')
		for (let press = 0; press < 3; press++) await page.keyboard.press('Escape')
		await page.waitForURL('https://en.wikipedia.org/')
		await expect(page.locator('body')).toHaveText('weather')
	})
})

test.describe('in Arabic', () => {
	test('the page runs from right to left and stays in Arabic', async ({ page }) => {
		await page.goto('/ar/guides/austria/rights')
		await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
		await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\p{Script=Arabic}/u)
		const number = page.locator('.emergency a[href="tel:112"] bdi')
		await expect(number).toHaveText('112')
		await expect(number).toHaveAttribute('dir', 'ltr')
		const brand = await page.locator('.brand').boundingBox()
		const exit = await page.locator('.exit').boundingBox()
		expect(brand?.x ?? 0).toBeGreaterThan(exit?.x ?? Number.POSITIVE_INFINITY)
		for (const link of await page.locator('.prose a[href^="/"]').all())
			expect(await link.getAttribute('href')).toMatch(/^\/ar\//)
	})

	test('the language can be changed, and the page stays the same', async ({ page }) => {
		await page.setViewportSize({ width: 360, height: 740 })
		await page.goto('/ar/guides/austria/work')
		await page.locator('details.languages summary').click()
		for (const link of await page.locator('details.languages a').all()) await expect(link).toBeInViewport({ ratio: 1 })
		await page.locator('details.languages').getByRole('link', { name: 'Shqip' }).click()
		await expect(page).toHaveURL(/\/sq\/guides\/austria\/work$/)
		await expect(page.locator('html')).toHaveAttribute('lang', 'sq')
	})
})

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false })

	test('everything works: languages, contents, search, comparing, the way out', async ({ page }) => {
		await page.goto('/en/guides/germany/work')
		await page.locator('details.languages summary').click()
		await page.locator('details.languages').getByRole('link', { name: 'Русский' }).click()
		await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
		await page.goto('/en/search')
		await page.getByRole('searchbox').fill('contract')
		await page.getByRole('button', { name: 'Search' }).click()
		await expect(page.locator('.found li').first()).toBeVisible()
		await page.goto('/en/compare')
		await page.getByRole('button', { name: 'Compare' }).click()
		await expect(page.getByRole('table')).toBeVisible()
		await expect(page.getByRole('link', { name: 'Quick exit' })).toHaveAttribute('href', 'https://en.wikipedia.org/')
	})
})
