import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import pg from 'pg'

const MIGRATIONS = path.join(import.meta.dirname, '..', 'prisma', 'migrations')
const SCHEMA = path.join(import.meta.dirname, '..', 'prisma', 'schema')

type SchemaEngine = Awaited<ReturnType<typeof newEngine>>

/**
 * Prisma's own schema engine, in WebAssembly: the native one is downloaded on first use, and a centre on a bad line may
 * not be able to. Migrations stay in Prisma's layout, so `prisma migrate deploy` works as well.
 */
async function withSchemaEngine<T>(url: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
	const { factory, disconnect } = wholeScripts(new PrismaPg({ connectionString: url }))
	try {
		return await work(await newEngine(factory))
	} finally {
		await disconnect()
	}
}

async function newEngine(factory: PrismaPg) {
	const require = createRequire(import.meta.url)
	const wasm = path.join(
		path.dirname(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg')),
		'schema_engine_bg.wasm',
	)
	const background = await import('@prisma/schema-engine-wasm/schema_engine_bg')
	const module = await WebAssembly.compile(await readFile(wasm))
	const imports = { './schema_engine_bg.js': background as unknown as WebAssembly.ModuleImports }
	const instance = await WebAssembly.instantiate(module, imports)
	background.__wbg_set_wasm(instance.exports)
	;(instance.exports.__wbindgen_start as () => void)()
	const adapter = bindMigrationAwareSqlAdapterFactory(factory)
	return background.SchemaEngine.new({ datamodels: await schemaFiles() }, () => {}, adapter)
}

/**
 * The adapter cuts a script at every semicolon, inside functions too; Postgres takes a script whole, in one transaction.
 * The engine never lets go of its connections, so they are remembered here.
 */
function wholeScripts(factory: PrismaPg): { factory: PrismaPg; disconnect: () => Promise<void> } {
	const connect = factory.connect.bind(factory)
	const connections: Awaited<ReturnType<typeof connect>>[] = []
	factory.connect = async () => {
		const connection = await connect()
		connections.push(connection)
		connection.executeScript = async (script) => {
			await connection.underlyingDriver().query(script)
		}
		return connection
	}
	return {
		factory,
		disconnect: async () => {
			for (const connection of connections) await connection.underlyingDriver().end()
		},
	}
}

async function schemaFiles(): Promise<[string, string][]> {
	const names = (await readdir(SCHEMA)).sort()
	return Promise.all(
		names.map(
			async (name): Promise<[string, string]> => [
				path.join(SCHEMA, name),
				await readFile(path.join(SCHEMA, name), 'utf8'),
			],
		),
	)
}

async function migrationNames(): Promise<string[]> {
	const entries = await readdir(MIGRATIONS, { withFileTypes: true })
	return entries
		.filter((entry) => entry.isDirectory())
		.map((entry) => entry.name)
		.sort()
}

/**
 * Applies all migrations that are pending.
 * @param ownerUrl connection of the role that owns the tables
 * @returns names of the migrations that were applied now
 */
export async function applyMigrations(ownerUrl: string): Promise<string[]> {
	const migrationDirectories = await Promise.all(
		(await migrationNames()).map(async (name) => ({
			path: name,
			migrationFile: {
				path: 'migration.sql',
				content: { tag: 'ok' as const, value: await readFile(path.join(MIGRATIONS, name, 'migration.sql'), 'utf8') },
			},
		})),
	)
	const lockfile = {
		path: 'migration_lock.toml',
		content: await readFile(path.join(MIGRATIONS, 'migration_lock.toml'), 'utf8'),
	}
	const { appliedMigrationNames } = await withSchemaEngine(ownerUrl, (engine) =>
		engine.applyMigrations({
			migrationsList: { baseDir: MIGRATIONS, lockfile, shadowDbInitScript: '', migrationDirectories },
			filters: { externalTables: [], externalEnums: [] },
		}),
	)
	return appliedMigrationNames
}

/**
 * The SQL that an empty database needs to match the Prisma schema; the start of a new migration.
 * @param url any reachable database; it is not changed
 */
export async function schemaAsSql(url: string): Promise<string> {
	const files = (await schemaFiles()).map(([file, content]) => ({ path: file, content }))
	const { stdout } = await withSchemaEngine(url, (engine) =>
		engine.diff({
			from: { tag: 'empty' },
			to: { tag: 'schemaDatamodel', files },
			script: true,
			exitCode: null,
			filters: { externalTables: [], externalEnums: [] },
		}),
	)
	return stdout ?? ''
}

/**
 * Names of the migrations that the database still lacks.
 * @param url connection of any role of the portal; they may read the list of migrations
 */
export async function pendingMigrations(url: string): Promise<string[]> {
	const client = new pg.Client({ connectionString: url })
	await client.connect()
	try {
		const { rows } = await client.query<{ table: string | null }>(
			`select to_regclass('public._prisma_migrations') as table`,
		)
		if (!rows[0]?.table) return migrationNames()
		const applied = await client.query<{ migration_name: string }>(
			'select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null',
		)
		const names = new Set(applied.rows.map((row) => row.migration_name))
		return (await migrationNames()).filter((name) => !names.has(name))
	} finally {
		await client.end()
	}
}
