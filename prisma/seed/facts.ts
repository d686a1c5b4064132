import { Prisma } from '../generated/client'
import type { SeedContent, SeedFact } from './content-files'

type Db = Prisma.TransactionClient

/** Brings facts and their labels to what the files say; what was edited in the portal is left alone. @returns facts added or changed */
export async function seedFacts(tx: Db, content: SeedContent): Promise<number> {
	const latest = new Map<string, Prisma.FactVersionModel>()
	for (const version of await tx.factVersion.findMany({ orderBy: { number: 'asc' } }))
		latest.set(version.factKey, version)
	const known = new Set((await tx.fact.findMany({ select: { key: true } })).map((fact) => fact.key))
	const facts: Prisma.FactCreateManyInput[] = []
	const versions: Prisma.FactVersionCreateManyInput[] = []
	for (const [position, fact] of content.facts.entries()) {
		const { key, type, destination } = fact
		if (!known.has(key)) facts.push({ key, type, position, destinationSlug: destination })
		const before = latest.get(key)
		if (before?.origin === 'portal') continue
		const row = factRow(fact)
		if (!before || !sameFact(before, row))
			versions.push({ ...row, factKey: key, number: (before?.number ?? 0) + 1, origin: 'seed' })
	}
	// A statement that adds nothing would raise the content revision all the same, and drop every finished page.
	if (facts.length > 0) await tx.fact.createMany({ data: facts })
	if (versions.length > 0) await tx.factVersion.createMany({ data: versions })
	await seedLabels(tx, content)
	return versions.length
}

async function seedLabels(tx: Db, content: SeedContent): Promise<void> {
	const there = new Map((await tx.factLabel.findMany()).map((label) => [`${label.factKey} ${label.locale}`, label]))
	const edited = new Set(
		(await tx.factVersion.findMany({ where: { origin: 'portal' }, select: { factKey: true } })).map(
			(one) => one.factKey,
		),
	)
	const wanted: Prisma.FactLabelCreateManyInput[] = []
	for (const { key, label, note } of content.facts) {
		if (edited.has(key)) continue
		wanted.push({ factKey: key, locale: 'en', label, note: note ?? null })
		for (const [locale, labels] of content.labels) {
			const own = labels[key]
			if (own) wanted.push({ factKey: key, locale, label: own.label, note: own.note ?? null })
		}
	}
	const changed = wanted.filter(({ factKey, locale, label, note }) => {
		const before = there.get(`${factKey} ${locale}`)
		return before?.label !== label || before.note !== note
	})
	const replaced = changed.filter(({ factKey, locale }) => there.has(`${factKey} ${locale}`))
	for (const { factKey, locale, label, note } of replaced) {
		await tx.factLabel.update({ where: { factKey_locale: { factKey, locale } }, data: { label, note: note ?? null } })
	}
	const added = changed.filter((one) => !replaced.includes(one))
	if (added.length > 0) await tx.factLabel.createMany({ data: added })
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
