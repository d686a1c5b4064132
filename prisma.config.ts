import { defineConfig } from 'prisma/config'

// The owner's connection is for `prisma migrate deploy`; the portal itself never runs as the owner.
export default defineConfig({
	schema: 'prisma/schema',
	migrations: { path: 'prisma/migrations' },
	datasource: { url: process.env.DATABASE_OWNER_URL ?? '' },
})
