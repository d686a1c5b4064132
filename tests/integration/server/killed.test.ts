import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EmbeddedDatabase, startEmbeddedDatabase } from '@/server/embedded-database'
import { applyMigrations } from '@/server/migrate'
import { testKeys } from '../../support/keys'

/*
 * Killing in the middle of a thousand writes: whatever was acknowledged is there, whatever is there has its event, whatever has
 * an event is there, and the same forms sent again make nothing twice. With a cluster of its own that writes to the disk as in
 * earnest.
 */

const run = promisify(execFile)
const WRITES = 1000
const KILLED_AFTER = 300
let folder = ''
let database = undefined as unknown as EmbeddedDatabase
let session = ''

beforeAll(async () => {
	testKeys()
	folder = await mkdtemp(path.join(tmpdir(), 'waymark-killed-'))
	await chmod(folder, 0o711)
	database = await startEmbeddedDatabase(folder)
	await query('create database waymark owner waymark_owner', 'postgres').catch(() => {})
	await applyMigrations(database.url('owner'))
	session = (await writer('begin')).trim()
}, 120_000)

afterAll(async () => {
	await database.stop()
	await rm(folder, { recursive: true, force: true })
})

async function query(text: string, name = 'waymark') {
	const client = new pg.Client({ connectionString: database.url('superuser', name) })
	await client.connect()
	try {
		return (await client.query(text)).rows
	} finally {
		await client.end()
	}
}

const settings = () => ({
	...process.env,
	DATABASE_URL: database.url('staff'),
	DATABASE_PUBLIC_URL: database.url('public'),
	DATABASE_SYSTEM_URL: database.url('system'),
})
const program = (args: string[]) => ['--import', 'tsx', path.join('tests', 'support', 'log-writer.ts'), ...args]

async function writer(...args: string[]): Promise<string> {
	return (await run(process.execPath, program(args), { env: settings(), maxBuffer: 1 << 24 })).stdout
}

/** Logs under the keys of a file. @returns what was acknowledged when the process was over */
async function writeUntil(file: string, stop: (acknowledged: number, child: ChildProcess) => void): Promise<string[]> {
	const child = spawn(process.execPath, program(['write', file, session]), {
		env: settings(),
		stdio: ['ignore', 'pipe', 'ignore'],
	})
	let said = ''
	child.stdout.on('data', (piece) => {
		said += piece
		stop(said.split('\n').length - 1, child)
	})
	await new Promise((resolve) => child.on('close', resolve))
	// A line that was cut in the middle acknowledges nothing.
	return said.split('\n').slice(0, -1)
}

async function keyFile(): Promise<{ keys: string[]; file: string }> {
	const keys = Array.from({ length: WRITES }, () => randomUUID())
	const file = path.join(folder, `keys-${randomUUID()}.json`)
	await writeFile(file, JSON.stringify(keys))
	return { keys, file }
}

/** Everything acknowledged is there, and every effect has its event and its follow-up, each once. */
async function expectWhole(acknowledged: string[]): Promise<void> {
	const rows = await query(`
		select c.idempotency_key as key,
			(select count(*)::int from audit_event e where e.verb = 'consultation.log' and e.resource_id = c.id::text) as events,
			(select count(*)::int from follow_up f where f.consultation_id = c.id) as follow_ups
		from consultation c`)
	const there = new Set(rows.map((row) => row.key))
	expect(acknowledged.filter((key) => !there.has(key))).toEqual([])
	expect(rows.filter((row) => row.events !== 1 || row.follow_ups !== 1)).toEqual([])
	const [{ orphans }] = await query(`
		select count(*)::int as orphans from audit_event e where e.verb = 'consultation.log'
		and not exists (select from consultation c where c.id::text = e.resource_id)`)
	expect(orphans).toBe(0)
	expect(JSON.parse(await writer('verify'))).toEqual([])
}

const countOf = async (keys: string[]) =>
	(await query(`select count(*)::int as count from consultation where idempotency_key in ('${keys.join("','")}')`))[0]
		.count

describe('in the middle of a thousand consultations', () => {
	it('the portal is killed, and no acknowledged one is lost', async () => {
		const { keys, file } = await keyFile()
		const acknowledged = await writeUntil(file, (count, child) => count >= KILLED_AFTER && child.kill('SIGKILL'))
		expect(acknowledged.length).toBeGreaterThanOrEqual(KILLED_AFTER)
		expect(acknowledged.length).toBeLessThan(WRITES)
		await expectWhole(acknowledged)
		// What was not acknowledged is sent again, and so is what was.
		expect(await writeUntil(file, () => {})).toHaveLength(WRITES)
		expect(await countOf(keys)).toBe(WRITES)
		await expectWhole(keys)
	}, 180_000)

	it('the database is killed, and no acknowledged one is lost', async () => {
		const { keys, file } = await keyFile()
		let killed: Promise<void> | undefined
		const acknowledged = await writeUntil(file, (count) => {
			if (count >= KILLED_AFTER) killed ??= killDatabase()
		})
		await killed
		expect(acknowledged.length).toBeGreaterThanOrEqual(KILLED_AFTER)
		expect(acknowledged.length).toBeLessThan(WRITES)
		database = await startEmbeddedDatabase(folder)
		await expectWhole(acknowledged)
		expect(await writeUntil(file, () => {})).toHaveLength(WRITES)
		expect(await countOf(keys)).toBe(WRITES)
		await expectWhole(keys)
	}, 180_000)
})

/** SIGKILL to the server and all its processes at once, as when the power goes; waits until none is left. */
async function killDatabase(): Promise<void> {
	const server = Number((await readFile(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0])
	const all = [server, ...(await childrenOf(server))]
	for (const pid of all) tryKill(pid, 'SIGKILL')
	while (all.some((pid) => tryKill(pid, 0))) await new Promise((resolve) => setTimeout(resolve, 20))
}

function tryKill(pid: number, signal: NodeJS.Signals | 0): boolean {
	try {
		return process.kill(pid, signal)
	} catch {
		return false
	}
}

async function childrenOf(pid: number): Promise<number[]> {
	const found = await Promise.all(
		(await readdir('/proc'))
			.filter((name) => /^\d+$/.test(name))
			.map(async (name) => {
				// The name of the program stands in brackets and may hold anything.
				const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
				return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === pid ? [Number(name)] : []
			}),
	)
	return found.flat()
}
