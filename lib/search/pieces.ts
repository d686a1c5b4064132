import type { PublicCentre } from '@/lib/centres/centre'
import type { PublicService } from '@/lib/directory/service'
import { FACT_REFERENCE, factKeysIn } from '@/lib/facts/fact'
import { type Figure, figureId } from '@/lib/facts/figure'
import { type FactWords, wordValue } from '@/lib/facts/wording'
import { plainSections } from '@/lib/guides/sections'
import type { Locale } from '@/lib/i18n/locales'
import { countryName } from '@/lib/i18n/names'
import { type PermitRoute, routeName } from '@/lib/routes/route'
import type { Piece } from './finding'

/** A published guide in one language, as the index needs it. */
export type SearchableGuide = {
	/** What follows `/guides/` */
	path: string
	topic: string
	destination: { slug: string; country: string } | null
	locale: Locale
	title: string
	summary: string
	answers: string[]
	text: string
}

/** A guide's head, and each of its sections with facts worded. @param figures by key */
export function guidePieces(guide: SearchableGuide, figures: Map<string, Figure>, words: FactWords): Piece[] {
	const all = {
		kind: 'guide',
		path: `/guides/${guide.path}`,
		locale: guide.locale,
		place: guide.destination?.slug ?? null,
		country: guide.destination?.country ?? null,
		topic: guide.topic,
		title: guide.title,
	} as const
	const head: Piece = {
		...all,
		anchor: null,
		heading: '',
		summary: guide.summary,
		answers: guide.answers.join('\n'),
		text: '',
	}
	const worded = (text: string) =>
		text.replace(FACT_REFERENCE, (_, key) => {
			const figure = figures.get(key)
			return (figure && wordValue(figure, words)) ?? words.say('ask')
		})
	const sections = plainSections(guide.text).map(
		// The title is a field of the head alone: in each section it would only count the same words again.
		({ id, heading, text }): Piece => ({
			...all,
			title: '',
			anchor: id,
			heading: worded(heading),
			summary: '',
			answers: '',
			text: worded(text),
		}),
	)
	return [head, ...sections]
}

/** Figures, each on the first guide that names it, or on the page of its destination. */
export function factPieces(
	figures: Figure[],
	destination: { slug: string; country: string } | null,
	guides: SearchableGuide[],
	words: FactWords,
): Piece[] {
	const pageOf = new Map<string, string>()
	for (const guide of guides)
		for (const key of factKeysIn(guide.text)) if (!pageOf.has(key)) pageOf.set(key, `/guides/${guide.path}`)
	return figures
		.filter((figure) => figure.labelLocale === words.locale)
		.flatMap((figure) => {
			const value = wordValue(figure, words)
			const page = pageOf.get(figure.key)
			const path = page ?? (destination && `/guides/${destination.slug}`)
			if (value === null || path === null) return []
			return [
				{
					kind: 'fact' as const,
					path,
					anchor: page === undefined ? null : figureId(figure.key),
					locale: words.locale,
					place: destination?.slug ?? null,
					country: destination?.country ?? null,
					topic: null,
					title: figure.label,
					heading: '',
					summary: value,
					answers: '',
					text: figure.note ?? '',
				},
			]
		})
}

/** Ways into a country: what each is called, who it is for, what is asked and in which steps. */
export function routePieces(
	routes: PermitRoute[],
	destinations: { slug: string; country: string }[],
	words: FactWords,
): Piece[] {
	return routes
		.filter((route) => route.locale === words.locale)
		.map((route) => {
			const worded = (text: string) =>
				text.replace(FACT_REFERENCE, (_, key) => {
					const figure = route.figures.find((one) => one.key === key)
					return (figure && wordValue(figure, words)) ?? words.say('ask')
				})
			return {
				kind: 'route',
				path: `/routes/${route.destination}`,
				anchor: routeName(route.key),
				locale: route.locale,
				place: route.destination,
				country: destinations.find(({ slug }) => slug === route.destination)?.country ?? null,
				topic: route.guide.slice(route.guide.indexOf('/') + 1),
				title: route.title,
				heading: '',
				summary: worded(route.summary),
				answers: '',
				text: [...route.conditions, ...route.steps.map((step) => step.title)].map(worded).join('\n'),
			}
		})
}

/** Centres by their names, towns and languages. */
export function centrePieces(centres: PublicCentre[], locale: Locale): Piece[] {
	return centres.map((centre) => ({
		kind: 'centre',
		path: '/centres',
		anchor: centre.slug,
		locale,
		place: null,
		country: centre.country,
		topic: null,
		title: centre.name,
		heading: '',
		summary: [centre.city, countryName(centre.country, locale)].filter((part) => part !== null).join(' · '),
		answers: '',
		text: centre.address ?? '',
	}))
}

/** Services by their names, what they do, and where. @param typeName of a type of service, in the locale */
export function servicePieces(
	services: PublicService[],
	destinations: { slug: string; country: string }[],
	locale: Locale,
	typeName: (type: PublicService['type']) => string,
): Piece[] {
	return services.map((service) => {
		const place = destinations.find(({ country }) => country === service.country)?.slug ?? null
		return {
			kind: 'service',
			path: '/services',
			anchor: service.slug,
			locale,
			place,
			country: service.country,
			topic: service.type,
			title: service.nameEn ? `${service.name} (${service.nameEn})` : service.name,
			heading: '',
			summary: typeName(service.type),
			answers: '',
			text: service.description ?? '',
		}
	})
}
