import { describe, expect, it } from 'vitest'
import { asSession } from '@/lib/db'
import { actorOf, makeCentre } from '../../support/actors'
import { withDatabase } from '../../support/database'

const database = withDatabase()

const CASE_TABLES = [
	'vault_key',
	'client',
	'client_blind_index',
	'consent',
	'consent_withdrawal',
	'consultation',
	'guide_handout',
	'follow_up',
	'referral',
	'referral_response',
	'referral_link',
	'question',
	'question_message',
	'question_closure',
]

describe('the run-time roles', () => {
	it('are no superusers, own nothing and cannot bypass row-level security', async () => {
		const { rows } = await database.sql(
			'superuser',
			`select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname like 'waymark_%'`,
		)
		expect(rows).toHaveLength(4)
		for (const role of rows)
			expect(role).toMatchObject({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false })
		const owned = await database.sql(
			'superuser',
			`select distinct tableowner from pg_tables where schemaname = 'public'`,
		)
		expect(owned.rows).toEqual([{ tableowner: 'waymark_owner' }])
	})

	it.each(CASE_TABLES)('%s has row-level security that binds its owner too', async (table) => {
		const { rows } = await database.sql(
			'superuser',
			'select relrowsecurity, relforcerowsecurity from pg_class where relname = $1',
			[table],
		)
		expect(rows).toEqual([{ relrowsecurity: true, relforcerowsecurity: true }])
	})

	it.each(CASE_TABLES)('the public and the system role cannot read %s at all', async (table) => {
		for (const role of ['public', 'system'] as const)
			await expect(database.sql(role, `select 1 from ${table}`)).rejects.toThrow(/permission denied/)
	})

	it('no table is without row-level security that staff may write to, but for the content revision', async () => {
		const { rows } = await database.sql(
			'superuser',
			`select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
			where n.nspname = 'public' and c.relkind = 'r' and not c.relrowsecurity
			and (has_table_privilege('waymark_staff', c.oid, 'INSERT') or has_any_column_privilege('waymark_staff', c.oid, 'UPDATE') or has_table_privilege('waymark_staff', c.oid, 'DELETE'))`,
		)
		expect(rows).toEqual([])
	})
})

describe('a session', () => {
	const roleOf = (session: string) =>
		asSession(
			session,
			(tx) =>
				tx.$queryRaw<
					{ role: string; centres: string[] }[]
				>`select waymark_role() as role, waymark_centres()::text[] as centres`,
		)

	it('opens the centres of a counsellor, and none for other roles', async () => {
		const centre = await makeCentre()
		const counsellor = await actorOf('counsellor', centre)
		expect(await roleOf(counsellor.session)).toEqual([{ role: 'counsellor', centres: [centre.id] }])
		for (const role of ['editor', 'translator', 'analyst', 'administrator'] as const) {
			expect(await roleOf((await actorOf(role, centre)).session)).toEqual([{ role, centres: [] }])
		}
	})

	it('opens nothing when it is unknown, revoked, idle, past its end, or of a disabled account', async () => {
		const centre = await makeCentre()
		expect(await roleOf('not a session')).toEqual([{ role: '', centres: [] }])
		for (const ending of [
			'update staff_session set revoked_at = now() where account_id = $1',
			`update staff_session set last_seen_at = now() - interval '61 minutes' where account_id = $1`,
			'update staff_session set expires_at = now() where account_id = $1',
			'update staff_account set disabled_at = now() where id = $1',
		]) {
			const actor = await actorOf('counsellor', centre)
			expect(await roleOf(actor.session)).toEqual([{ role: 'counsellor', centres: [centre.id] }])
			await database.sql('owner', ending.replace('update staff_account', 'update staff_account'), [actor.account])
			expect(await roleOf(actor.session)).toEqual([{ role: '', centres: [] }])
		}
	})

	it('cannot be read or made by the staff role', async () => {
		await expect(database.sql('staff', 'select id_hash from staff_session')).rejects.toThrow(/permission denied/)
		await expect(database.sql('staff', 'select password_hash from staff_account')).rejects.toThrow(/permission denied/)
		await expect(database.sql('staff', `select waymark_live_session('\\x00')`)).rejects.toThrow(/permission denied/)
	})
})
