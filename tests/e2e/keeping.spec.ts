import { expect, test } from '../support/browser'

test.describe('a reader who will have no network', () => {
	test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED/] })

	test('saves a country, reads all its pages offline, and deletes it again', async ({ page, context }) => {
		await page.goto('/en/guides/austria')
		const box = page.getByRole('region', { name: 'Read without internet' })
		await expect(box.getByText(/^About \d+ kB/)).toBeVisible()
		await box.getByRole('button', { name: 'Save' }).click()
		await expect(box.getByText(/^Saved on this device\. State of /)).toBeVisible({ timeout: 60_000 })
		await context.setOffline(true)
		for (const path of [
			'/en/guides/austria',
			'/en/guides/austria/work',
			'/en/routes/austria',
			'/en/checklist/austria',
		]) {
			await page.goto(path)
			await expect(page.getByRole('heading', { level: 1 })).toContainText('Austria')
		}
		await page.goto('/en/guides/safe-migration')
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
		// What is not saved leads to what is.
		await page.goto('/en/guides/hungary/work')
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are offline')
		await page.getByRole('main').getByRole('link', { name: 'Austria' }).click()
		await expect(page.getByText(/^Saved on this device\. State of /)).toBeVisible()
		await context.setOffline(false)
		await page.getByRole('button', { name: 'Delete from this device' }).click()
		await expect(page.getByText(/^About \d+ kB/)).toBeVisible()
		expect(await page.evaluate(() => caches.keys())).toEqual([])
	})

	test('goes on where the saving was cut, and hears of a newer version', async ({ page }) => {
		await page.route('**/en/guides/hungary/rights', (route) => route.abort())
		await page.goto('/en/guides/hungary')
		const box = page.getByRole('region', { name: 'Read without internet' })
		await box.getByRole('button', { name: 'Save' }).click()
		await expect(box.getByText(/pages are saved\. The rest follows/)).toBeVisible({ timeout: 60_000 })
		await page.unroute('**/en/guides/hungary/rights')
		const fetched: string[] = []
		page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
		await page.reload()
		await expect(box.getByText(/^Saved on this device\. State of /)).toBeVisible({ timeout: 60_000 })
		expect(fetched).toContain('/en/guides/hungary/rights')
		expect(fetched).not.toContain('/en/guides/hungary/admission')
		await page.route('**/api/offline/en/hungary', async (route) => {
			const answer = await route.fetch()
			await route.fulfill({ json: { ...(await answer.json()), version: 'newer', date: '2027-01-02' } })
		})
		await page.reload()
		await expect(box.getByText('There is a newer one of 2 January 2027.')).toBeVisible()
	})
})

test('a checklist keeps ticks and own points only when asked, and only here', async ({ page }) => {
	await page.goto('/en/checklist/germany')
	const first = page.locator('input[data-item^="germany."]').first()
	await first.check()
	await page.reload()
	await expect(first).not.toBeChecked()
	await page.getByLabel('Keep my ticks on this device').check()
	await first.check()
	await page.getByLabel('Something of your own').fill('Say goodbye to grandmother')
	await page.getByRole('button', { name: 'Add' }).click()
	await page.getByLabel('Say goodbye to grandmother').check()
	await page.reload()
	await expect(first).toBeChecked()
	await expect(page.getByLabel('Say goodbye to grandmother')).toBeChecked()
	await page.getByLabel('Keep my ticks on this device').uncheck()
	expect(await page.evaluate(() => localStorage.length)).toBe(0)
})

