import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from '@/server/embedded-database'
import type { Account } from './browser'
import { ROOT } from './imports'

export type TestPortal = {
	origin: string
	dataFolder: string
	accounts: Account[]
	/** Its process, and how many milliseconds it took until it was ready. */
	process: number
	startup: number
	/** Everything it has written to its output so far. */
	said(): string
	/** Stops it; its data folder goes too unless it is kept or was given. */
	stop(options?: { keep?: boolean }): Promise<void>
}

/**
 * Starts a portal of its own: its own data folder, database and port. Waits until it is ready.
 * @param options.env further settings
 * @param options.dataFolder an existing data folder, which is kept
 * @throws with its output if it does not become ready
 */
export async function startPortal(
	options: { env?: Record<string, string>; dataFolder?: string } = {},
): Promise<TestPortal> {
	const dataFolder = options.dataFolder ?? mkdtempSync(path.join(tmpdir(), 'waymark-portal-'))
	chmodSync(dataFolder, 0o711)
	const port = await freePort()
	const { DATABASE_URL, DATABASE_PUBLIC_URL, DATABASE_SYSTEM_URL, DATABASE_OWNER_URL, WAYMARK_KEYS_FILE, ...rest } =
		process.env
	const env = { ...rest, PORT: String(port), WAYMARK_DATA: dataFolder, ...options.env } as NodeJS.ProcessEnv
	const began = Date.now()
	const child = spawn(process.execPath, ['server/start.mjs'], { cwd: ROOT, env, detached: true })
	let said = ''
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
	const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
	const origin = `http://localhost:${port}`
	const stop = async ({ keep = false } = {}) => {
		child.kill('SIGTERM')
		await ended
		if (!options.dataFolder && !keep) rmSync(dataFolder, { recursive: true, force: true })
	}
	for (let tries = 0; tries < 1200; tries++) {
		if (child.exitCode !== null) throw new Error(`The portal ended:\n${said}`)
		const ready = await fetch(`${origin}/api/ready`).catch(() => undefined)
		if (ready?.ok) {
			const accounts = options.env?.DATABASE_URL
				? []
				: (JSON.parse(readFileSync(path.join(dataFolder, 'demo-accounts.json'), 'utf8')) as Account[])
			const startup = Date.now() - began
			return { origin, dataFolder, accounts, process: child.pid ?? 0, startup, said: () => said, stop }
		}
		await new Promise((resolve) => setTimeout(resolve, 250))
	}
	await stop()
	throw new Error(`The portal does not become ready:\n${said}`)
}

/**
 * Waits until the portal at this origin has made every public page for the content of now.
 * @param most seconds to wait
 * @returns how many pages there are
 * @throws when they are not finished by then
 */
export async function allFinished(origin: string, most = 600): Promise<number> {
	for (const end = Date.now() + most * 1000; Date.now() < end; ) {
		const { finished } = await (await fetch(`${origin}/api/health`)).json()
		if (finished.current) return finished.pages
		await new Promise((resolve) => setTimeout(resolve, 500))
	}
	throw new Error(`The public pages are not finished after ${most} seconds`)
}
