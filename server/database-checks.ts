import pg from 'pg'
import { StartRefused } from './start-refused'

/**
 * Looks at one run-time connection before anything uses it.
 * @param setting name of the setting the address came from; the address itself may hold a password and is never shown
 * @throws StartRefused if it cannot be reached, or if row-level security would not bind the role
 */
export async function checkRole(setting: string, url: string | undefined): Promise<void> {
	if (!url)
		throw new StartRefused(
			`${setting} is missing: the portal needs a connection for each of its run-time roles (docs/operations.md).`,
		)
	const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
	try {
		await client.connect()
	} catch (error) {
		throw new StartRefused(`The database server of ${setting} cannot be reached: ${reasonOf(error)}.`)
	}
	try {
		const { rows } = await client.query<{ super: boolean; bypass: boolean; owns: boolean }>(`
			select r.rolsuper as super, r.rolbypassrls as bypass, exists (
				select from pg_class c join pg_namespace n on n.oid = c.relnamespace
				where n.nspname = 'public' and c.relkind = 'r' and pg_has_role(r.oid, c.relowner, 'member')) as owns
			from pg_roles r where r.rolname = current_user`)
		const role = rows[0]
		if (role?.super)
			throw new StartRefused(
				`The role of ${setting} is a superuser: row-level security would not bind it. Use a role without special rights.`,
			)
		if (role?.bypass)
			throw new StartRefused(`The role of ${setting} may bypass row-level security: take BYPASSRLS away from it.`)
		if (role?.owns)
			throw new StartRefused(
				`The role of ${setting} owns the tables: it could change its own rights. Use the run-time role, and the owner only as DATABASE_OWNER_URL.`,
			)
	} finally {
		await client.end()
	}
}

/** What went wrong, without the address, which may hold a password. */
function reasonOf(error: unknown): string {
	const { code, message } = error as { code?: string; message: string }
	if (code === 'ECONNREFUSED') return 'nothing listens there'
	if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'its name is not known'
	if (code === '28P01' || code === '28000') return 'it refuses the user name or password'
	if (code === '3D000') return 'it has no such database'
	if (/timeout/i.test(message)) return 'it does not answer'
	return code ?? 'the address is not a PostgreSQL address'
}
