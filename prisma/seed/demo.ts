import { existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { ROLES, type Role } from '../../lib/access/role'
import { newOneTimePassword } from '../../lib/accounts/founding/write'
import { systemDb } from '../../lib/db'
import { hashPassword } from '../../lib/sign-in/password'

/** An account for trying the portal, as it stands in the demo file. */
export type DemoAccount = { email: string; password: string; role: Role; centre: string; locales: string[] }

const CENTRES = [
	{
		slug: 'demo-albania',
		name: 'Demo Centre Albania',
		country: 'AL',
		timeZone: 'Europe/Tirane',
		languages: ['sq', 'en', 'ru'],
		locales: ['en', 'sq', 'ru'],
	},
	{
		slug: 'demo-tunisia',
		name: 'Demo Centre Tunisia',
		country: 'TN',
		timeZone: 'Africa/Tunis',
		languages: ['ar', 'fr', 'en'],
		locales: ['en', 'ar', 'fr'],
	},
] as const

const WEEK = [
	{ days: [1, 2, 3, 4, 5], opens: '09:00', closes: '12:30' },
	{ days: [1, 2, 3, 4, 5], opens: '13:30', closes: '16:00' },
]
/** Made-up days off of made-up centres: a holiday, and a short day before it. */
const DAYS_OFF = [
	{ date: '2026-12-31', hours: [{ opens: '09:00', closes: '12:00' }] },
	{ date: '2027-01-01', hours: [] },
	{ date: '2027-05-01', hours: [] },
]

/**
 * Makes two demonstration centres and an account of every role at each, two counsellors included, once. Passwords are
 * random; the file is the only place that has them.
 * @param file where the accounts are written, mode 0600
 */
export async function seedDemo(file: string): Promise<DemoAccount[]> {
	if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as DemoAccount[]
	const accounts: DemoAccount[] = []
	for (const { locales, languages, ...centre } of CENTRES) {
		const place = centre.slug.replace('demo-', '')
		const { id: centreId } = await systemDb().centre.upsert({
			where: { slug: centre.slug },
			create: {
				...centre,
				languages: [...languages],
				openingHours: WEEK,
				exceptionalDays: DAYS_OFF,
				demonstration: true,
			},
			update: {},
			select: { id: true },
		})
		for (const [role, number] of [...ROLES.map((role) => [role, 1] as const), ['counsellor', 2] as const]) {
			const email = `${role}${role === 'counsellor' ? `-${number}` : ''}@${place}.example`
			const password = newOneTimePassword()
			const passwordHash = await hashPassword(password)
			const name = `${role[0]?.toUpperCase()}${role.slice(1)} ${number} (${place[0]?.toUpperCase()}${place.slice(1)})`
			await systemDb().staffAccount.upsert({
				where: { email },
				create: { email, name, role, locales: [...locales], passwordHash, memberships: { create: { centreId } } },
				update: { passwordHash },
				select: { id: true },
			})
			accounts.push({ email, password, role, centre: centre.slug, locales: [...locales] })
		}
	}
	await writeFile(file, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 })
	return accounts
}
