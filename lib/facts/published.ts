import { type Prisma, publicDb, type Transaction } from '@/lib/db'
import { isoDay, today } from '@/lib/i18n/day'
import { type Locale, SOURCE_LOCALE } from '@/lib/i18n/locales'
import { isExpired, type TypedValue } from './fact'
import type { Figure } from './figure'

/** Published facts by their keys, in the order of the keys; keys that no fact has are left out. */
export async function findFigures(keys: string[], locale: Locale): Promise<Figure[]> {
	if (keys.length === 0) return []
	const figures = await readFigures({ key: { in: keys } }, locale)
	return figures.sort((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key))
}

/** All published facts of a destination, in its order. @param destination a slug */
export function listFigures(destination: string, locale: Locale): Promise<Figure[]> {
	return readFigures({ destinationSlug: destination }, locale)
}

/** Slugs of the destinations that have facts, in the order of destinations. */
export async function listDestinationsWithFigures(): Promise<string[]> {
	const rows = await publicDb().destination.findMany({
		where: { facts: { some: { versions: { some: {} } } } },
		select: { slug: true },
		orderBy: { position: 'asc' },
	})
	return rows.map((row) => row.slug)
}

async function readFigures(where: Prisma.FactWhereInput, locale: Locale): Promise<Figure[]> {
	const rows = await publicDb().fact.findMany({
		where,
		orderBy: { position: 'asc' },
		select: {
			key: true,
			type: true,
			versions: { orderBy: { number: 'desc' }, take: 1 },
			labels: { where: { locale: { in: [locale, SOURCE_LOCALE] } } },
		},
	})
	return rows.flatMap((row) => figureOf(row, locale, today()))
}

/**
 * Facts as they were published at a moment, with the names they have now. A fact that was published
 * later is left out.
 */
export async function figuresAt(tx: Transaction, keys: string[], locale: Locale, moment: Date): Promise<Figure[]> {
	const rows = await tx.fact.findMany({
		where: { key: { in: keys } },
		select: {
			key: true,
			type: true,
			versions: { where: { createdAt: { lte: moment } }, orderBy: { number: 'desc' }, take: 1 },
			labels: { where: { locale: { in: [locale, SOURCE_LOCALE] } } },
		},
	})
	const figures = rows.flatMap((row) => figureOf(row, locale, isoDay(moment)))
	return figures.sort((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key))
}

type FactRow = Prisma.FactGetPayload<{ select: { key: true; type: true; versions: true; labels: true } }>

/** @param day ISO date, by which the fact has expired or not */
function figureOf({ key, type, versions: [version], labels }: FactRow, locale: Locale, day: string): Figure[] {
	if (!version) return []
	const own = labels.find((label) => label.locale === locale)
	const label = own ?? labels.find((one) => one.locale === SOURCE_LOCALE)
	const validUntil = isoDay(version.validUntil)
	return [
		{
			key,
			// Values are checked against their type's schema before they are stored.
			...({ type, value: version.value } as TypedValue),
			confirmed: version.confirmed,
			expired: isExpired(validUntil, day),
			validFrom: version.validFrom && isoDay(version.validFrom),
			validUntil,
			checkedOn: isoDay(version.checkedOn),
			label: label?.label ?? key,
			note: label?.note ?? null,
			labelLocale: own ? locale : SOURCE_LOCALE,
			source: { title: version.sourceTitle, publisher: version.sourcePublisher, url: version.sourceUrl },
		},
	]
}
