import { chmod, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { startEmbeddedDatabase } from '@/server/embedded-database'
import { makeKeys } from '@/server/keys'
import { applyMigrations } from '@/server/migrate'

/** A database of made-up people, in a folder of its own: never the portal's. */
export type VolumeDatabase = { folder: string; superuser: string; stop(): Promise<void> }

/**
 * Opens the folder (`WAYMARK_VOLUME`, by default `.volume`), makes what is missing in it and points `lib/db.ts` at it.
 * @throws if a database is set from outside: nobody's real database is to be filled with made-up people
 */
export async function openVolume(): Promise<VolumeDatabase> {
	if (process.env.DATABASE_URL)
		throw new Error('DATABASE_URL is set: made-up people are kept in a folder of their own.')
	const folder = path.resolve(process.env.WAYMARK_VOLUME || '.volume')
	await mkdir(folder, { recursive: true, mode: 0o711 })
	await chmod(folder, 0o711)
	const database = await startEmbeddedDatabase(folder)
	process.env.WAYMARK_DATA = folder
	process.env.DATABASE_URL = database.url('staff')
	process.env.DATABASE_PUBLIC_URL = database.url('public')
	process.env.DATABASE_SYSTEM_URL = database.url('system')
	process.env.WAYMARK_KEYS_FILE = path.join(folder, 'keys.json')
	await makeKeys(process.env.WAYMARK_KEYS_FILE)
	await applyMigrations(database.url('owner'))
	const { seedContent } = await import('@/prisma/seed/content')
	await seedContent(database.url('owner'))
	return {
		folder,
		superuser: database.url('superuser'),
		async stop() {
			const { closeDatabase } = await import('@/lib/db')
			await closeDatabase()
			await database.stop()
		},
	}
}
