import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { SAVE_AFTER_SECONDS } from '@/lib/consultations/drafts/draft'
import { expect, signIn, test } from '../support/browser'
import { readPdf } from '../support/pdf'

async function isAccessible(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).analyze()
	expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.target.join(' ')) }))).toEqual([])
}

/** A client with consent to a file only, by the form. @returns id and code */
async function register(
	page: Page,
	name: string,
	more: { phone?: string } = {},
): Promise<{ id: string; code: string }> {
	await page.goto('/en/staff/clients/new')
	await page.getByLabel('A file at this centre').check()
	await page.getByLabel('Name or alias').fill(name)
	await page.getByRole('combobox', { name: 'Sex' }).selectOption('female')
	if (more.phone) {
		await page.getByRole('group', { name: 'Safe contact' }).getByRole('combobox').selectOption('phone')
		await page.getByLabel('Number or address').fill(more.phone)
	}
	await page.getByRole('button', { name: 'Register' }).click()
	await page.waitForURL(/\/staff\/clients\/[0-9a-f-]{36}$/)
	const id = page.url().slice(-36)
	return { id, code: (await page.locator('main bdi.font-semibold').first().textContent()) ?? '' }
}

test.describe('on a bad line', () => {
	test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED/] })
	test('what was typed into a consultation is not lost, nor by a closed tab', async ({ page, context, accountOf }) => {
		await signIn(page, accountOf('counsellor', 'demo-albania'))
		await page.goto('/en/staff/consultations/new')
		await page.getByRole('textbox', { name: /^Note/ }).fill('Half a story')
		await page.getByRole('checkbox', { name: 'Work and pay' }).check()
		await expect(page.getByText(/Draft saved at/)).toBeVisible()
		await context.setOffline(true)
		await page.getByRole('textbox', { name: /^Note/ }).fill('Half a story, and more')
		await expect(page.getByText(/Not saved since .* no connection/)).toBeVisible()
		await context.setOffline(false)
		await expect(page.getByText(/Draft saved at/)).toBeVisible()
		await page.goto('about:blank')

		await page.goto('/en/staff/consultations/new')
		await expect(page.getByRole('heading', { name: 'Not finished' })).toBeVisible()
		await isAccessible(page)
		await page.getByRole('link', { name: 'Go on with it' }).first().click()
		await expect(page.getByRole('textbox', { name: /^Note/ })).toHaveValue('Half a story, and more')
		await expect(page.getByRole('checkbox', { name: 'Work and pay' })).toBeChecked()
		await page.getByRole('checkbox', { name: 'Information' }).check()
		await page.getByRole('button', { name: 'Save', exact: true }).click()
		await page.waitForURL(/consultations\/[0-9a-f-]{36}/)
		await expect(page.getByText('Half a story, and more')).toBeVisible()
		await page.goto('/en/staff/consultations/new')
		await expect(page.getByRole('heading', { name: 'Not finished' })).toBeHidden()
	})

	test('what was typed before any script came is kept too', async ({ page, accountOf }) => {
		await signIn(page, accountOf('counsellor', 'demo-albania'))
		let letThemCome = () => {}
		const come = new Promise<void>((resolve) => {
			letThemCome = resolve
		})
		await page.route('**/_next/static/**/*.js', async (route) => {
			await come
			await route.continue()
		})
		await page.goto('/en/staff/consultations/new', { waitUntil: 'commit' })
		await page.getByRole('textbox', { name: /^Note/ }).fill('Told in the first minute')
		letThemCome()
		await expect(page.getByText(/Draft saved at/)).toBeVisible()
		await page.unroute('**/_next/static/**/*.js')
		await page.goto('/en/staff/consultations/new')
		await page.getByRole('link', { name: 'Go on with it' }).first().click()
		await expect(page.getByRole('textbox', { name: /^Note/ })).toHaveValue('Told in the first minute')
		await page.getByRole('checkbox', { name: 'Work and pay' }).check()
		await page.getByRole('checkbox', { name: 'Information' }).check()
		await page.getByRole('button', { name: 'Save', exact: true }).click()
		await page.waitForURL(/consultations\/[0-9a-f-]{36}/)
		// A form in which nobody typed is no draft.
		await page.goto('/en/staff/consultations/new')
		await page.waitForTimeout((SAVE_AFTER_SECONDS + 1) * 1000)
		await page.goto('/en/staff/consultations/new')
		await expect(page.getByRole('heading', { name: 'Not finished' })).toBeHidden()
	})
})

test('a second file of a person is suggested before it is saved, and nothing typed is lost', async ({
	page,
	accountOf,
}) => {
	await signIn(page, accountOf('counsellor', 'demo-albania'))
	await register(page, 'Љиљана Ђурђевић', { phone: '+381 64 555 0199' })
	await page.goto('/en/staff/clients/new')
	await page.getByLabel('A file at this centre').check()
	await page.getByLabel('Name or alias').fill('Ljiljana Djurdjevic')
	await page.getByRole('combobox', { name: 'Sex' }).selectOption('female')
	await page.getByRole('button', { name: 'Register' }).click()
	await expect(page.getByRole('heading', { name: /registered already/ }).last()).toBeVisible()
	await expect(page.getByRole('link', { name: 'Љиљана Ђурђевић' })).toBeVisible()
	await expect(page.getByLabel('Name or alias')).toHaveValue('Ljiljana Djurdjevic')
	await isAccessible(page)
	await page.getByLabel(/this is somebody else/).check()
	await page.getByRole('button', { name: 'Register' }).click()
	await page.waitForURL(/\/staff\/clients\/[0-9a-f-]{36}$/)
})

