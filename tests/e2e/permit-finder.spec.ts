import { expect, test } from '../support/browser'

test.describe('which permit fits, without script', () => {
	test.use({ javaScriptEnabled: false, viewport: { width: 375, height: 740 } })

	test('says what fits, what nearly fits and why not, and only for the purpose asked', async ({ page }) => {
		await page.goto('/en/guides/germany')
		await page.getByRole('link', { name: 'Which permit fits?' }).click()
		await expect(page.getByLabel('Which country?')).toHaveValue('germany')
		await page.getByLabel('Your citizenship').selectOption({ label: 'Tunisia' })
		await page.getByLabel('Why do you want to go?').selectOption({ label: 'Work' })
		await page.getByLabel('Do you have a job offer there?').selectOption({ label: 'No' })
		await page.getByLabel('What have you finished?').selectOption({ label: 'Vocational training' })
		await page.getByRole('button', { name: 'Show permits' }).click()
		await expect(page.getByText('Only the authority decides.').last()).toBeVisible()
		const near = page.locator('.near > li').filter({ hasText: 'Blue Card' })
		await expect(near).toContainText('You need a job offer first.')
		await expect(near).toContainText('You need a university degree.')
		await expect(near).toContainText('What would change it')
		await expect(page.locator('.fits').filter({ hasText: 'University study' })).toHaveCount(0)
		// Answers stay in the form.
		await expect(page.getByLabel('What have you finished?')).toHaveValue('vocational')
		await near.getByRole('link').click()
		await expect(page).toHaveURL(/\/en\/routes\/germany#eu-blue-card$/)
		await expect(page.getByRole('heading', { name: 'EU Blue Card' })).toBeInViewport()
	})

	test('is not open to a nationality that a way does not name, and says so', async ({ page }) => {
		await page.goto('/en/routes?to=germany&from=TN&for=work')
		const balkans = page.locator('details li').filter({ hasText: 'Western Balkans' })
		await page.locator('summary.fold').click()
		await expect(balkans).toContainText('It is not open to your citizenship.')
		await page.goto('/en/routes?to=germany&from=RS&for=work&offer=yes&training=none')
		await expect(page.locator('.fits').first()).toContainText('Western Balkans')
	})

	test('compares the same answers across all destinations', async ({ page }) => {
		await page.goto('/en/routes?to=austria&from=GE&for=study')
		await page.getByRole('link', { name: 'The same answers in all nine countries' }).click()
		await expect(page).toHaveURL(/\/en\/routes\?from=GE&for=study$/)
		await expect(page.locator('main section h2')).toHaveCount(9)
	})

	test('needs no permit for citizens of the Union', async ({ page }) => {
		await page.goto('/en/routes?from=EU&for=work')
		await expect(page.getByText('you need no permit to live and work')).toBeVisible()
		await expect(page.locator('.fits')).toHaveCount(0)
	})

	test('is there in Persian, from right to left', async ({ page }) => {
		await page.goto('/fa/routes')
		await page.locator('select[name=from]').selectOption('AF')
		await page.locator('select[name=for]').selectOption('family')
		await page.locator('select[name=family]').selectOption('spouse-resident')
		await page.locator('main button[type=submit]').click()
		await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
		await expect(page.locator('.fits li').first()).toBeVisible()
		await expect(page.locator('main section h2').first()).toHaveText(/[۰-۹]|هیچ/)
	})
})

test('compares three countries, each figure with its source and day', async ({ page }) => {
	await page.goto('/en/compare')
	await page.getByLabel('First country').selectOption('austria')
	await page.getByLabel('Second country').selectOption('hungary')
	await page.getByLabel('Third country').selectOption('italy')
	await page.getByRole('button', { name: 'Compare' }).click()
	await expect(page).toHaveURL(/\?a=austria&b=hungary&c=italy$/)
	await expect(page.getByRole('columnheader')).toHaveCount(4)
	const leave = page.getByRole('row', { name: /paid (annual )?leave/i })
	await expect(leave.getByText(/checked .* 2026/)).toHaveCount(3)
	// A row has the widest name; where a figure is narrower, its cell says what exactly it is.
	await page.goto('/en/compare?a=belgium&b=germany')
	const blueCard = page.getByRole('row').filter({ hasText: 'EU Blue Card in the Brussels region' }).first()
	await expect(blueCard.getByRole('rowheader')).not.toContainText('Brussels')
	await expect(blueCard.getByRole('cell').first()).toContainText('EU Blue Card in the Brussels region')
	await page.goto('/en/compare?a=austria&b=austria')
	await expect(page.getByText('Choose different countries.')).toBeVisible()
})
