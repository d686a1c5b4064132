import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { expect, test } from '../support/browser'
import { allFinished, startPortal, type TestPortal } from '../support/portal'

/*
 * Two instances on one database: what one publishes both show, and what they have finished they go on showing when the
 * database is gone, after a restart too.
 */
test.describe.configure({ mode: 'serial' })

const GUIDE = '/en/guides/austria/work'
let first: TestPortal
let second: TestPortal

type Passwords = Record<'superuser' | 'staff' | 'public' | 'system', string>
const read = (file: string) => readFileSync(path.join(first.dataFolder, file), 'utf8')
const postmaster = () => read('postgres/postmaster.pid').split('\n')
function url(role: keyof Passwords): string {
	const passwords = JSON.parse(read('database-passwords.json')) as Passwords
	return `postgresql://${role === 'superuser' ? 'postgres' : `waymark_${role}`}:${passwords[role]}@127.0.0.1:${postmaster()[3]}/waymark`
}

test.beforeAll(async () => {
	test.setTimeout(300_000)
	first = await startPortal()
	second = await startPortal({
		env: {
			DATABASE_URL: url('staff'),
			DATABASE_PUBLIC_URL: url('public'),
			DATABASE_SYSTEM_URL: url('system'),
			WAYMARK_KEYS_FILE: path.join(first.dataFolder, 'keys.json'),
		},
	})
})
test.afterAll(async () => {
	for (const portal of [second, first]) await portal?.stop()
})

/** Publishes a guide anew under another title, as the editors' desk does. */
async function publish(title: string): Promise<void> {
	const client = new pg.Client({ connectionString: url('superuser') })
	await client.connect()
	const [old] = (
		await client.query(
			`select p.id, p.version_id, p.guide_id from guide_publication p join guide g on g.id = p.guide_id where g.path = 'austria/work' and p.locale = 'en' and p.ended_at is null`,
		)
	).rows
	const version = randomUUID()
	await client.query('begin')
	await client.query(
		`insert into guide_version (id, guide_id, locale, number, substance, title, summary, answers, text, origin)
		select $1, guide_id, locale, number + 1, substance, $2, summary, answers, text, 'portal' from guide_version where id = $3`,
		[version, title, old.version_id],
	)
	await client.query('update guide_publication set ended_at = now() where id = $1', [old.id])
	await client.query(
		`insert into guide_publication (id, guide_id, locale, version_id, reviewed_on, review_by) values ($1, $2, 'en', $3, now(), now() + interval '90 days')`,
		[randomUUID(), old.guide_id, version],
	)
	await client.query('commit')
	await client.end()
}

test('a published change is on every instance within two seconds', async () => {
	for (const { origin } of [first, second]) expect((await fetch(origin + GUIDE)).status).toBe(200)
	for (let round = 0; round < 3; round++) {
		const title = `Title ${randomUUID()}`
		await publish(title)
		const published = Date.now()
		// Both at once, as readers of either would: neither waits for the other.
		await Promise.all(
			[first, second].map(async ({ origin }) => {
				await expect
					.poll(async () => (await fetch(origin + GUIDE)).text(), { intervals: [50], timeout: 10_000 })
					.toContain(title)
				expect(Date.now() - published).toBeLessThan(2000)
			}),
		)
	}
})

test('with the database stopped, every published page still answers', async () => {
	// Two portals make all their pages beside everything else that runs here; what counts is that they come, not when.
	test.setTimeout(1_200_000)
	await second.stop()
	const sitemap = await (await fetch(`${first.origin}/sitemap.xml`)).text()
	const pages = [
		...new Set(
			[...sitemap.matchAll(/(?:<loc>|href=")(?:https?:\/\/[^/<"]+)(\/[^<"]*)/g)].map((match) => match[1] as string),
		),
	]
	expect(pages.length).toBeGreaterThan(200)
	expect(await allFinished(first.origin, 1000)).toBeGreaterThanOrEqual(pages.length)
	process.kill(Number(postmaster()[0]), 'SIGINT')
	await expect.poll(async () => (await fetch(`${first.origin}/api/ready`)).status, { timeout: 20_000 }).toBe(503)
	const failed: string[] = []
	for (const page of pages) {
		const answer = await fetch(first.origin + page)
		if (answer.status !== 200) failed.push(`${answer.status} ${page}`)
		await answer.text()
	}
	expect(failed).toEqual([])
	expect((await fetch(`${first.origin}/api/health`)).status).toBe(200)
	// A page that was never made is told to come back, in the reader's language, and staff get no details.
	const missing = await fetch(`${first.origin}/ar/search?q=visa`)
	expect(missing.status).toBe(503)
	expect(await missing.text()).toContain('dir="rtl"')
})

test('after a restart it answers from disk at once, and a stop leaves the database clean', async () => {
	test.setTimeout(200_000)
	// The database was stopped behind its back; the stop must still end well.
	const again = { dataFolder: first.dataFolder }
	await first.stop({ keep: true })
	const restarted = await startPortal(again)
	try {
		const answer = await fetch(restarted.origin + GUIDE)
		expect(answer.status).toBe(200)
		expect(await answer.text()).toContain('Title ')
	} finally {
		await restarted.stop()
	}
	expect(
		readFileSync(path.join(again.dataFolder, 'postgres', 'server.log'), 'utf8')
			.trim()
			.split('\n')
			.at(-1),
	).toContain('database system is shut down')
})
