import { randomUUID } from 'node:crypto'
import type { Prisma } from '../generated/client'
import type { SeedContent } from './content-files'

type Db = Prisma.TransactionClient
type Before = Prisma.GuideVersionGetPayload<{ include: { sources: true } }>
type Text = { title: string; summary: string; answers: string[]; text: string }
type About = {
	revision: number
	sourceVersionId: string | null
	reviewed_on: string
	review_by: string
	sources: { title: string; publisher: string; url: string; checked_on: string }[]
	native?: boolean
}

/** What is to be written, gathered first: a statement for each text of ninety guides in thirteen languages would take minutes. */
type Batch = {
	guides: Prisma.GuideCreateManyInput[]
	versions: Prisma.GuideVersionCreateManyInput[]
	sources: Prisma.GuideSourceCreateManyInput[]
	publications: Prisma.GuidePublicationCreateManyInput[]
	/** Texts whose publication ends because a newer one follows. */
	ended: { guideId: string; locale: string }[]
}

/**
 * Publishes the guides of the files and their translations, unless they are what readers see already or somebody has
 * edited them in the portal.
 * @returns how many texts were added or changed
 */
export async function seedGuides(tx: Db, content: SeedContent): Promise<{ guides: number; translations: number }> {
	const ids = new Map((await tx.guide.findMany({ select: { id: true, path: true } })).map(({ id, path }) => [path, id]))
	const latest = await latestVersions(tx)
	const batch: Batch = { guides: [], versions: [], sources: [], publications: [], ended: [] }
	const sources = new Map(content.guides.map((guide) => [pathOf(guide), guide]))
	const sourceVersions = new Map<string, string>()
	for (const [path, seed] of sources) {
		let id = ids.get(path)
		if (id === undefined) {
			id = randomUUID()
			ids.set(path, id)
			const { destination, topic, responsible } = seed
			batch.guides.push({ id, path, destinationSlug: destination, topicSlug: topic, responsible })
		}
		const published = publish(batch, latest, id, 'en', seed, { ...seed, sourceVersionId: null })
		if (published) sourceVersions.set(path, published)
	}
	const guides = batch.versions.length
	for (const seed of content.translations) {
		const path = pathOf(seed)
		const [id, source, sourceVersionId] = [ids.get(path), sources.get(path), sourceVersions.get(path)]
		// The English text was edited in the portal: the file renders a text that is no longer there.
		if (!id || !source || !sourceVersionId) continue
		const { reviewed_on, review_by } = source
		publish(batch, latest, id, seed.locale, seed, {
			revision: seed.source_revision,
			sourceVersionId,
			reviewed_on,
			review_by,
			sources: [],
			native: seed.reviewed_by_native,
		})
	}
	await write(tx, batch)
	return { guides, translations: batch.versions.length - guides }
}

function pathOf({ destination, topic }: { destination: string | null; topic: string }): string {
	return destination ? `${destination}/${topic}` : topic
}

/** The newest version of every text, by guide and locale. */
async function latestVersions(tx: Db): Promise<Map<string, Before>> {
	const rows = await tx.guideVersion.findMany({
		orderBy: { number: 'asc' },
		include: { sources: { orderBy: { position: 'asc' } } },
	})
	return new Map(rows.map((row) => [`${row.guideId} ${row.locale}`, row]))
}

/** @returns the id of the version that readers see; null where the text was edited in the portal */
function publish(
	batch: Batch,
	latest: Map<string, Before>,
	guideId: string,
	locale: string,
	{ title, summary, answers, text }: Text,
	about: About,
): string | null {
	const before = latest.get(`${guideId} ${locale}`)
	if (before?.origin === 'portal') return null
	const sources = about.sources.map(({ checked_on, title, publisher, url }) => ({
		title,
		publisher,
		url,
		checkedOn: new Date(checked_on),
	}))
	const same =
		before &&
		JSON.stringify([
			before.title,
			before.summary,
			before.answers,
			before.text,
			before.seedRevision,
			before.sources.map(({ title, publisher, url, checkedOn }) => ({ title, publisher, url, checkedOn })),
		]) === JSON.stringify([title, summary, answers, text, about.revision, sources])
	if (same) return before.id
	const [id, number] = [randomUUID(), (before?.number ?? 0) + 1]
	batch.versions.push({
		id,
		guideId,
		locale,
		number,
		substance: before && before.seedRevision === about.revision ? before.substance : number,
		title,
		summary,
		answers,
		text,
		sourceVersionId: about.sourceVersionId,
		origin: 'seed',
		seedRevision: about.revision,
		nativeReviewedAt: about.native ? new Date() : null,
	})
	batch.sources.push(...sources.map((source, position) => ({ ...source, position, versionId: id })))
	if (before) batch.ended.push({ guideId, locale })
	const { reviewed_on, review_by } = about
	batch.publications.push({
		guideId,
		locale,
		versionId: id,
		reviewedOn: new Date(reviewed_on),
		reviewBy: new Date(review_by),
	})
	return id
}

async function write(tx: Db, batch: Batch): Promise<void> {
	// A statement that adds nothing would raise the content revision all the same, and drop every finished page.
	if (batch.guides.length > 0) await tx.guide.createMany({ data: batch.guides })
	if (batch.versions.length > 0) await tx.guideVersion.createMany({ data: batch.versions })
	if (batch.sources.length > 0) await tx.guideSource.createMany({ data: batch.sources })
	for (const text of batch.ended)
		await tx.guidePublication.updateMany({ where: { ...text, endedAt: null }, data: { endedAt: new Date() } })
	if (batch.publications.length > 0) await tx.guidePublication.createMany({ data: batch.publications })
}