test('a guide is shared by link, code and messenger', async ({ page, baseURL }) => {
	await page.goto('/en/guides/italy/work')
	await page.locator('summary', { hasText: 'Share' }).click()
	const address = `${baseURL}/en/guides/italy/work`
	await expect(page.getByText(address, { exact: true })).toBeVisible()
	const code = page.getByRole('img', { name: 'QR code with the address of this page' })
	await expect(code).toBeVisible()
	await expect.poll(() => code.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(20)
	for (const name of ['WhatsApp', 'Telegram', 'SMS', 'E-mail'])
		expect(decodeURIComponent((await page.getByRole('link', { name }).getAttribute('href')) ?? '')).toContain(address)
})

test('a guide is read aloud where there is a voice for it, phone numbers digit by digit, and not offered elsewhere', async ({
	page,
}) => {
	await page.addInitScript(() => {
		const said: string[] = []
		Object.assign(window, { said })
		const voices = [{ lang: 'en-GB', name: 'Test' }]
		Object.defineProperty(window, 'speechSynthesis', {
			value: {
				getVoices: () => voices,
				speak: (one: { text: string }) => said.push(one.text),
				cancel: () => {},
				addEventListener: () => {},
			},
		})
		Object.assign(window, {
			SpeechSynthesisUtterance: class {
				constructor(public text: string) {}
			},
		})
	})
	await page.goto('/en/guides/austria/support')
	await page.getByRole('button', { name: 'Listen' }).click()
	await expect(page.getByRole('button', { name: 'Stop' })).toBeFocused()
	const said = await page.evaluate(() => (window as unknown as { said: string[] }).said)
	expect(said[0]).toBe(await page.getByRole('heading', { level: 1 }).textContent())
	expect(said.some((text) => /(^|\D)1 1 2(\D|$)/.test(text))).toBe(true)
	await page.getByRole('button', { name: 'Stop' }).click()
	await expect(page.getByRole('button', { name: 'Listen' })).toBeFocused()
	// This device has no Arabic voice.
	await page.goto('/ar/guides/austria/work')
	await expect(page.locator('[data-aloud]')).toBeHidden()
})

test('two languages stand side by side, paragraph by paragraph, each in its direction', async ({ page }) => {
	await page.goto('/ru/guides/germany/work')
	await page.getByRole('link', { name: 'Читать на двух языках' }).click()
	await page.getByRole('link', { name: 'العربية' }).last().click()
	await expect(page).toHaveURL(/\/ru\/beside\/ar\/germany\/work$/)
	const pairs = page.locator('.pair')
	expect(await pairs.count()).toBeGreaterThan(20)
	for (const pair of await pairs.all()) {
		await expect(pair.locator('> [lang=ru]')).toHaveText(/\p{Script=Cyrillic}|\w/u)
		await expect(pair.locator('> [lang=ar][dir=rtl]')).toHaveText(/\p{Script=Arabic}|\w/u)
	}
	const [left, right] = await Promise.all([
		pairs.nth(3).locator('> [lang=ru]').boundingBox(),
		pairs.nth(3).locator('> [lang=ar]').boundingBox(),
	])
	expect(left?.y).toBe(right?.y)
})

test('the title of the tab says nothing when asked, on the next page too', async ({ page }) => {
	await page.goto('/en/guides/austria/rights')
	await expect(page).toHaveTitle(/Austria/)
	await page.getByRole('button', { name: 'Neutral page title' }).click()
	await expect(page).toHaveTitle('Page')
	await page.goto('/en/guides/austria/work')
	await expect(page).toHaveTitle('Page')
	await page.getByRole('button', { name: 'Neutral page title' }).click()
	await expect(page).toHaveTitle(/Austria/)
})

test('a guide and a whole country can be carried away from their pages, in Arabic', async ({ page, request }) => {
	for (const [path, scope] of [
		['/ar/guides/austria/work', 'austria-work'],
		['/ar/guides/austria', 'austria'],
	] as const) {
		await page.goto(path)
		for (const [format, type] of [
			['pdf', 'application/pdf'],
			['epub', 'application/epub+zip'],
			['html', 'text/html; charset=utf-8'],
		] as const) {
			const address = `/api/packs/ar/${scope}.${format}`
			await expect(page.locator(`a[href="${address}"]`)).toBeVisible()
			const answer = await request.get(address)
			expect(answer.status()).toBe(200)
			expect(answer.headers()['content-type']).toBe(type)
			expect(answer.headers()['content-disposition']).toBe(`attachment; filename="${scope}-ar.${format}"`)
			expect((await answer.body()).length).toBeGreaterThan(5000)
			const again = await request.get(address, { headers: { 'if-none-match': answer.headers().etag ?? '' } })
			expect(again.status()).toBe(304)
			expect((await request.head(address)).status()).toBe(200)
		}
	}
	expect((await request.get('/api/packs/ar/atlantis.pdf')).status()).toBe(404)
})
