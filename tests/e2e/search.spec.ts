import { expect, test } from '../support/browser'

/** Questions as people type them, the guide that answers, and the direction of the page. */
const QUESTIONS = [
	{ locale: 'en', question: 'boss took my pasport austria', guide: '/en/guides/austria/rights', dir: 'ltr' },
	{ locale: 'fa', question: 'چطور زنم رو ببرم اتریش', guide: '/fa/guides/austria/admission', dir: 'rtl' },
	{ locale: 'zh', question: '德国最低工资多少钱', guide: '/zh/guides/germany/work', dir: 'ltr' },
	{
		locale: 'sr',
		question: 'послодавац ми није исплатио плату у Немачкој',
		guide: '/sr/guides/germany/rights',
		dir: 'ltr',
	},
]

for (const javaScriptEnabled of [true, false])
	test.describe(`find by question, ${javaScriptEnabled ? 'on a phone' : 'without script'}`, () => {
		test.use({ javaScriptEnabled, viewport: { width: 375, height: 740 } })

		for (const { locale, question, guide, dir } of QUESTIONS)
			test(`in ${locale}`, async ({ page }) => {
				await page.goto(`/${locale}`)
				await page.getByRole('searchbox').fill(question)
				await page.getByRole('searchbox').press('Enter')
				await expect(page).toHaveURL(new RegExp(`/${locale}/search\\?q=`))
				await expect(page.locator('html')).toHaveAttribute('dir', dir)
				await expect(page.getByRole('searchbox')).toHaveValue(question)
				const paths = await page
					.locator('.found a')
					.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname))
				expect([...new Set(paths)].slice(0, 3)).toContain(guide)
				// Nothing wider than the phone, however long the words.
				expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375)
				await page.locator(`.found a[href^="${guide}"]`).first().click()
				await expect(page).toHaveURL(new RegExp(`${guide}(#.*)?$`))
				await expect(page.locator('main h1')).toBeVisible()
			})
	})

test('a hit shows the section that answers, with the words marked, and leads to it', async ({ page }) => {
	await page.goto('/en/search?q=family+reunification+austria')
	const hit = page.locator('.found > li').first()
	await expect(hit.locator('mark').first()).toBeVisible()
	const spot = hit.locator('.spot a')
	const heading = await spot.innerText()
	await spot.click()
	await expect(page).toHaveURL(/#/)
	await expect(page.getByRole('heading', { name: heading, exact: true })).toBeInViewport()
})

test('what is not found is said, in the language of the reader, with ways on', async ({ page }) => {
	for (const [locale, dir] of [
		['fa', 'rtl'],
		['zh', 'ltr'],
		['en', 'ltr'],
	]) {
		await page.goto(`/${locale}/search?q=xqzvwk`)
		await expect(page.locator('html')).toHaveAttribute('dir', dir as string)
		await expect(page.locator('.found')).toHaveCount(0)
		await expect(page.locator('.ways-on li')).toHaveCount(9 + 3)
		await page.locator('.ways-on a').first().click()
		await expect(page).toHaveURL(new RegExp(`/${locale}/guides/`))
	}
})
