import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { APIRequestContext, Page } from '@playwright/test'
import { expect, signIn, test } from '../support/browser'
import { onPortalDatabase } from '../support/portal-database'

/*
 * The editor's journey. It changes guides of Hungary, which no other test reads word by word.
 */
test.describe.configure({ mode: 'serial' })

/** A sentence that nobody has written before, without figures. */
const sentenceOf = (words: string) => `${words}: ${randomUUID().replace(/[^a-f]/g, '')}.`

/** Whether a public page holds something; a failure need not print the page. */
const shows = async (request: APIRequestContext, path: string, text: string) =>
	(await (await request.get(path)).text()).includes(text)

let culture = ''
let rights = ''

test.beforeAll(async () => {
	const rows = await onPortalDatabase<{ id: string; path: string }>(
		`select id, path from guide where path like 'hungary/%'`,
	)
	culture = rows.find((row) => row.path === 'hungary/culture')?.id ?? ''
	rights = rows.find((row) => row.path === 'hungary/rights')?.id ?? ''
	expect(culture).not.toBe('')
})

const textField = (page: Page) => page.getByLabel('Text', { exact: true })

test('an editor corrects a guide, readers see it within two seconds, translations are marked outdated', async ({
	page,
	accountOf,
	request,
}) => {
	await signIn(page, accountOf('editor'))
	await page.getByRole('navigation').getByRole('link', { name: 'Guides' }).click()
	await page.getByRole('region', { name: 'Guides' }).locator(`a[href="/en/staff/guides/${culture}/en"]`).click()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Edit: /)
	const sentence = sentenceOf('People greet each other at the door')
	await textField(page).fill(`${await textField(page).inputValue()}\n\n${sentence}`)

	const preview = page.locator('.prose')
	await expect(preview).toContainText(sentence)
	await page.getByRole('button', { name: 'Save draft' }).click()
	await expect(page.getByRole('status')).toHaveText(/Draft saved/)
	await expect(textField(page)).toHaveValue(new RegExp(sentence))
	expect(await shows(request, '/en/guides/hungary/culture', sentence)).toBe(false)

	await page.getByText('What publishing would change').click()
	await expect(page.locator('ins')).toContainText('People greet each other')
	await page.getByRole('button', { name: 'Publish' }).click()
	await expect(page.getByRole('status')).toHaveText(/Published/)
	const published = Date.now()
	await expect
		.poll(() => shows(request, '/en/guides/hungary/culture', sentence), { intervals: [100], timeout: 10_000 })
		.toBe(true)
	expect(Date.now() - published).toBeLessThan(2000)

	await page.goto('/ar/guides/hungary/culture')
	const { outdated } = JSON.parse(readFileSync('messages/ar/guides.json', 'utf8')).GuideNotices
	await expect(page.getByText(outdated)).toBeVisible()
	await page.goto('/en/staff/guides')
	const waiting = page.getByRole('region', { name: 'What waits for you' })
	await expect(waiting.getByRole('link', { name: 'العربية' })).toHaveAttribute('href', `/en/staff/guides/${culture}/ar`)
})

test('a minor edit leaves the translations as they are, and the history keeps what was', async ({
	page,
	accountOf,
}) => {
	await signIn(page, accountOf('editor'))
	await page.goto(`/en/staff/guides/${rights}/en`)
	await page.getByLabel('Summary').fill('The same in other words, for a day.')
	await page.getByLabel(/^Minor edit/).check()
	await page.getByRole('button', { name: 'Publish' }).click()
	await expect(page.getByRole('status')).toHaveText(/Published/)
	await page.getByText(/^History/).click()
	await expect(page.getByText(/translations stay up to date/).last()).toBeVisible()
	await page.getByRole('link', { name: 'Version 1', exact: true }).click()
	await page.getByRole('button', { name: 'Take this version up as a draft' }).click()
	await expect(page.getByRole('status')).toHaveText(/a draft now/)
	await expect(page.getByLabel('Summary')).not.toHaveValue('The same in other words, for a day.')
	await page.getByRole('button', { name: 'Throw the draft away' }).click()
	await expect(page.getByRole('status')).toHaveText(/thrown away/)
	await expect(page.getByLabel('Summary')).toHaveValue('The same in other words, for a day.')
})

