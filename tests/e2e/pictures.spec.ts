import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page } from '@playwright/test'
import type { Role } from '@/lib/access/role'
import { expect, signIn, test } from '../support/browser'

/*
 * Pictures of the key pages, on a phone and on a desk, in English and Arabic, light and dark. They are for people to look at
 * (test-results/pictures); what a machine can see of them is checked here: nothing runs out of the page sideways, and the
 * direction is that of the language. Contrast is checked in the dark, where it is easiest to get wrong.
 */
const PUBLIC = {
	start: '',
	destination: '/guides/austria',
	guide: '/guides/austria/work',
	'stay-safe': '/guides/safe-migration',
	compare: '/compare?a=austria&b=germany',
	centres: '/centres',
	booking: '/centres/demo-albania/appointments',
	'my-appointment': '/appointments',
	sessions: '/sessions',
	'did-it-help': '/confirm',
	'sign-in': '/sign-in',
}

const STAFF: Partial<Record<Role, Record<string, string>>> = {
	counsellor: {
		today: '/staff',
		'log-a-consultation': '/staff/consultations/new',
		'new-client': '/staff/clients/new',
		transfers: '/staff/transfers',
		appointments: '/staff/appointments',
		sessions: '/staff/sessions',
		'new-session': '/staff/sessions/new',
		outbox: '/staff/outbox',
		'refer-a-group': '/staff/referrals/group',
	},
	analyst: { numbers: '/staff/reports' },
	editor: {
		guides: '/staff/guides',
		facts: '/staff/guides/facts',
		'new-service': '/staff/directory/new',
		exchange: '/staff/directory/exchange',
	},
	administrator: { accounts: '/staff/accounts', audit: '/staff/audit' },
}

const SCREENS = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 800 } }

async function picture(page: Page, name: string, address: string, locale: string, folder: string): Promise<void> {
	await page.goto(`/${locale}${address}`)
	await page.screenshot({ path: path.join(folder, 'pictures', `${name}.png`), fullPage: true, animations: 'disabled' })
	const { overflow, direction } = await page.evaluate(() => ({
		overflow: document.documentElement.scrollWidth - window.innerWidth,
		direction: getComputedStyle(document.documentElement).direction,
	}))
	expect(overflow, `${name} runs out sideways`).toBeLessThanOrEqual(0)
	expect(direction, name).toBe(locale === 'ar' ? 'rtl' : 'ltr')
	await expect(page.getByRole('heading', { level: 1 }), name).toHaveCount(1)
}

async function takeAll(context: BrowserContext, pages: Record<string, string>, folder: string): Promise<void> {
	const page = await context.newPage()
	for (const [screen, size] of Object.entries(SCREENS)) {
		await page.setViewportSize(size)
		for (const locale of ['en', 'ar']) {
			for (const colorScheme of ['light', 'dark'] as const) {
				await page.emulateMedia({ colorScheme })
				for (const [name, address] of Object.entries(pages)) {
					await picture(page, `${name}-${screen}-${locale}-${colorScheme}`, address, locale, folder)
					if (colorScheme === 'dark' && screen === 'phone') {
						const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze()
						expect(
							violations.flatMap((violation) => violation.nodes.map((node) => node.html)),
							`${name} ${locale}`,
						).toEqual([])
					}
				}
			}
		}
	}
	await page.close()
}

test('pictures of the public pages', async ({ context }, info) => {
	test.setTimeout(240_000)
	await takeAll(context, PUBLIC, info.project.outputDir)
})

for (const [role, pages] of Object.entries(STAFF) as [Role, Record<string, string>][]) {
	test(`pictures of the pages of the ${role}`, async ({ page, context, accountOf }, info) => {
		test.setTimeout(240_000)
		await signIn(page, accountOf(role))
		await takeAll(context, pages, info.project.outputDir)
	})
}
