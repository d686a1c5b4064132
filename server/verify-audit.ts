import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'

// `npm run audit:verify`: checks every audit chain from its beginning, and against the ends that were written down outside
// the database. Ends with 0 when all are whole, 1 when one is not, 2 when it could not look.

const folder = path.resolve(process.env.WAYMARK_DATA || '.data')

const missing = process.env.DATABASE_URL ? missingSetting() : await embeddedDatabase()
if (missing) {
	console.error(missing)
	process.exit(2)
}
const { closeDatabase } = await import('../lib/db')
const { anchorFile, listAnchors, readAnchors, verifyChains } = await import('../lib/audit/read')
try {
	const anchors = await readAnchors(anchorFile(folder))
	const faults = await verifyChains(anchors)
	for (const { chain, seq, fault } of faults) console.log(`FAULT ${chain} at ${seq}: ${fault}`)
	if (anchors.length === 0)
		console.log('There are no anchors outside the database yet: a chain that was cut cleanly cannot be told.')
	const chains = await listAnchors()
	const events = chains.reduce((sum, chain) => sum + chain.seq, 0)
	console.log(`${chains.length} chains, ${events} events, ${faults.length} faults`)
	process.exitCode = faults.length > 0 ? 1 : 0
} catch (error) {
	console.error(`The audit could not be read: ${(error as Error).name}`)
	process.exitCode = 2
} finally {
	await closeDatabase()
}

function missingSetting(): string | undefined {
	const name = ['DATABASE_SYSTEM_URL', 'DATABASE_PUBLIC_URL', 'WAYMARK_KEYS_FILE'].find((one) => !process.env[one])
	return name && `The setting ${name} is missing: set it as for the portal itself.`
}

/** Finds the embedded database of a portal that is running. @returns one sentence if there is none */
async function embeddedDatabase(): Promise<string | undefined> {
	const none = `No database to read: DATABASE_URL is not set, and the embedded PostgreSQL in ${folder} is not running. Start the portal with "npm start" first, or set DATABASE_URL.`
	const mark = path.join(folder, 'postgres', 'postmaster.pid')
	const passwords = path.join(folder, 'database-passwords.json')
	if (!existsSync(mark) || !existsSync(passwords)) return none
	const port = readFileSync(mark, 'utf8').split('\n')[3]?.trim()
	const secret = JSON.parse(readFileSync(passwords, 'utf8')) as Record<string, string>
	const url = (role: string) => `postgresql://waymark_${role}:${secret[role]}@127.0.0.1:${port}/waymark`
	const probe = new pg.Client({ connectionString: url('system'), connectionTimeoutMillis: 3000 })
	try {
		await probe.connect()
		await probe.end()
	} catch {
		return none
	}
	process.env.DATABASE_URL = url('staff')
	process.env.DATABASE_PUBLIC_URL = url('public')
	process.env.DATABASE_SYSTEM_URL = url('system')
	process.env.WAYMARK_KEYS_FILE = path.join(folder, 'keys.json')
	return undefined
}
