import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { freePort } from '@/server/embedded-database'
import { withDatabase } from '../../support/database'
import { ROOT } from '../../support/imports'

const database = withDatabase()

/** Starts the portal with settings and waits until it has given up. */
function start(
	settings: Record<string, string>,
	program: string[] = ['server/start.mjs'],
): Promise<{ code: number | null; said: string }> {
	const { DATABASE_URL, DATABASE_PUBLIC_URL, DATABASE_SYSTEM_URL, DATABASE_OWNER_URL, WAYMARK_KEYS_FILE, ...rest } =
		process.env
	return new Promise((resolve) => {
		const child = spawn(process.execPath, program, { cwd: ROOT, env: { ...rest, ...settings } as NodeJS.ProcessEnv })
		let said = ''
		for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
		child.on('close', (code) => resolve({ code, said }))
	})
}

async function settings(): Promise<Record<string, string>> {
	return {
		PORT: String(await freePort()),
		WAYMARK_DATA: mkdtempSync(path.join(tmpdir(), 'waymark-boot-')),
		DATABASE_URL: database.urls.staff,
		DATABASE_PUBLIC_URL: database.urls.public,
		DATABASE_SYSTEM_URL: database.urls.system,
		WAYMARK_KEYS_FILE: process.env.WAYMARK_KEYS_FILE as string,
	}
}

/** The one sentence that a refused start says. */
async function refusal(changes: Record<string, string>): Promise<string> {
	const { code, said } = await start({ ...(await settings()), ...changes })
	expect(code, said).toBe(1)
	expect(said).not.toMatch(/\n\s+at /)
	const sentence = /Waymark does not start\. (.*)/.exec(said)?.[1]
	expect(sentence, said).toBeDefined()
	// Addresses of databases hold passwords.
	for (const url of Object.values(database.urls)) expect(said).not.toContain(new URL(url).password)
	return sentence as string
}

describe('a start on a database server of one’s own is refused, in one sentence', () => {
	it('when the server cannot be reached', async () => {
		expect(await refusal({ DATABASE_URL: 'postgresql://waymark_staff:x@127.0.0.1:1/waymark' })).toContain(
			'cannot be reached',
		)
	})

	it('when the address is no address', async () => {
		expect(await refusal({ DATABASE_URL: 'nonsense' })).toContain('cannot be reached')
	})

	it('when the password is wrong', async () => {
		const url = new URL(database.urls.staff)
		url.password = 'wrong'
		expect(await refusal({ DATABASE_URL: url.href })).toContain('user name or password')
	})

	it('when the keys are missing, not there, or damaged', async () => {
		expect(await refusal({ WAYMARK_KEYS_FILE: '' })).toContain('keys are missing')
		expect(await refusal({ WAYMARK_KEYS_FILE: '/nowhere/keys.json' })).toContain('keys are missing')
		expect(await refusal({ WAYMARK_KEYS_FILE: path.join(ROOT, 'package.json') })).toContain('damaged')
	})

	it('when a run-time role is a superuser', async () => {
		for (const setting of ['DATABASE_URL', 'DATABASE_PUBLIC_URL', 'DATABASE_SYSTEM_URL']) {
			const sentence = await refusal({ [setting]: database.urls.superuser })
			expect(sentence).toContain(setting)
			expect(sentence).toContain('superuser')
		}
	})

	it('when a run-time role owns the tables', async () => {
		expect(await refusal({ DATABASE_URL: database.urls.owner })).toContain('owns the tables')
	})

	it('when a role is missing', async () => {
		expect(await refusal({ DATABASE_PUBLIC_URL: '' })).toContain('DATABASE_PUBLIC_URL')
	})

	it('when migrations are pending that it may not apply', async () => {
		await database.sql('owner', `delete from _prisma_migrations where migration_name like '%rights'`)
		expect(await refusal({})).toMatch(/lacks 1 migration/)
	})

	it('when the port is busy', async () => {
		const port = await freePort()
		const other = createServer().listen(port)
		expect(await refusal({ PORT: String(port) })).toContain(`port ${port} is busy`)
		await new Promise((resolve) => other.close(resolve))
	})

	it('when Node is too old', async () => {
		const faked = `Object.defineProperty(process.versions, 'node', { value: '18.20.0' }); await import('./server/start.mjs')`
		const { code, said } = await start({}, ['--input-type=module', '-e', faked])
		expect(code).toBe(1)
		expect(said).toContain('needs Node 20.19 or newer; this is 18.20.0')
	})
})
