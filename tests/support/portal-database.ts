import { readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'

/**
 * Runs a statement on the embedded database of the portal under test as its superuser: to put rows there that no page
 * makes, and to look for what must not be there.
 * @param folder its data folder
 */
export async function onPortalDatabase<T extends pg.QueryResultRow>(
	text: string,
	values: unknown[] = [],
	folder = process.env.WAYMARK_TEST_DATA ?? '/tmp/waymark-e2e',
): Promise<T[]> {
	const { superuser } = JSON.parse(readFileSync(path.join(folder, 'database-passwords.json'), 'utf8')) as {
		superuser: string
	}
	const port = readFileSync(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3]
	const client = new pg.Client({ connectionString: `postgresql://postgres:${superuser}@127.0.0.1:${port}/waymark` })
	await client.connect()
	try {
		return (await client.query<T>(text, values)).rows
	} finally {
		await client.end()
	}
}
