import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'

/**
 * Points a command at the portal's database: the one that the settings name, or the embedded one of a portal that is running.
 * @param folder data folder of the embedded database
 * @returns one sentence if there is none to be had
 */
export async function findDatabase(folder: string): Promise<string | undefined> {
	if (process.env.DATABASE_URL) {
		const name = ['DATABASE_SYSTEM_URL', 'DATABASE_PUBLIC_URL', 'WAYMARK_KEYS_FILE'].find((one) => !process.env[one])
		return name && `The setting ${name} is missing: set it as for the portal itself.`
	}
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
