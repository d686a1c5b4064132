import { PrismaPg } from '@prisma/adapter-pg'
import { NEUTRAL_TOPICS, TOPICS } from '../../lib/guides/topic'
import { type Prisma, PrismaClient } from '../generated/client'
import { checkContent } from './content-check'
import { readContent, type SeedContent } from './content-files'
import { readDirectory } from './directory-files'
import { seedFacts } from './facts'
import { seedGuides } from './guides'
import { seedChecklists, seedRoutes } from './routes'

type Db = Prisma.TransactionClient

/** How many rows a seeding added; all zero when the store already holds what the files say. */
export type Seeded = {
	guides: number
	translations: number
	facts: number
	services: number
	routes: number
	checklists: number
}

/**
 * Loads the seed files into the content store, in one transaction. What it wrote once and nobody touched since follows
 * the files; a text or fact that was edited in the portal is left alone for good.
 * @param ownerUrl connection of the role that owns the tables
 * @throws if the files have problems, with all of them; then nothing is written
 */
export async function seedContent(ownerUrl: string): Promise<Seeded> {
	const { content, problems } = readContent()
	problems.push(...checkContent(content))
	if (problems.length > 0) throw new Error(`The seed content has problems:\n${problems.join('\n')}`)
	const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: ownerUrl, max: 1 }) })
	try {
		return await db.$transaction(
			async (tx) => {
				await seedPlaces(tx, content)
				const facts = await seedFacts(tx, content)
				return {
					facts,
					...(await seedGuides(tx, content)),
					services: await seedDirectory(tx),
					routes: await seedRoutes(tx, content),
					checklists: await seedChecklists(tx, content),
				}
			},
			{ timeout: 120_000 },
		)
	} finally {
		await db.$disconnect()
	}
}

async function seedPlaces(tx: Db, content: SeedContent): Promise<void> {
	// A statement that adds nothing would raise the content revision all the same, and drop every finished page.
	const destinations = new Set((await tx.destination.findMany({ select: { slug: true } })).map((one) => one.slug))
	const newDestinations = content.destinations
		.map((one, position) => ({ ...one, position }))
		.filter((one) => !destinations.has(one.slug))
	if (newDestinations.length > 0) await tx.destination.createMany({ data: newDestinations })
	const topics = [
		...TOPICS.map((slug, position) => ({ slug, position, neutral: false })),
		...NEUTRAL_TOPICS.map((slug, position) => ({ slug, position, neutral: true })),
	]
	const known = new Set((await tx.topic.findMany({ select: { slug: true } })).map((one) => one.slug))
	const newTopics = topics.filter((one) => !known.has(one.slug))
	if (newTopics.length > 0) await tx.topic.createMany({ data: newTopics })
}

async function seedDirectory(tx: Db): Promise<number> {
	let added = 0
	for (const { services, ...organization } of readDirectory()) {
		const there = await tx.organization.findUnique({ where: { slug: organization.slug }, select: { id: true } })
		if (there) continue
		await tx.organization.create({
			data: {
				...organization,
				services: {
					create: services.map((service) => ({
						...service,
						verifiedOn: service.verifiedOn ? new Date(service.verifiedOn) : null,
					})),
				},
			},
			select: { id: true },
		})
		added += services.length
	}
	return added
}
