import { existsSync } from 'node:fs'
import { chmod, mkdtemp, realpath, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { expect, it } from 'vitest'
import { startEmbeddedDatabase } from '@/server/embedded-database'

async function answer(url: string): Promise<unknown> {
	const client = new pg.Client({ connectionString: url })
	await client.connect()
	const { rows } = await client.query('select current_user::text as who')
	await client.end()
	return rows[0]
}

it.runIf(process.getuid?.() === 0)(
	'started by root it also runs for a folder that only root may enter, and finds its data again',
	async () => {
		const folder = await mkdtemp(path.join(tmpdir(), 'waymark-root-only-'))
		await chmod(folder, 0o700)
		const first = await startEmbeddedDatabase(folder)
		expect(await answer(first.url('staff'))).toMatchObject({ who: 'waymark_staff' })
		await first.stop()
		const again = await startEmbeddedDatabase(folder)
		expect(await answer(again.url('owner'))).toMatchObject({ who: 'waymark_owner' })
		await again.stop()
		expect((await stat(path.join(folder, 'database-passwords.json'))).mode & 0o777).toBe(0o600)
		const real = await realpath(path.join(folder, 'postgres'))
		expect(real.startsWith('/var/lib/waymark-')).toBe(true)
		await rm(path.dirname(real), { recursive: true })
		await rm(folder, { recursive: true })
		expect(existsSync(real)).toBe(false)
	},
)
