import type { Prisma } from '../generated/client'
import type { SeedContent } from './content-files'

type Db = Prisma.TransactionClient

/** Brings the routes and their texts to what the files say; rows that are right already are not touched. @returns rows written */
export async function seedRoutes(tx: Db, content: SeedContent): Promise<number> {
	const rows: Prisma.PermitRouteCreateManyInput[] = []
	const texts: Prisma.PermitRouteTextCreateManyInput[] = []
	for (const [destination, { revision, routes }] of content.routes)
		for (const [position, route] of routes.entries()) {
			const key = `${destination}.${route.key}`
			rows.push({
				key,
				destinationSlug: destination,
				position,
				kind: route.kind,
				status: route.status,
				since: route.since ? new Date(route.since) : null,
				purposes: route.purposes,
				qualifies: route.qualifies,
				steps: route.steps.map(({ fee, duration, guide }) => ({
					fee: fee ?? null,
					duration: duration ?? null,
					guide: guide ?? null,
				})),
				guide: route.guide,
				checkedOn: new Date(route.checked_on),
				sources: route.sources,
				revision,
			})
			const say = (
				locale: string,
				text: Pick<typeof route, 'title' | 'summary' | 'conditions' | 'steps'>,
				of: number,
			) =>
				texts.push({
					routeKey: key,
					locale,
					title: text.title,
					summary: text.summary,
					conditions: text.conditions,
					steps: text.steps.map(({ title, where, documents }) => ({ title, where, documents })),
					sourceRevision: of,
					nativeReviewedAt: null,
				})
			say('en', route, revision)
			for (const [locale, translated] of content.routeTexts.get(destination) ?? []) {
				const text = translated.routes[route.key]
				if (text) say(locale, text, translated.source_revision)
			}
		}
	const keys = rows.map((row) => row.key)
	const [stale, changed] = differing(await tx.permitRoute.findMany(), rows, (row) => row.key)
	const [staleTexts, changedTexts] = differing(
		await tx.permitRouteText.findMany(),
		texts,
		(text) => `${text.routeKey} ${text.locale}`,
	)
	const goneTexts = [...staleTexts, ...changedTexts].map(({ routeKey, locale }) => ({ routeKey, locale }))
	if (goneTexts.length > 0) await tx.permitRouteText.deleteMany({ where: { OR: goneTexts } })
	if (stale.length > 0) await tx.permitRoute.deleteMany({ where: { key: { notIn: keys } } })
	for (const { key, ...data } of changed) {
		await tx.permitRoute.upsert({ where: { key }, create: { key, ...data }, update: data, select: { key: true } })
	}
	if (changedTexts.length > 0) await tx.permitRouteText.createMany({ data: changedTexts })
	return changed.length + changedTexts.length
}

/** The same for checklists. @returns rows written */
export async function seedChecklists(tx: Db, content: SeedContent): Promise<number> {
	const rows: Prisma.ChecklistItemCreateManyInput[] = []
	const texts: Prisma.ChecklistItemTextCreateManyInput[] = []
	for (const [destination, { revision, items }] of content.checklists)
		for (const [position, { id, stage, purposes, guide, text }] of items.entries()) {
			const key = `${destination}.${id}`
			rows.push({ key, destinationSlug: destination, position, stage, purposes, guide: guide ?? null, revision })
			const say = (locale: string, words: string, of: number) =>
				texts.push({ itemKey: key, locale, text: words, sourceRevision: of, nativeReviewedAt: null })
			say('en', text, revision)
			for (const [locale, translated] of content.checklistTexts.get(destination) ?? []) {
				const words = translated.items[id]
				if (words) say(locale, words, translated.source_revision)
			}
		}
	const keys = rows.map((row) => row.key)
	const [stale, changed] = differing(await tx.checklistItem.findMany(), rows, (row) => row.key)
	const [staleTexts, changedTexts] = differing(
		await tx.checklistItemText.findMany(),
		texts,
		(text) => `${text.itemKey} ${text.locale}`,
	)
	const goneTexts = [...staleTexts, ...changedTexts].map(({ itemKey, locale }) => ({ itemKey, locale }))
	if (goneTexts.length > 0) await tx.checklistItemText.deleteMany({ where: { OR: goneTexts } })
	if (stale.length > 0) await tx.checklistItem.deleteMany({ where: { key: { notIn: keys } } })
	for (const { key, ...data } of changed) {
		await tx.checklistItem.upsert({ where: { key }, create: { key, ...data }, update: data, select: { key: true } })
	}
	if (changedTexts.length > 0) await tx.checklistItemText.createMany({ data: changedTexts })
	return changed.length + changedTexts.length
}

/** Rows of the store that the files no longer have, and rows of the files that the store has not, or has otherwise. */
function differing<Row extends object, Wanted extends object>(
	there: Row[],
	wanted: Wanted[],
	keyOf: (row: Row & Wanted) => string,
): [Row[], Wanted[]] {
	const plain = (row: object, names: string[]) =>
		JSON.stringify(names.map((name) => sorted((row as Record<string, unknown>)[name])))
	const before = new Map(there.map((row) => [keyOf(row as Row & Wanted), row]))
	const after = new Set(wanted.map((row) => keyOf(row as Row & Wanted)))
	return [
		there.filter((row) => !after.has(keyOf(row as Row & Wanted))),
		wanted.filter((row) => {
			const names = Object.keys(row)
			const old = before.get(keyOf(row as Row & Wanted))
			return old === undefined || plain(old, names) !== plain(row, names)
		}),
	]
}

/** Postgres does not keep the order of an object's keys. */
function sorted(value: unknown): unknown {
	if (value instanceof Date) return value.toISOString()
	if (Array.isArray(value)) return value.map(sorted)
	if (value === null || typeof value !== 'object') return value ?? null
	return Object.entries(value)
		.filter(([, part]) => part !== undefined)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, part]) => [name, sorted(part)])
}
