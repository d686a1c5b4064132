import { seedContent } from '../prisma/seed/content'
import { applyMigrations } from '../server/migrate'

// Run before a new version starts, where the portal itself is not given the owner's connection.
const ownerUrl = process.env.DATABASE_OWNER_URL
if (!ownerUrl) {
	console.error('DATABASE_OWNER_URL is missing: only the owner of the tables may apply migrations.')
	process.exit(2)
}
const applied = await applyMigrations(ownerUrl)
console.log(applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'No migration was pending.')
const seeded = await seedContent(ownerUrl)
console.log(`Seed content: ${seeded.guides} guides, ${seeded.translations} translations, ${seeded.facts} facts added.`)
