import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { TEMPLATE } from './cluster'

/** Connections of each role to this file's own database. */
export type TestDatabase = {
	urls: Record<'superuser' | 'owner' | 'staff' | 'public' | 'system', string>
	sql: (role: keyof TestDatabase['urls'], text: string, values?: unknown[]) => Promise<pg.QueryResult>
}

/**
 * Gives a test file a database of its own: migrated, seeded, and gone afterwards. `lib/db.ts` is connected to it.
 * Call it once at the top of the file.
 */
export function withDatabase(): TestDatabase {
	const name = `test_${randomBytes(6).toString('hex')}`
	const template = inject('urls')
	const urls = Object.fromEntries(
		Object.entries(template).map(([role, url]) => [role, url.replace(`/${TEMPLATE}`, `/${name}`)]),
	) as TestDatabase['urls']
	const postgres = template.superuser.replace(`/${TEMPLATE}`, '/postgres')
	process.env.DATABASE_URL = urls.staff
	process.env.DATABASE_PUBLIC_URL = urls.public
	process.env.DATABASE_SYSTEM_URL = urls.system
	process.env.DATABASE_OWNER_URL = urls.owner
	const admin = async (text: string) => {
		const client = new pg.Client({ connectionString: postgres })
		await client.connect()
		// Two files cloning at the same moment would find the template in use.
		try {
			await client.query('select pg_advisory_lock(1)')
			await client.query(text)
		} finally {
			await client.end()
		}
	}
	beforeAll(() => admin(`create database ${name} template ${TEMPLATE} owner waymark_owner`))
	afterAll(async () => {
		const { closeDatabase } = await import('@/lib/db')
		await closeDatabase()
		await admin(`drop database ${name} with (force)`)
	})
	return {
		urls,
		async sql(role, text, values) {
			const client = new pg.Client({ connectionString: urls[role] })
			await client.connect()
			try {
				return await client.query(text, values)
			} finally {
				await client.end()
			}
		},
	}
}
