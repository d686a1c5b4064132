import pg from 'pg'
import { launchChromium } from '@/tests/load/first-view'
import { allFinished, startPortal } from '@/tests/support/portal'
import { numbersFrom, oneOf } from './people'
import { goal, timed } from './timing'

/** Whole pages of a portal with these people, as a supervisor of one of its centres asks for them. */
export async function measurePages(folder: string): Promise<void> {
	console.log('\nPages over HTTP, signed in')
	const portal = await startPortal({
		dataFolder: folder,
		env: { WAYMARK_DIST_DIR: process.env.WAYMARK_DIST_DIR ?? '.next' },
	})
	const browser = await launchChromium()
	try {
		const account = portal.accounts.find((one) => one.role === 'supervisor')
		if (!account) throw new Error('no supervisor among the demo accounts')
		// The work of the first minutes is measured by `npm run bench`.
		await allFinished(portal.origin)
		const clients = await joinCentre(folder, account.email)
		const page = await browser.newPage()
		await page.goto(`${portal.origin}/en/sign-in`)
		await page.locator('input[name=email]').fill(account.email)
		await page.locator('input[name=password]').fill(account.password)
		await page.locator('main button[type=submit]').click()
		await page.waitForURL(/\/en\/staff/)
		const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
		const number = numbersFrom(11)
		const view = async (path: string) => {
			const answer = await fetch(`${portal.origin}${path}`, { headers: { cookie }, redirect: 'manual' })
			await answer.arrayBuffer()
			if (answer.status !== 200) throw new Error(`${path.slice(0, 20)} answered ${answer.status}`)
		}
		goal('today, p95 ms', (await timed(() => view('/en/staff'), 60)).p95, 150)
		goal('a file, p95 ms', (await timed(() => view(`/en/staff/clients/${oneOf(clients, number)}`), 60)).p95, 150)
		goal('numbers, p95 ms', (await timed(() => view('/en/staff/reports'), 30)).p95, 500)
	} finally {
		await browser.close()
		await portal.stop()
	}
}

/** Lets the account work at the first made-up centre too. @returns ids of clients there */
async function joinCentre(folder: string, email: string): Promise<string[]> {
	const { readFileSync } = await import('node:fs')
	const password = JSON.parse(readFileSync(`${folder}/database-passwords.json`, 'utf8')).superuser
	const port = readFileSync(`${folder}/postgres/postmaster.pid`, 'utf8').split('\n')[3]?.trim()
	const sql = new pg.Client({ connectionString: `postgresql://postgres:${password}@127.0.0.1:${port}/waymark` })
	await sql.connect()
	try {
		await sql.query(
			`delete from centre_membership where account_id = (select id from staff_account where email = $1)`,
			[email],
		)
		await sql.query(
			`insert into centre_membership (account_id, centre_id)
			select a.id, c.id from staff_account a, centre c where a.email = $1 and c.slug = 'volume-0'`,
			[email],
		)
		const { rows } = await sql.query(
			"select c.id from client c join centre e on e.id = c.centre_id where e.slug = 'volume-0' order by c.id limit 300",
		)
		return rows.map((row) => row.id as string)
	} finally {
		await sql.end()
	}
}
