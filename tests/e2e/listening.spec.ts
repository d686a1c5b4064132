import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, signIn, test } from '../support/browser'
import { onPortalDatabase } from '../support/portal-database'

const PHONE = { width: 360, height: 740 }
const ASK = '/fa/centres/demo-albania/ask'
const QUESTION = 'کارفرما گذرنامه‌ام را نگه داشته است. چه کار کنم؟'
const ANSWER = 'هیچ کارفرمایی اجازه ندارد گذرنامهٔ شما را نگه دارد. به ما زنگ بزنید.'

async function isSound(page: Page): Promise<void> {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme })
		const { violations } = await new AxeBuilder({ page }).analyze()
		expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.target.join(' ')) }))).toEqual([])
	}
}

async function fitsThePhone(page: Page): Promise<void> {
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width)
	for (const control of await page
		.locator('main :is(button, select, input:not([type=hidden]), textarea):visible')
		.all()) {
		const box = await control.boundingBox()
		expect(box?.height, await control.evaluate((element) => element.outerHTML)).toBeGreaterThanOrEqual(44)
	}
}

test.describe.configure({ mode: 'serial' })

test('a reader says in Persian, without script, that a guide is out of date, and an editor resolves it', async ({
	browser,
	page,
	accountOf,
}) => {
	const words = `هزینهٔ روادید بیشتر شده است ${Date.now()}`
	const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE })
	const reader = await context.newPage()
	await reader.goto('/fa/guides/austria/work')
	await expect(reader.getByRole('group', { name: 'آیا این به پرسش شما پاسخ داد؟' })).toBeVisible()
	await fitsThePhone(reader)
	await reader.getByRole('button', { name: 'این قدیمی است' }).click()
	await expect(reader).toHaveURL(/\/fa\/feedback\/thanks\?ref=/)
	await expect(reader.getByRole('heading', { name: 'سپاسگزاریم' })).toBeVisible()
	await fitsThePhone(reader)

	// Sent empty, it comes back with what is to be mended.
	await reader.getByRole('button', { name: 'فرستادن' }).click()
	await expect(reader.getByRole('alert')).toBeVisible()
	await reader.getByRole('textbox').fill(words)
	await reader.getByRole('button', { name: 'فرستادن' }).click()
	await expect(reader.getByText('نوشتهٔ شما رسید.')).toBeVisible()
	await reader.getByRole('link', { name: 'بازگشت به راهنما' }).click()
	await expect(reader).toHaveURL(/\/fa\/guides\/austria\/work$/)
	expect(await context.cookies()).toEqual([])
	await context.close()

	await signIn(page, accountOf('editor'))
	await page.getByRole('link', { name: 'Feedback' }).first().click()
	await page.waitForURL(/\/staff\/guides\/feedback/)
	await page.getByLabel('Language').selectOption('fa')
	await page.getByRole('button', { name: 'Show' }).click()
	const item = page.getByRole('listitem').filter({ hasText: words })
	await expect(item).toContainText('Out of date')
	await isSound(page)
	await item.getByRole('button', { name: 'Mark as seen' }).click()
	await expect(item.getByRole('button', { name: 'Mark as seen' })).toHaveCount(0)
	await item.getByText('Resolve').first().click()
	await item.getByLabel('What was done').fill('The fee was corrected.')
	await item.getByRole('button', { name: 'Resolve' }).click()
	await expect(item).toContainText('The fee was corrected.')
	await expect(item).toContainText('Resolved')
	await isSound(page)
})

