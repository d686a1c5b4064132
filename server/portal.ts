import { createServer } from 'node:net'
import path from 'node:path'
import { build, buildIsStale, generateClient } from './build'
import { claimDataFolder } from './data-folder'
import { checkRole } from './database-checks'
import { startEmbeddedDatabase } from './embedded-database'
import { checkKeys, makeKeys } from './keys'
import { checkMail } from './mail-settings'
import { applyMigrations, pendingMigrations } from './migrate'
import { step } from './progress'
import { StartRefused } from './start-refused'

/**
 * Starts the whole portal: database, keys, migrations, seed, build, server.
 * @returns its address, and a graceful stop
 * @throws StartRefused with the one sentence that tells the operator what to mend
 */
export async function startPortal({
	development,
}: {
	development: boolean
}): Promise<{ origin: string; stop(): Promise<void> }> {
	const port = Number(process.env.PORT || 3000)
	const folder = path.resolve(process.env.WAYMARK_DATA || '.data')
	const undo: (() => Promise<void> | void)[] = []
	const undoAll = async () => {
		for (const one of undo.splice(0).reverse()) await one()
	}
	try {
		await checkPort(port)
		checkMail(process.env.WAYMARK_SMTP_URL, process.env.WAYMARK_MAIL_FROM)
		undo.push(claimDataFolder(folder))
		process.env.WAYMARK_DATA = folder
		const demoFile = process.env.DATABASE_URL ? await checkOwnServer() : await startEmbedded(folder, undo)
		await step('Making the database client', generateClient)
		const { environment } = await import('../lib/env')
		const { ownerUrl, publicUrl, origin } = environment()
		await migrate(publicUrl, ownerUrl)
		if (ownerUrl) {
			const { seedContent } = await import('../prisma/seed/content')
			await step('Loading the seed content', () => seedContent(ownerUrl))
		}
		// From here on nothing needs the owner: a fault in a page must not be able to reach it.
		delete process.env.DATABASE_OWNER_URL
		const { seedDemo } = await import('../prisma/seed/demo')
		const accounts = demoFile ? await step('Making the demo accounts', () => seedDemo(demoFile)) : []
		const distDir = process.env.WAYMARK_DIST_DIR ?? '.next'
		if (!development && (await buildIsStale(distDir))) await step('Building the application', () => build(distDir))

		const { eraseAgain } = await import('../lib/person-record/write')
		await step('Erasing again whoever a backup brought back', () => eraseAgain().catch(refuseBrokenLedger))
		const { keepAnchors } = await import('./audit-anchors')
		undo.push(await closeDatabaseLast())
		undo.push(keepAnchors(path.join(folder, 'audit-anchors.jsonl')))
		const { keepRetention } = await import('./retention')
		undo.push(keepRetention())
		const { keepCounting } = await import('./counting')
		undo.push(keepCounting())
		const { keepMailing } = await import('./mailing')
		undo.push(keepMailing())
		const { serve } = await import('./serve')
		undo.push(await step('Starting the server', () => serve({ development, port, folder, distDir })))
		announce(origin, accounts, demoFile)
		return {
			origin,
			async stop() {
				console.log('\nStopping: answering what is in flight …')
				await undoAll()
				console.log('Stopped.')
			},
		}
	} catch (error) {
		await undoAll()
		throw error
	}
}

async function closeDatabaseLast() {
	const { closeDatabase } = await import('../lib/db')
	return closeDatabase
}

async function startEmbedded(folder: string, undo: (() => Promise<void> | void)[]): Promise<string> {
	const database = await step('Starting the embedded PostgreSQL', () => startEmbeddedDatabase(folder))
	undo.push(() => database.stop())
	process.env.DATABASE_URL = database.url('staff')
	process.env.DATABASE_PUBLIC_URL = database.url('public')
	process.env.DATABASE_SYSTEM_URL = database.url('system')
	process.env.DATABASE_OWNER_URL = database.url('owner')
	process.env.WAYMARK_KEYS_FILE = path.join(folder, 'keys.json')
	await makeKeys(process.env.WAYMARK_KEYS_FILE)
	return path.join(folder, 'demo-accounts.json')
}

/** A server of the operator's own: nothing is made on it, everything is checked. No demo accounts. */
async function checkOwnServer(): Promise<undefined> {
	await checkRole('DATABASE_URL', process.env.DATABASE_URL)
	await checkKeys(process.env.WAYMARK_KEYS_FILE)
	await checkRole('DATABASE_PUBLIC_URL', process.env.DATABASE_PUBLIC_URL)
	await checkRole('DATABASE_SYSTEM_URL', process.env.DATABASE_SYSTEM_URL)
}

async function migrate(publicUrl: string, ownerUrl: string | undefined): Promise<void> {
	const pending = await pendingMigrations(publicUrl)
	if (pending.length === 0) return
	if (!ownerUrl)
		throw new StartRefused(
			`The database lacks ${pending.length} migration(s), from ${pending[0]} on, and this start may not apply them: set DATABASE_OWNER_URL, or run "prisma migrate deploy" as the owner.`,
		)
	await step(`Applying ${pending.length} migration(s)`, () => applyMigrations(ownerUrl))
}

function refuseBrokenLedger(error: Error): never {
	if (error.name !== 'LedgerBroken') throw error
	throw new StartRefused(
		`The record of erased people cannot be trusted (${error.message}). Put back the ledger and the key file that belong together (docs/operations.md).`,
	)
}

function checkPort(port: number): Promise<void> {
	return new Promise((resolve, reject) => {
		const probe = createServer()
		probe.once('error', (error: NodeJS.ErrnoException) => {
			reject(
				new StartRefused(
					error.code === 'EADDRINUSE'
						? `The port ${port} is busy: stop what listens there, or choose another with PORT.`
						: `The port ${port} cannot be used (${error.code}).`,
				),
			)
		})
		probe.listen(port, () => probe.close(() => resolve()))
	})
}

function announce(
	origin: string,
	accounts: { email: string; password: string; role: string; centre: string }[],
	demoFile: string | undefined,
): void {
	console.log(`\nWaymark is running: ${origin}`)
	if (!demoFile) return
	console.log(`\nAccounts to try it with; sign in at ${origin}/en/sign-in\n`)
	const width = Math.max(...accounts.map((account) => account.email.length))
	for (const account of accounts) console.log(`  ${account.email.padEnd(width)}  ${account.password}  ${account.role}`)
	console.log(`\n  Also in ${path.relative(process.cwd(), demoFile)}. Ctrl-C stops the portal.\n`)
}