test('a file is closed, opened again, merged, and its person gets a copy of everything', async ({
	page,
	accountOf,
}) => {
	await signIn(page, accountOf('counsellor', 'demo-albania'))
	const second = await register(page, 'Besa Second Lleshi')
	const { id } = await register(page, 'Besa Lleshi')
	await page.getByRole('link', { name: 'Manage the file' }).click()
	await isAccessible(page)
	await page.getByRole('combobox', { name: 'Reason' }).selectOption('departed')
	await page.getByRole('button', { name: 'Close', exact: true }).click()
	await page.waitForURL(new RegExp(`${id}$`))
	await expect(page.getByText(/This file is closed since .*departed/)).toBeVisible()
	await expect(page.getByRole('link', { name: 'Log a consultation' })).toBeHidden()
	await page.goto(`/en/staff/clients/${id}/manage`)
	await page.getByLabel('Work on this file begins again').check()
	await page.getByRole('button', { name: 'Reopen' }).click()
	await page.waitForURL(new RegExp(`${id}$`))
	await expect(page.getByText(/This file is closed/)).toBeHidden()
	await expect(page.getByRole('link', { name: 'Log a consultation' })).toBeVisible()

	await page.goto(`/en/staff/clients/${id}/manage`)
	await page.getByLabel('Code of the other file').fill('wrong')
	await page.getByLabel('Both files are about the same person').check()
	await page.getByRole('button', { name: 'Merge' }).click()
	await expect(page.locator('.notice-danger')).toContainText('There is no such file at this centre')
	await page.getByLabel('Code of the other file').fill(second.code.toLowerCase())
	await page.getByRole('button', { name: 'Merge' }).click()
	await page.waitForURL(new RegExp(`${id}$`))
	await expect(page.getByText('This file also holds:')).toContainText(`Besa Second Lleshi (${second.code})`)

	await page.goto(`/en/staff/clients/${id}/manage`)
	await page.locator('#field-language').selectOption('sq')
	const pdf = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /PDF/ }).click()])
	const read = await readPdf(readFileSync(await pdf[0].path()))
	expect(read.language).toBe('sq')
	expect(read.pages.join(' ')).toContain('Besa Lleshi')
	expect(pdf[0].suggestedFilename()).toMatch(/^waymark-\d{4}-\d\d-\d\d\.pdf$/)
	const json = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /JSON/ }).click()])
	const data = JSON.parse(readFileSync(await json[0].path(), 'utf8'))
	expect(data.files.map((file: { person: { name: string } }) => file.person.name)).toEqual([
		'Besa Lleshi',
		'Besa Second Lleshi',
	])
})

test('a file is offered to another centre and taken there, in Arabic, on a phone', async ({
	page,
	browser,
	accountOf,
}) => {
	await signIn(page, accountOf('counsellor', 'demo-albania'))
	const { id } = await register(page, 'Leyla Transfer')
	await page.goto(`/en/staff/clients/${id}/manage`)
	await page.getByRole('combobox', { name: 'Centre' }).selectOption({ index: 1 })
	const centre = (await page.locator('#field-toCentre option:checked').textContent()) ?? ''
	const tunisia = await page.locator('#field-toCentre option', { hasText: 'Tunis' }).first().getAttribute('value')
	expect(centre).not.toBe('')
	await page.getByRole('combobox', { name: 'Centre' }).selectOption(tunisia)
	await page.getByLabel(/Reason, without naming/).fill('Moves to Sfax')
	await page.getByRole('button', { name: 'Offer' }).click()
	await expect(page.locator('.notice-danger')).toContainText('Without the person’s agreement')
	await page.getByLabel('The person agrees to this').check()
	await page.getByRole('button', { name: 'Offer' }).click()
	await expect(page.getByText('Waiting', { exact: true })).toBeVisible()

	const phone = await browser.newContext({ viewport: { width: 360, height: 740 } })
	const there = await phone.newPage()
	await signIn(there, accountOf('counsellor', 'demo-tunisia'), 'ar')
	await there.goto('/ar/staff/transfers')
	await expect(there.getByText('Moves to Sfax')).toBeVisible()
	await expect(there.getByText('Leyla')).toBeHidden()
	await isAccessible(there)
	expect(await there.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
		0,
	)
	await there.locator('main form .button').first().click()
	await there.waitForURL(new RegExp(`/ar/staff/clients/${id}$`))
	await expect(there.getByRole('heading', { name: 'Leyla Transfer' })).toBeVisible()
	await phone.close()
	expect((await page.request.get(`/en/staff/clients/${id}`)).status()).toBe(404)
})

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false })
	test('a supervisor erases a person who asked for it', async ({ page, accountOf }) => {
		await signIn(page, accountOf('supervisor', 'demo-albania'))
		const { id, code } = await register(page, 'Erased Person')
		await page.goto(`/en/staff/clients/${id}/manage`)
		await page.getByText('Erase this person').click()
		await page.getByLabel('Code of this file').fill('2222-3333')
		await page.getByLabel(/The person asked for this/).check()
		await page.getByRole('button', { name: 'Erase for good' }).click()
		await expect(page.getByText('This is not the code of this file.').first()).toBeVisible()
		await page.getByLabel('Code of this file').fill(code)
		await page.getByRole('button', { name: 'Erase for good' }).click()
		await expect(page.getByText('This person’s identity was erased.')).toBeVisible()
		await expect(page.getByText('Erased Person')).toBeHidden()
	})
})
