import { connect, createServer, type Server, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ContentWatch, createContentWatch } from '@/server/content-watch'
import { freePort } from '@/server/embedded-database'
import { withDatabase } from '@/tests/support/database'

const database = withDatabase()
let watch: ContentWatch
let logged: string[]

beforeEach(() => {
	logged = []
})
afterEach(() => watch.close())

function watchAt(connectionString: string): ContentWatch {
	watch = createContentWatch({ connectionString, heartbeat: 200, timeout: 300, log: (message) => logged.push(message) })
	return watch
}

async function publish(): Promise<number> {
	await database.sql('owner', "update topic set position = position where slug = 'work'")
	return current()
}

async function current(): Promise<number> {
	const { rows } = await database.sql('public', 'select revision from content_revision')
	return Number(rows[0].revision)
}

async function until(expected: number | null, milliseconds: number): Promise<void> {
	const end = Date.now() + milliseconds
	while (watch.revision() !== expected && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 5))
	expect(watch.revision()).toBe(expected)
}

describe('watching the content revision', () => {
	it('knows it after the start, and a change at once', async () => {
		await watchAt(database.urls.public).start()
		const before = watch.revision()
		expect(before).toBeGreaterThan(0)
		const seen: (number | null)[] = []
		const stop = watch.onChange((revision) => seen.push(revision))
		const next = await publish()
		await until(next, 150)
		stop()
		const last = await publish()
		await until(last, 150)
		expect(seen).toEqual([next])
	})

	it('notices a change without a notice by its heartbeat', async () => {
		await watchAt(database.urls.public).start()
		await database.sql('owner', 'update content_revision set revision = revision + 10')
		await until(await current(), 1000)
	})

	it('knows nothing when its connection is cut, and comes back by itself', async () => {
		await watchAt(database.urls.public).start()
		await database.sql(
			'superuser',
			"select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'waymark content watch' and datname = current_database()",
		)
		await until(null, 500)
		await until(await publish(), 3000)
	})

	it('knows nothing when the database stops answering without a word', async () => {
		const { server, port, silence } = await proxyTo(new URL(database.urls.public))
		const url = new URL(database.urls.public)
		url.port = String(port)
		await watchAt(url.href).start()
		expect(watch.revision()).not.toBeNull()
		silence(true)
		await until(null, 1500)
		silence(false)
		await until(await current(), 5000)
		await watch.close()
		server.close()
	})

	it('starts while the database is away, says so once, and finds it later', async () => {
		const url = new URL(database.urls.public)
		const port = await freePort()
		url.port = String(port)
		await watchAt(url.href).start()
		expect(watch.revision()).toBeNull()
		await new Promise((resolve) => setTimeout(resolve, 700))
		expect(logged).toEqual(['The content revision is out of reach: ECONNREFUSED'])
		const { server } = await proxyTo(new URL(database.urls.public), port)
		await until(await publish(), 5000)
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
