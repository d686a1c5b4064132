import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ContentWatch, createContentWatch } from '@/server/content-watch'
import { type EmbeddedDatabase, freePort, startEmbeddedDatabase } from '@/server/embedded-database'

let folder: string
let database: EmbeddedDatabase
let owner: Client
let watch: ContentWatch
let logged: string[]

// A cluster of its own: connections of the public role are cut here.
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'watch-'))
	await chmod(folder, 0o755) // as root, the database runs as another user
	database = await startEmbeddedDatabase(folder)
	owner = await connectAs('owner')
	await owner.query('create table content_revision (revision bigint not null)')
	await owner.query('insert into content_revision values (1)')
	await owner.query('grant select on content_revision to waymark_public')
}, 60_000)
afterAll(async () => {
	await owner.end().catch(() => {})
	await database.stop()
	await rm(folder, { recursive: true, force: true })
})
beforeEach(() => {
	logged = []
})
afterEach(() => watch.close())

async function connectAs(role: 'owner' | 'public'): Promise<Client> {
	const client = new Client({ connectionString: database.url(role) })
	await client.connect()
	return client
}

function watchAt(connectionString: string): ContentWatch {
	watch = createContentWatch({ connectionString, heartbeat: 200, timeout: 300, log: (message) => logged.push(message) })
	return watch
}

async function publish(notify: boolean): Promise<number> {
	const { rows } = await owner.query('update content_revision set revision = revision + 1 returning revision')
	if (notify) await owner.query("select pg_notify('waymark_content', $1)", [rows[0].revision])
	return Number(rows[0].revision)
}

async function until(expected: number | null, milliseconds: number): Promise<void> {
	const end = Date.now() + milliseconds
	while (watch.revision() !== expected && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 5))
	expect(watch.revision()).toBe(expected)
}

describe('watching the content revision', () => {
	it('knows it after the start, and a change at once', async () => {
		await watchAt(database.url('public')).start()
		const before = watch.revision()
		expect(before).toBeGreaterThan(0)
		const seen: (number | null)[] = []
		const stop = watch.onChange((revision) => seen.push(revision))
		const next = await publish(true)
		await until(next, 150)
		stop()
		const last = await publish(true)
		await until(last, 150)
		expect(seen).toEqual([next])
	})

	it('notices a change without a notice by its heartbeat', async () => {
		await watchAt(database.url('public')).start()
		await until(await publish(false), 1000)
	})

	it('knows nothing when its connection is cut, and comes back by itself', async () => {
		await watchAt(database.url('public')).start()
		const superuser = new Client({ connectionString: database.url('superuser') })
		await superuser.connect()
		await superuser.query("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'waymark_public'")
		await superuser.end()
		await until(null, 500)
		await until(await publish(false), 3000)
	})

	it('knows nothing when the database stops answering without a word', async () => {
		const { server, port, silence } = await proxyTo(new URL(database.url('public')))
		const url = new URL(database.url('public'))
		url.port = String(port)
		await watchAt(url.href).start()
		expect(watch.revision()).not.toBeNull()
		silence(true)
		await until(null, 1500)
		silence(false)
		const { rows } = await owner.query('select revision from content_revision')
		await until(Number(rows[0].revision), 5000)
		await watch.close()
		server.close()
	})

	it('starts while the database is away, says so once, and finds it later', async () => {
		const url = new URL(database.url('public'))
		const port = await freePort()
		url.port = String(port)
		await watchAt(url.href).start()
		expect(watch.revision()).toBeNull()
		await new Promise((resolve) => setTimeout(resolve, 700))
		expect(logged).toEqual(['The content revision is out of reach: ECONNREFUSED'])
		const { server } = await proxyTo(new URL(database.url('public')), port)
		await until(await publish(false), 5000)
		await watch.close()
		server.close()
	})
})

/** A way to the database that can be made to swallow everything, as a dead line does. */
async function proxyTo(url: URL, at = 0): Promise<{ server: Server; port: number; silence(on: boolean): void }> {
	let silent = false
	const pairs = new Set<[Socket, Socket]>()
	const server = createServer((near) => {
		if (silent) return
		const far = connect(Number(url.port), url.hostname)
		const pair: [Socket, Socket] = [near, far]
		pairs.add(pair)
		for (const [from, to] of [pair, [far, near] as [Socket, Socket]]) {
			from.on('data', (chunk) => silent || to.write(chunk))
			from.on('error', () => {})
			from.on('close', () => to.destroy())
		}
	})
	await new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve))
	const address = server.address()
	if (address === null || typeof address === 'string') throw new Error('The proxy has no port')
	return {
		server,
		port: address.port,
		silence: (on) => {
			silent = on
		},
	}
}
