import { PrismaPg } from '@prisma/adapter-pg'
import { NEUTRAL_TOPICS, TOPICS } from '../../lib/guides/topic'
import { Prisma, PrismaClient } from '../generated/client'
import { checkContent } from './content-check'
import { readContent, type SeedContent, type SeedFact } from './content-files'
import { readDirectory } from './directory-files'

type Db = Prisma.TransactionClient

/** How many rows a seeding added; all zero when the store already holds what the files say. */
export type Seeded = { guides: number; translations: number; facts: number; services: number }

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
				return { facts, ...(await seedGuides(tx, content)), services: await seedDirectory(tx) }
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

async function seedFacts(tx: Db, content: SeedContent): Promise<number> {
	const latest = new Map<string, Prisma.FactVersionModel>()
	for (const version of await tx.factVersion.findMany({ orderBy: { number: 'asc' } }))
		latest.set(version.factKey, version)
	const known = new Set((await tx.fact.findMany({ select: { key: true } })).map((fact) => fact.key))
	const labels = new Map((await tx.factLabel.findMany()).map((label) => [`${label.factKey} ${label.locale}`, label]))
	let added = 0
	for (const [position, fact] of content.facts.entries()) {
		if (!known.has(fact.key)) {
			await tx.fact.create({ data: { key: fact.key, type: fact.type, position, destinationSlug: fact.destination } })
		}
		const before = latest.get(fact.key)
		if (before?.origin === 'portal') continue
		const row = factRow(fact)
		if (!before || !sameFact(before, row)) {
			await tx.factVersion.create({
				data: { ...row, factKey: fact.key, number: (before?.number ?? 0) + 1, origin: 'seed' },
			})
			added++
		}
		const texts = [
			['en', { label: fact.label, note: fact.note }] as const,
			...[...content.labels].map(([locale, all]) => [locale, all[fact.key]] as const),
		]
		for (const [locale, text] of texts) {
			if (!text) continue
			const there = labels.get(`${fact.key} ${locale}`)
			const data = { label: text.label, note: text.note ?? null }
			if (there && there.label === data.label && there.note === data.note) continue
			await tx.factLabel.upsert({
				where: { factKey_locale: { factKey: fact.key, locale } },
				create: { factKey: fact.key, locale, ...data },
				update: data,
			})
		}
	}
	return added
}

function factRow(fact: SeedFact) {
	return {
		value: fact.value === null ? Prisma.DbNull : (fact.value as Prisma.InputJsonValue),
		confirmed: fact.confirmed,
		validFrom: fact.valid_from ? new Date(fact.valid_from) : null,
		validUntil: new Date(fact.valid_until),
		checkedOn: new Date(fact.checked_on),
		sourceTitle: fact.source.title,
		sourcePublisher: fact.source.publisher,
		sourceUrl: fact.source.url,
	}
}

function sameFact(before: Prisma.FactVersionModel, row: ReturnType<typeof factRow>): boolean {
	const plain = (one: object) => JSON.stringify(one)
	const value = row.value === Prisma.DbNull ? null : row.value
	// Postgres does not keep the order of an object's keys.
	const sorted = (json: unknown) =>
		json === null ? null : Object.entries(json as object).sort(([a], [b]) => (a < b ? -1 : 1))
	const { confirmed, validFrom, validUntil, checkedOn, sourceTitle, sourcePublisher, sourceUrl } = before
	return (
		plain({
			value: sorted(before.value),
			confirmed,
			validFrom,
			validUntil,
			checkedOn,
			sourceTitle,
			sourcePublisher,
			sourceUrl,
		}) === plain({ ...row, value: sorted(value) })
	)
}

async function seedGuides(tx: Db, content: SeedContent): Promise<{ guides: number; translations: number }> {
	let [guides, translations] = [0, 0]
	const sourceVersions = new Map<string, string>()
	for (const seed of content.guides) {
		const path = seed.destination ? `${seed.destination}/${seed.topic}` : seed.topic
		const guide = await tx.guide.upsert({
			where: { path },
			create: { path, destinationSlug: seed.destination, topicSlug: seed.topic, responsible: seed.responsible },
			update: {},
			select: { id: true },
		})
		const { title, summary, answers, text } = seed
		const published = await publishSeed(
			tx,
			guide.id,
			'en',
			{ title, summary, answers, text },
			seed.revision,
			null,
			seed,
		)
		if (published.added) guides++
		if (published.versionId) sourceVersions.set(path, published.versionId)
	}
	for (const seed of content.translations) {
		const path = seed.destination ? `${seed.destination}/${seed.topic}` : seed.topic
		const source = content.guides.find((guide) => guide.destination === seed.destination && guide.topic === seed.topic)
		const sourceVersionId = sourceVersions.get(path)
		// The English text was edited in the portal: the file renders a text that is no longer there.
		if (!source || !sourceVersionId) continue
		const guide = await tx.guide.findUniqueOrThrow({ where: { path }, select: { id: true } })
		const { title, summary, answers, text } = seed
		const published = await publishSeed(
			tx,
			guide.id,
			seed.locale,
			{ title, summary, answers, text },
			seed.source_revision,
			sourceVersionId,
			{
				...source,
				sources: [],
				native: seed.reviewed_by_native,
			},
		)
		if (published.added) translations++
	}
	return { guides, translations }
}

type Text = { title: string; summary: string; answers: string[]; text: string }
type About = {
	reviewed_on: string
	review_by: string
	sources: { title: string; publisher: string; url: string; checked_on: string }[]
	native?: boolean
}

/** Publishes a text of the files unless it is what readers see already, or somebody has edited it in the portal. */
async function publishSeed(
	tx: Db,
	guideId: string,
	locale: string,
	text: Text,
	revision: number,
	sourceVersionId: string | null,
	about: About,
): Promise<{ added: boolean; versionId: string | null }> {
	const before = await tx.guideVersion.findFirst({
		where: { guideId, locale },
		orderBy: { number: 'desc' },
		include: { sources: { orderBy: { position: 'asc' } } },
	})
	if (before?.origin === 'portal') return { added: false, versionId: null }
	const sources = about.sources.map(({ checked_on, ...source }) => ({ ...source, checkedOn: new Date(checked_on) }))
	const same =
		before &&
		JSON.stringify([
			before.title,
			before.summary,
			before.answers,
			before.text,
			before.seedRevision,
			before.sources.map(({ title, publisher, url, checkedOn }) => ({ title, publisher, url, checkedOn })),
		]) === JSON.stringify([text.title, text.summary, text.answers, text.text, revision, sources])
	if (same) return { added: false, versionId: before.id }
	const number = (before?.number ?? 0) + 1
	const version = await tx.guideVersion.create({
		data: {
			guideId,
			locale,
			number,
			substance: before && before.seedRevision === revision ? before.substance : number,
			...text,
			sourceVersionId,
			origin: 'seed',
			seedRevision: revision,
			nativeReviewedAt: about.native ? new Date() : null,
			sources: { create: sources.map((source, position) => ({ ...source, position })) },
		},
		select: { id: true },
	})
	await tx.guidePublication.updateMany({ where: { guideId, locale, endedAt: null }, data: { endedAt: new Date() } })
	await tx.guidePublication.create({
		data: {
			guideId,
			locale,
			versionId: version.id,
			reviewedOn: new Date(about.reviewed_on),
			reviewBy: new Date(about.review_by),
		},
		select: { id: true },
	})
	return { added: true, versionId: version.id }
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
