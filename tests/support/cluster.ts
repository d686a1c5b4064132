import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { seedContent } from '../../prisma/seed/content'
import { startEmbeddedDatabase } from '../../server/embedded-database'
import { applyMigrations } from '../../server/migrate'

declare module 'vitest' {
	export interface ProvidedContext {
		/** Connections to the template database; a test file clones it. */
		urls: { superuser: string; owner: string; staff: string; public: string; system: string }
	}
}

export const TEMPLATE = 'waymark_template'

/** One cluster for a run of the integration tests: a template database, migrated and seeded once. */
export default async function setup(project: TestProject) {
	const folder = await mkdtemp(path.join(tmpdir(), 'waymark-cluster-'))
	const { chmod } = await import('node:fs/promises')
	// The database runs as another user when the tests are run by root.
	await chmod(folder, 0o711)
	const database = await startEmbeddedDatabase(folder, {
		fsync: 'off',
		synchronous_commit: 'off',
		full_page_writes: 'off',
		max_connections: '200',
	})
	const admin = new pg.Client({ connectionString: database.url('superuser', 'postgres') })
	await admin.connect()
	await admin.query(`create database ${TEMPLATE} owner waymark_owner`)
	await admin.end()
	const url = (role: Parameters<typeof database.url>[0]) => database.url(role, TEMPLATE)
	await applyMigrations(url('owner'))
	await seedContent(url('owner'))
	project.provide('urls', {
		superuser: url('superuser'),
		owner: url('owner'),
		staff: url('staff'),
		public: url('public'),
		system: url('system'),
	})
	return async () => {
		await database.stop()
		await rm(folder, { recursive: true, force: true })
	}
}
