import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import AxeBuilder from '@axe-core/playwright'
import { HtmlValidate } from 'html-validate'
import { LOCALES, languageTagOf } from '@/lib/i18n/locales'
import { expect, test } from '../support/browser'

/** Every kind of public page. */
const PAGES = [
	'',
	'/guides/austria',
	'/guides/italy',
	'/guides/austria/rights',
	'/guides/safe-migration',
	'/compare?a=austria&b=germany',
	'/search?q=visa',
	'/search?q=zzzz',
	'/centres',
	'/centres?language=ar',
	'/centres/demo-albania/ask',
	'/answers',
	'/feedback/thanks?ref=AAAAAAAAAAAAAAAAAAAAAAAA&guide=austria/work',
	'/services',
	'/services?destination=austria&type=employment',
	'/checklist/hungary',
	'/routes',
	'/routes?to=germany&from=TN&for=work&offer=no&training=none',
	'/routes/germany',
	'/beside/ru/austria/work',
	'/guides/germany/living',
	'/offline',
	'/practice',
	'/given',
	'/given?on=2026-11-21&pages=austria.work.en.1~safe-migration.ar.1',
]

/** The small scripts of our own that every page works without. */
const ENHANCEMENTS = /^<script src="\/(enhance|reading|keeping|opening)\.js" defer="" data-keep="">$/

test('the scripts of the public site stay small', () => {
	const scripts = readdirSync('public').filter((file) => file.endsWith('.js'))
	expect(scripts.sort()).toEqual(['enhance.js', 'keeping.js', 'offline-worker.js', 'opening.js', 'reading.js'])
	const compressed = scripts.map((file) => brotliCompressSync(readFileSync(path.join('public', file))).length)
	expect(Math.max(...compressed)).toBeLessThan(3000)
})

test.describe('every kind of page', () => {
	for (const locale of ['en', 'ar'] as const) {
		for (const path of PAGES) {
			test(`has nothing in the way of anybody: /${locale}${path}`, async ({ page, context, baseURL }) => {
				const foreign: string[] = []
				page.on('request', (request) => {
					if (!request.url().startsWith(baseURL ?? '-')) foreign.push(request.url())
				})
				await page.goto(`/${locale}${path}`)
				for (const colorScheme of ['light', 'dark'] as const) {
					await page.emulateMedia({ colorScheme })
					const { violations } = await new AxeBuilder({ page })
						.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
						.analyze()
					expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
				}
				for (const width of [360, 320]) {
					await page.setViewportSize({ width, height: 740 })
					const sideways = await page.evaluate(() => {
						const root = document.scrollingElement as Element
						return root.scrollWidth - root.clientWidth
					})
					expect(sideways, `${width} px`).toBe(0)
				}
				expect(foreign).toEqual([])
				expect(await context.cookies()).toEqual([])
			})
		}
	}

	for (const path of PAGES) {
		test(`is valid HTML with nothing inline: /ar${path}`, async ({ request }) => {
			const html = await (await request.get(`/ar${path}`)).text()
			const report = await new HtmlValidate({
				extends: ['html-validate:standard'],
				rules: {
					// The document is minified by machine; these are matters of taste.
					'doctype-style': 'off',
					'void-style': 'off',
					'long-title': 'off',
					'attribute-boolean-style': 'off',
					'no-trailing-whitespace': 'off',
				},
			}).validateString(html)
			expect(
				report.results.flatMap(({ messages }) =>
					messages.map((one) => `${one.ruleId}: ${one.message} ${one.selector}`),
				),
			).toEqual([])
			expect(html).not.toMatch(/ style=|onclick=|javascript:/)
			const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map((match) => match[0])
			expect(scripts.filter((tag) => !tag.includes('application/ld+json') && !ENHANCEMENTS.test(tag))).toEqual([])
		})
	}
})