test('what is to be mended is said at its place, and nothing typed is lost', async ({ page, accountOf }) => {
	await signIn(page, accountOf('editor'))
	await page.goto(`/en/staff/guides/${rights}/en`)
	const typed = `${await textField(page).inputValue()}\n\n<b>It costs 45 euro.</b>`
	await textField(page).fill(typed)
	await page.getByRole('button', { name: 'Publish' }).click()
	const summary = page.getByRole('alert').filter({ hasText: 'Please mend this' })
	await expect(summary).toBeFocused()
	await expect(textField(page)).toHaveValue(typed)
	await expect(textField(page)).toHaveAttribute('aria-invalid', 'true')
	await summary.getByRole('link', { name: 'Text' }).click()
	await expect(textField(page)).toBeFocused()
})

test('two editors at one text: the second is shown the difference', async ({ page, browser, accountOf, baseURL }) => {
	const context = await browser.newContext({ baseURL: baseURL as string })
	const other = await context.newPage()
	await signIn(page, accountOf('editor', 'demo-albania'))
	await signIn(other, accountOf('editor', 'demo-tunisia'))
	for (const one of [page, other]) await one.goto(`/en/staff/guides/${rights}/en`)
	await page.getByLabel('Title', { exact: true }).fill('Rights, says the first')
	await page.getByRole('button', { name: 'Save draft' }).click()
	await expect(page.getByRole('status')).toHaveText(/Draft saved/)
	await other.getByLabel('Title', { exact: true }).fill('Rights, says the second')
	await other.getByRole('button', { name: 'Save draft' }).click()
	const notice = other.getByRole('region', { name: 'Somebody else has saved this meanwhile' })
	await expect(notice).toContainText('Rights, says the first')
	await expect(notice).toContainText('Rights, says the second')
	await expect(other.getByLabel('Title', { exact: true })).toHaveValue('Rights, says the second')
	await other.getByRole('button', { name: 'Save draft' }).click()
	await expect(other.getByRole('status')).toHaveText(/Draft saved/)
	await expect(notice).toHaveCount(0)
	await other.getByRole('button', { name: 'Throw the draft away' }).click()
	await expect(other.getByRole('status')).toHaveText(/thrown away/)
	await context.close()
})

test('a fact is changed once, and every page that uses it shows it', async ({ page, accountOf, request }) => {
	await signIn(page, accountOf('editor'))
	await page.goto('/en/staff/guides/facts?destination=hungary')
	await page.locator('a[href$="/hungary.overtime-bonus"]').click()
	await page.getByLabel('Number', { exact: true }).fill('1.234')
	await page.getByRole('button', { name: 'Publish' }).click()
	await expect(page.getByRole('alert').filter({ hasText: 'Please mend this' })).toContainText('at most two decimals')
	await page.getByLabel('Number', { exact: true }).fill('77,5')
	await page.getByRole('button', { name: 'Publish' }).click()
	await expect(page.getByRole('status')).toHaveText(/Published/)
	await expect(page.getByText('77.5%').first()).toBeVisible()
	await expect(page.getByRole('link', { name: /Hungary/ }).first()).toHaveAttribute(
		'href',
		/\/en\/staff\/guides\/.+\/en$/,
	)
	await expect.poll(() => shows(request, '/en/guides/hungary/rights', '77.5%'), { timeout: 10_000 }).toBe(true)
})

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false })

	test('an editor previews, saves and publishes all the same', async ({ page, accountOf, request }) => {
		await signIn(page, accountOf('editor'))
		await page.goto(`/en/staff/guides/${culture}/en`)
		const sentence = sentenceOf('Without any script this was written')
		await textField(page).fill(`${await textField(page).inputValue()}\n\n${sentence}`)
		await page.getByRole('button', { name: 'Preview' }).click()
		await expect(page.locator('.prose')).toContainText(sentence)
		await expect(textField(page)).toHaveValue(new RegExp(sentence))
		await page.getByLabel('Title', { exact: true }).fill('')
		await page.getByRole('button', { name: 'Publish' }).click()
		await expect(page.getByText('Please fill this in.').first()).toBeVisible()
		await expect(textField(page)).toHaveValue(new RegExp(sentence))
		await page.getByLabel('Title', { exact: true }).fill('Everyday life in Hungary')
		await page.getByRole('button', { name: 'Publish' }).click()
		await expect(page.getByRole('status')).toHaveText(/Published/)
		await expect.poll(() => shows(request, '/en/guides/hungary/culture', sentence), { timeout: 10_000 }).toBe(true)
	})
})