test('a reader asks a centre in Persian, without script, and reads the answer with the code', async ({
	browser,
	page,
	accountOf,
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE })
	const reader = await context.newPage()
	await reader.goto('/fa/centres')
	await reader.getByRole('link', { name: 'از این مرکز بپرسید' }).first().click()
	await reader.goto(ASK)
	await fitsThePhone(reader)
	await reader.getByLabel('پرسش شما').fill(QUESTION)
	await reader.getByLabel('دربارهٔ چیست').selectOption('work')
	const key = await reader.locator('input[name=key]').inputValue()
	await reader.getByLabel('نشانی ایمیل').fill('somebody@')
	await reader.getByRole('button', { name: 'فرستادن پرسش' }).click()
	await expect(reader.getByRole('alert')).toBeVisible()
	await expect(reader.getByLabel('پرسش شما')).toHaveValue(QUESTION)
	await expect(reader.getByLabel('دربارهٔ چیست')).toHaveValue('work')
	expect(await reader.locator('input[name=key]').inputValue()).not.toBe(key)
	await reader.getByLabel('نشانی ایمیل').fill('')
	const [answer] = await Promise.all([
		reader.waitForResponse((response) => response.request().method() === 'POST'),
		reader.getByRole('button', { name: 'فرستادن پرسش' }).click(),
	])
	expect(answer.status()).toBe(200)
	expect(answer.headers()['cache-control']).toBe('no-store')
	const code = (await reader.locator('output').textContent())?.trim() ?? ''
	expect(code).toMatch(/^([2-9C-Z]{4}-){3}[2-9C-Z]{4}$/)
	expect(reader.url()).not.toContain(code.slice(0, 4))
	await fitsThePhone(reader)
	// Loaded anew, the address shows no code.
	await reader.goto(reader.url())
	await expect(reader.locator('output')).toHaveCount(0)

	// Not yet answered; and a wrong code says nothing.
	await reader.goto('/fa/answers')
	await reader.getByLabel('کد پاسخ').fill('2222-3333-4444-6666')
	await reader.getByRole('button', { name: 'بخوان' }).click()
	await expect(reader.getByRole('alert')).toContainText('پرسشی با این کد نیست')
	// Typed by hand: small letters, spaces, Persian digits.
	const persian = code
		.toLowerCase()
		.replaceAll('-', ' ')
		.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? '')
	await reader.getByLabel('کد پاسخ').fill(persian)
	await reader.getByRole('button', { name: 'بخوان' }).click()
	await expect(reader.locator('.letter')).toContainText([QUESTION])
	await fitsThePhone(reader)

	await signIn(page, accountOf('counsellor', 'demo-albania'))
	await page.getByRole('link', { name: 'Questions' }).first().click()
	await page.waitForURL(/\/staff\/questions$/)
	const row = page.getByRole('row').filter({ hasText: 'Persian' }).last()
	await isSound(page)
	await row.getByRole('link').click()
	await page.waitForURL(/\/staff\/questions\/[0-9a-f-]{36}$/)
	await expect(page.getByText(QUESTION)).toBeVisible()
	await isSound(page)
	await page.getByRole('button', { name: 'I take this on' }).click()
	await expect(page.getByRole('button', { name: 'I take this on' })).toHaveCount(0)
	await page.getByLabel('Your answer').fill(ANSWER)
	await page.getByRole('button', { name: 'Send the answer' }).click()
	await expect(page.getByRole('heading', { name: 'Add to the answer' })).toBeVisible()

	await reader.goto('/fa/answers')
	await reader.getByLabel('کد پاسخ').fill(code)
	await reader.getByRole('button', { name: 'بخوان' }).click()
	await expect(reader.locator('.from-centre')).toContainText(ANSWER)
	await reader.getByLabel('پرسش بعدی').fill('و اگر پس ندهد؟')
	await reader.getByRole('button', { name: 'فرستادن' }).click()
	await expect(reader.getByRole('status')).toContainText('پرسش بعدی شما رسید')
	await expect(reader.locator('textarea')).toHaveCount(0)
	expect(await context.cookies()).toEqual([])
	await context.close()

	const [sealed] = await onPortalDatabase<{ text: string }>(
		`select string_agg(encode(text_sealed, 'escape'), ' ') as text from question_message`,
	)
	expect(sealed?.text).not.toContain('گذرنامه')
})

test('pages after a form are accessible, in a right-to-left language too', async ({ page, expectedErrors }) => {
	expectedErrors.push(/status of 4\d\d/)
	for (const locale of ['en', 'ar']) {
		await page.goto(`/${locale}/centres/demo-albania/ask`)
		await isSound(page)
		await page.locator('form.reader-form button').click()
		await expect(page.getByRole('alert')).toBeVisible()
		await isSound(page)
		await page.locator('textarea').fill(`A question in ${locale}, with <b>markup</b> & "quotes"`)
		await page.locator('form.reader-form button').click()
		await expect(page.locator('output')).toBeVisible()
		await isSound(page)
		const code = (await page.locator('output').textContent()) ?? ''
		await page.goto(`/${locale}/answers`)
		await page.locator('input[name=code]').fill(code)
		await page.locator('form.reader-form button').click()
		await expect(page.locator('.words')).toContainText('<b>markup</b> & "quotes"')
		await isSound(page)
		await page.goto(`/${locale}/guides/austria/work`)
		await page.locator('.say button').first().click()
		await page.waitForURL(/feedback\/thanks/)
		await isSound(page)
	}
})

test('what is too large, comes from elsewhere or makes no sense is answered by a page, and nothing fails', async ({
	request,
}) => {
	const post = (path: string, data: string | Buffer, headers: Record<string, string> = {}) =>
		request.post(path, {
			data,
			maxRedirects: 0,
			headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
		})
	const forms = ['/api/feedback?locale=fa', '/api/questions?locale=fa&centre=demo-albania', '/api/answers?locale=fa']
	for (const form of forms) {
		const large = await post(form, Buffer.alloc(4 * 1024 * 1024, 'text=%D8%B3'))
		expect(large.status(), form).toBe(413)
		expect(await large.text()).toMatch(/lang="fa" dir="rtl"/)
		for (const nonsense of [
			'',
			'%',
			'text=%00%FF%FE',
			'code=%F0%9F%A7%AD',
			'verdict=maybe&guide=../../x',
			'ref=x&text=y',
		]) {
			const answer = await post(form, nonsense)
			expect(answer.status(), `${form} ${nonsense}`).toBeGreaterThanOrEqual(400)
			expect(answer.status(), `${form} ${nonsense}`).toBeLessThan(500)
			expect(answer.headers()['cache-control']).toBe('no-store')
		}
		expect((await request.get(form, { maxRedirects: 0 })).status()).toBe(303)
	}
	const foreign = await post(forms[1] as string, 'text=Kept+words&language=en', { 'sec-fetch-site': 'cross-site' })
	expect(foreign.status()).toBe(403)
	expect(await foreign.text()).toContain('Kept words')
	// A page cannot be made to show what somebody else's form has left.
	const answer = await request.get('/fa/answers?shown=AAAAAAAAAAAAAAAAAAAAAAAA')
	expect(answer.status()).toBe(200)
})
