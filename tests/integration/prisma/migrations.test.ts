import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { schemaAsSql } from '@/server/migrate'
import { withDatabase } from '../../support/database'

const database = withDatabase()

const COLUMNS = `select table_name, column_name, data_type, is_nullable, character_maximum_length, datetime_precision
	from information_schema.columns where table_schema = 'public' and table_name <> '_prisma_migrations' order by table_name, column_name`
const INDEXES = `select tablename, indexname from pg_indexes where schemaname = 'public' and tablename <> '_prisma_migrations' order by indexname`

it('the migrations make the tables that the Prisma schema describes', async () => {
	const name = `schema_${randomBytes(6).toString('hex')}`
	const sql = await schemaAsSql(database.urls.owner)
	await database.sql('superuser', `create database ${name}`)
	try {
		const { default: pg } = await import('pg')
		const client = new pg.Client({ connectionString: database.urls.superuser.replace(/[^/]+$/, name) })
		await client.connect()
		await client.query(sql)
		const [columns, indexes] = [(await client.query(COLUMNS)).rows, (await client.query(INDEXES)).rows]
		await client.end()
		expect((await database.sql('superuser', COLUMNS)).rows).toEqual(columns)
		// What only SQL can say, such as partial indexes, comes on top.
		const migrated = (await database.sql('superuser', INDEXES)).rows.map((row) => row.indexname)
		expect(migrated).toEqual(expect.arrayContaining(indexes.map((row) => row.indexname)))
	} finally {
		await database.sql('superuser', `drop database if exists ${name} with (force)`)
	}
})