test('a translator works beside the English text, in their own languages only, and publishes nothing', async ({
	page,
	accountOf,
}) => {
	await signIn(page, accountOf('translator', 'demo-tunisia'))
	await page.goto(`/en/staff/guides/${culture}/ar`)
	await expect(page.getByText('The English text has changed since this translation was made.')).toBeVisible()
	await expect(page.locator('ins').filter({ hasText: 'Without any script' })).toBeVisible()
	await expect(page.getByText('English text', { exact: true })).toBeVisible()
	await expect(textField(page)).toHaveAttribute('dir', 'rtl')
	await expect(textField(page)).toHaveAttribute('lang', 'ar')
	await expect(page.getByRole('button', { name: 'Publish' })).toHaveCount(0)
	await page.getByLabel('Summary').fill('ملخص جديد للترجمة')
	await page.getByRole('button', { name: 'Save draft' }).click()
	await expect(page.getByRole('status')).toHaveText(/Draft saved/)
	for (const language of ['en', 'ru', 'xx'])
		expect((await page.request.get(`/en/staff/guides/${culture}/${language}`)).status()).toBe(404)
	await page.getByRole('button', { name: 'Throw the draft away' }).click()
	await expect(page.getByRole('status')).toHaveText(/thrown away/)
})

test('the preview is for those who may write in the language, from our own pages only, and never runs a script', async ({
	page,
	accountOf,
	baseURL,
}) => {
	await signIn(page, accountOf('translator', 'demo-tunisia'))
	const ask = (language: string, text: string, origin = baseURL as string) =>
		page.request.post('/api/preview/guide', { headers: { origin }, data: { guide: culture, language, text } })
	const answer = await ask(
		'ar',
		'## مرحبا\n<script>alert(1)</script>\n\n[x](javascript:alert(1)) {{hungary.emergency-number}}',
	)
	expect(answer.headers()['cache-control']).toContain('no-store')
	const { html } = (await answer.json()) as { html: string }
	expect(html).toContain('<h2')
	expect(html).toContain('112')
	expect(html).not.toMatch(/<script|javascript:/)
	expect((await ask('ru', 'x')).status()).toBe(404)
	expect((await ask('ar', 'x', 'https://elsewhere.example')).status()).toBe(403)
	expect((await ask('xx', 'x')).status()).toBe(400)
})

test.describe('every kind of page', () => {
	const PLACES = [
		'/staff/guides',
		'/staff/guides?language=ar',
		'/staff/guides/CULTURE/en',
		'/staff/guides/CULTURE/ar',
		'/staff/guides/CULTURE/en/versions/2',
		'/staff/guides/facts?destination=hungary',
		'/staff/guides/facts/hungary.minimum-wage-month',
	]
	for (const locale of ['en', 'ar']) {
		test(`has nothing in the way of anybody, in ${locale}`, async ({ page, accountOf }) => {
			test.setTimeout(300_000)
			await signIn(page, accountOf('editor'), locale)
			for (const place of PLACES) {
				await page.goto(`/${locale}${place.replace('CULTURE', culture)}`)
				for (const colorScheme of ['light', 'dark'] as const) {
					await page.emulateMedia({ colorScheme })
					const { violations } = await new AxeBuilder({ page })
						.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
						.analyze()
					expect(violations.map(({ id, nodes }) => `${place} ${id}: ${nodes[0]?.html}`)).toEqual([])
				}
				await page.setViewportSize({ width: 360, height: 740 })
				const sideways = await page.evaluate(() => {
					const root = document.scrollingElement as Element
					return root.scrollWidth - root.clientWidth
				})
				expect(sideways, place).toBe(0)
				await page.setViewportSize({ width: 1280, height: 800 })
			}
		})
	}
})