test.describe('the head of a guide', () => {
	test('names itself, its languages and what it is', async ({ page, baseURL }) => {
		await page.goto('/sq/guides/austria/work')
		const origin = baseURL as string
		await expect(page).toHaveTitle(/ · Waymark$/)
		await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', `${origin}/sq/guides/austria/work`)
		await expect(page.locator('meta[name=robots]')).toHaveCount(0)
		const alternates = page.locator('link[rel=alternate][hreflang]')
		await expect(alternates).toHaveCount(LOCALES.length + 1)
		for (const locale of LOCALES)
			await expect(page.locator(`link[hreflang="${languageTagOf(locale)}"]`)).toHaveAttribute(
				'href',
				`${origin}/${locale}/guides/austria/work`,
			)
		await expect(page.locator('link[hreflang="x-default"]')).toHaveAttribute('href', `${origin}/en/guides/austria/work`)
		await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', /\S/)
		const data = await page.locator('script[type="application/ld+json"]').allTextContents()
		expect(data.map((text) => JSON.parse(text)['@type']).sort()).toEqual(['Article', 'BreadcrumbList'])
	})

	test('of a guide without a translation leads to the English page, under a notice', async ({ page, baseURL }) => {
		const sitemap = await (await page.request.get('/sitemap.xml')).text()
		const missing = LOCALES.find((locale) => !sitemap.includes(`<loc>${baseURL}/${locale}/guides/austria/work</loc>`))
		test.skip(!missing, 'every language has a translation')
		await page.goto(`/${missing}/guides/austria/work`)
		await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', `${baseURL}/en/guides/austria/work`)
		await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
		await expect(page.locator('html')).toHaveAttribute('lang', languageTagOf(missing as never))
		await expect(page.locator('.note.warn')).toBeVisible()
		await expect(page.locator('h1')).toHaveAttribute('lang', 'en')
		await expect(page.locator('[lang=en][dir=ltr] .prose')).toBeVisible()
	})
})

test.describe('an address without a page', () => {
	// The browser reports the status of the document itself.
	test.use({ expectedErrors: [/404/] })

	for (const path of [
		'/en/nothing',
		'/ar/guides/atlantis',
		'/fa/guides/austria/nothing/at/all',
		'/zh/checklist/atlantis',
	]) {
		test(`is answered helpfully: ${path}`, async ({ page }) => {
			const answer = await page.goto(path)
			expect(answer?.status()).toBe(404)
			const locale = path.split('/')[1]
			await expect(page.locator('h1')).toBeVisible()
			await expect(page.locator(`main a[href="/${locale}"]`)).toBeVisible()
			await expect(page.locator(`main a[href="/${locale}/guides/austria"]`)).toBeVisible()
			await expect(page.locator('main')).not.toContainText('atlantis')
		})
	}
})

test.describe('for machines', () => {
	test('the start address leads to the reader’s language', async ({ request }) => {
		const answer = await request.get('/', { headers: { 'accept-language': 'sr-Cyrl-RS, en;q=0.5' }, maxRedirects: 0 })
		expect(answer.status()).toBe(307)
		expect(answer.headers().location).toMatch(/\/sr$/)
		expect(answer.headers().vary).toMatch(/accept-language/i)
	})

	test('the sitemap lists pages with their other languages, robots.txt names it', async ({ request, baseURL }) => {
		const sitemap = await (await request.get('/sitemap.xml')).text()
		expect(sitemap).toContain(`<loc>${baseURL}/en/guides/austria/work</loc>`)
		expect(sitemap).toContain(`hreflang="x-default" href="${baseURL}/en/guides/austria/work"`)
		expect(sitemap).not.toMatch(/\/staff|\/sign-in|not-found/)
		expect(await (await request.get('/robots.txt')).text()).toContain(`Sitemap: ${baseURL}/sitemap.xml`)
	})

	test('the portal says that it is ready', async ({ request }) => {
		const answer = await request.get('/api/ready')
		expect(answer.status()).toBe(200)
		expect(await answer.json()).toEqual({ status: 'ready' })
	})
})
