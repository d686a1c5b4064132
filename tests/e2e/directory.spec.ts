import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, signIn, test } from '../support/browser'

async function isAccessible(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).analyze()
	expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.target.join(' ')) }))).toEqual([])
}

test('an editor adds a service, takes the directory along, and brings it back in', async ({ page, accountOf }) => {
	await signIn(page, accountOf('editor'))
	await page.goto('/en/staff/directory/new')
	await isAccessible(page)
	await page.getByLabel('Organisation', { exact: true }).fill('Made-up office')
	await page.getByRole('combobox', { name: 'Country' }).selectOption('SK')
	await page.getByRole('combobox', { name: 'Kind of service' }).selectOption('legal')
	await page.getByLabel('Name of the service').fill('Made-up advice')
	await page.getByLabel('Web page').fill('nonsense')
	await page.getByRole('button', { name: 'Save' }).click()
	await expect(page.locator('.notice-danger')).toContainText('This is not a web address.')
	await expect(page.getByLabel('Name of the service')).toHaveValue('Made-up advice')
	await page.getByLabel('Web page').fill('https://example.org/advice')
	await page.getByRole('button', { name: 'Save' }).click()
	await page.waitForURL(/\/staff\/directory$/)
	await expect(page.getByRole('heading', { name: 'Made-up advice' })).toBeVisible()

	await page.goto('/en/staff/directory/exchange')
	await isAccessible(page)
	const download = page.waitForEvent('download')
	await page.getByRole('button', { name: 'JSON' }).click()
	const json = JSON.parse(readFileSync(await (await download).path(), 'utf8'))
	expect(json.contents.length).toBeGreaterThan(5)
	const send = async (name: string, content: string, check: boolean) => {
		await page.goto('/en/staff/directory/exchange')
		await page
			.getByLabel('File', { exact: true })
			.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) })
		await page.getByRole('checkbox', { name: 'Only check the file, change nothing' }).setChecked(check)
		await page.getByRole('button', { name: 'Check or import' }).click()
	}
	await send('directory.json', JSON.stringify(json), true)
	await expect(page.getByRole('status')).toContainText('Nothing was changed yet.')
	const broken = structuredClone(json)
	broken.contents[2].name = ''
	broken.contents[3].url = 'nonsense'
	await send('directory.json', JSON.stringify(broken), false)
	await expect(page.locator('.notice-danger')).toContainText('Mistakes found: 2.')
	await expect(page.getByRole('row').filter({ hasText: 'url' })).toContainText('This is not a web address.')
	await isAccessible(page)
	json.contents.find((one: { name: string }) => one.name === 'Made-up advice').name = 'Renamed advice'
	await send('directory.json', JSON.stringify(json), false)
	await expect(page.getByRole('status')).toContainText('Imported. New services: 0')
	await page.goto('/en/staff/directory')
	await expect(page.getByRole('heading', { name: 'Renamed advice' })).toBeVisible()
})

test('a counsellor takes the directory along and changes nothing', async ({ page, accountOf }) => {
	await signIn(page, accountOf('counsellor'))
	await page.goto('/en/staff/directory/exchange')
	await expect(page.getByRole('button', { name: 'CSV files in a ZIP' })).toBeVisible()
	await expect(page.getByRole('button', { name: 'Check or import' })).toBeHidden()
	await page.goto('/en/staff/directory')
	await expect(page.getByRole('link', { name: 'Add a service' })).toBeHidden()
})
