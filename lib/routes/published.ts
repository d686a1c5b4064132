import { cache } from 'react'
import { publicDb } from '@/lib/db'
import { factKeysIn } from '@/lib/facts/fact'
import { findFigures } from '@/lib/facts/published'
import { isoDay } from '@/lib/i18n/day'
import { type Locale, SOURCE_LOCALE } from '@/lib/i18n/locales'
import {
	type PermitRoute,
	type Purpose,
	type Qualifies,
	type RouteKind,
	type RouteStatus,
	type RouteStep,
	routeFactKeys,
} from './route'

type StepWords = Pick<RouteStep, 'title' | 'where' | 'documents'>
type StepFigures = Pick<RouteStep, 'fee' | 'duration' | 'guide'>

/**
 * The ways into some destinations, in the order of destinations, in a language or in English where there is no translation.
 * @param destinations slugs; none given: all
 */
export const listRoutes = cache(async (locale: Locale, destinations: string = ''): Promise<PermitRoute[]> => {
	const slugs = destinations.split(' ').filter(Boolean)
	const rows = await publicDb().permitRoute.findMany({
		where: slugs.length > 0 ? { destinationSlug: { in: slugs } } : {},
		orderBy: [{ destination: { position: 'asc' } }, { position: 'asc' }],
		select: {
			key: true,
			destinationSlug: true,
			kind: true,
			status: true,
			since: true,
			purposes: true,
			qualifies: true,
			steps: true,
			guide: true,
			checkedOn: true,
			sources: true,
			texts: { where: { locale: { in: [locale, SOURCE_LOCALE] } } },
		},
	})
	const routes = rows.flatMap((row) => {
		const own = row.texts.find((text) => text.locale === locale)
		const text = own ?? row.texts.find((one) => one.locale === SOURCE_LOCALE)
		if (!text) return []
		// Seeded from files that were checked against their schema.
		const qualifies = row.qualifies as unknown as Qualifies
		const figuresOf = row.steps as unknown as StepFigures[]
		const steps = (text.steps as unknown as StepWords[]).map((words, index) => ({
			...words,
			fee: figuresOf[index]?.fee ?? null,
			duration: figuresOf[index]?.duration ?? null,
			guide: figuresOf[index]?.guide ?? null,
		}))
		const sentences = [
			text.title,
			text.summary,
			...text.conditions,
			...steps.flatMap((step) => [step.title, step.where]),
		]
		return [
			{
				key: row.key,
				destination: row.destinationSlug,
				kind: row.kind as RouteKind,
				status: row.status as RouteStatus,
				since: row.since && isoDay(row.since),
				purposes: row.purposes as Purpose[],
				qualifies,
				locale: own ? locale : SOURCE_LOCALE,
				unreviewed: own !== undefined && locale !== SOURCE_LOCALE && own.nativeReviewedAt === null,
				title: text.title,
				summary: text.summary,
				conditions: text.conditions,
				steps,
				guide: row.guide,
				checkedOn: isoDay(row.checkedOn),
				sources: row.sources as unknown as PermitRoute['sources'],
				keys: [...routeFactKeys(qualifies, steps), ...factKeysIn(sentences.join(' '))],
			},
		]
	})
	const figures = await findFigures([...new Set(routes.flatMap((route) => route.keys))], locale)
	const byKey = new Map(figures.map((figure) => [figure.key, figure]))
	return routes.map(({ keys, ...route }) => ({
		...route,
		figures: [...new Set(keys)].flatMap((key) => byKey.get(key) ?? []),
	}))
})
