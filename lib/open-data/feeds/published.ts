import { publicDb } from '@/lib/db'
import { environment } from '@/lib/env'
import { findFigures } from '@/lib/facts/published'
import { factWordsOf, wordValue } from '@/lib/facts/wording'
import type { Locale } from '@/lib/i18n/locales'
import type { FeedEntry } from './atom'

/** Entries a feed holds. */
const MOST = 50

/** What kind of change an entry tells of; the words for it are messages of `Feed`. */
type Change = 'new' | 'changed' | 'figure'

/**
 * The newest changes of guides and figures in a language.
 * @param destination a slug; null: all destinations
 * @param wording puts the kind of change into words of the language
 */
export async function listChanges(
	locale: Locale,
	destination: string | null,
	wording: (change: Change) => string,
): Promise<FeedEntry[]> {
	const { origin } = environment()
	const host = new URL(origin).hostname
	const [guides, facts] = await Promise.all([
		publicDb().guidePublication.findMany({
			where: { endedAt: null, locale, ...(destination && { guide: { destinationSlug: destination } }) },
			orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
			take: MOST,
			select: {
				publishedAt: true,
				guide: { select: { path: true } },
				version: { select: { id: true, number: true, title: true, summary: true } },
			},
		}),
		publicDb().factVersion.findMany({
			// The first version of a figure came with its guide.
			where: { number: { gt: 1 }, ...(destination && { fact: { destinationSlug: destination } }) },
			orderBy: [{ createdAt: 'desc' }, { factKey: 'asc' }],
			take: MOST,
			select: { factKey: true, number: true, createdAt: true },
		}),
	])
	const words = await factWordsOf(locale)
	const figures = new Map(
		(await findFigures([...new Set(facts.map((one) => one.factKey))], locale)).map((one) => [one.key, one]),
	)
	const entries: FeedEntry[] = [
		...guides.map(({ publishedAt, guide, version }) => ({
			id: `urn:uuid:${version.id}`,
			title: version.title,
			url: `${origin}/${locale}/guides/${guide.path}`,
			updated: publishedAt,
			summary: `${wording(version.number === 1 ? 'new' : 'changed')} ${version.summary}`,
		})),
		...facts.flatMap(({ factKey, number, createdAt }) => {
			const figure = figures.get(factKey)
			if (!figure) return []
			const slug = factKey.slice(0, factKey.indexOf('.'))
			return [
				{
					id: `tag:${host},2026:fact/${factKey}/${number}`,
					title: figure.label,
					url: `${origin}/${locale}/guides/${slug === 'neutral' ? 'safe-migration' : slug}`,
					updated: createdAt,
					summary: `${wording('figure')} ${wordValue(figure, words) ?? words.say('ask')}`,
				},
			]
		}),
	]
	return entries.sort((a, b) => Number(b.updated) - Number(a.updated)).slice(0, MOST)
}
