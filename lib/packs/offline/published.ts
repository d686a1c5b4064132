import { createHash } from 'node:crypto'
import { publicDb } from '@/lib/db'
import { isoDay } from '@/lib/i18n/day'
import { type Locale, SOURCE_LOCALE } from '@/lib/i18n/locales'

/** What a pack holds: pages of this site, and by which version and day it is known. */
export type PackContents = {
	/** Changes when any text or figure in the pack does. */
	version: string
	/** ISO date of the newest publication in it. */
	date: string
	/** Addresses of its pages without a locale. */
	paths: string[]
}

/** Bumped when the pages themselves are built otherwise, so that saved packs are renewed. */
const LAYOUT = 1

/**
 * The pack of a destination in a language: its page, guides, permits and checklist, and the guide that holds for every country.
 * @returns null if there are no guides for it
 */
export async function findPackContents(destination: string, locale: Locale): Promise<PackContents | null> {
	const [publications, facts, labels, routes, items] = await Promise.all([
		publicDb().guidePublication.findMany({
			where: {
				endedAt: null,
				locale: { in: [locale, SOURCE_LOCALE] },
				guide: { OR: [{ destinationSlug: destination }, { destinationSlug: null }] },
			},
			orderBy: [{ guide: { path: 'asc' } }, { locale: 'asc' }],
			select: { versionId: true, publishedAt: true, guide: { select: { path: true, destinationSlug: true } } },
		}),
		publicDb().factVersion.groupBy({
			by: ['factKey'],
			where: { fact: { OR: [{ destinationSlug: destination }, { destinationSlug: null }] } },
			_max: { number: true, createdAt: true },
			orderBy: { factKey: 'asc' },
		}),
		publicDb().factLabel.findMany({
			where: { locale, fact: { destinationSlug: destination } },
			orderBy: { factKey: 'asc' },
			select: { factKey: true, label: true, note: true },
		}),
		publicDb().permitRouteText.findMany({
			where: { locale: { in: [locale, SOURCE_LOCALE] }, route: { destinationSlug: destination } },
			orderBy: [{ routeKey: 'asc' }, { locale: 'asc' }],
		}),
		publicDb().checklistItemText.findMany({
			where: { locale: { in: [locale, SOURCE_LOCALE] }, item: { destinationSlug: destination } },
			orderBy: [{ itemKey: 'asc' }, { locale: 'asc' }],
		}),
	])
	const guides = [...new Set(publications.map(({ guide }) => guide.path))]
	if (!publications.some(({ guide }) => guide.destinationSlug === destination)) return null
	const version = createHash('sha256')
		.update(JSON.stringify([LAYOUT, publications.map((one) => one.versionId), facts, labels, routes, items]))
		.digest('hex')
		.slice(0, 16)
	const days = [...publications.map((one) => one.publishedAt), ...facts.flatMap((one) => one._max.createdAt ?? [])]
	return {
		version,
		date: isoDay(new Date(Math.max(...days.map(Number)))),
		paths: [
			`/guides/${destination}`,
			...guides.map((path) => `/guides/${path}`),
			`/routes/${destination}`,
			`/checklist/${destination}`,
			'/offline',
		],
	}
}
