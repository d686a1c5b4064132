import { cache } from 'react'
import { publicDb } from '@/lib/db'
import { factKeysIn } from '@/lib/facts/fact'
import { findFigures } from '@/lib/facts/published'
import { isoDay } from '@/lib/i18n/day'
import { isLocale, LOCALES, type Locale, SOURCE_LOCALE } from '@/lib/i18n/locales'
import type { GuideEntry, PublishedGuide } from './guide'
import type { NeutralTopic, Topic } from './topic'

/**
 * A published guide with its facts, in a language, or in English where there is no translation; null if there is none.
 * @param path what follows `/guides/`: `austria/work`
 */
export const findPublishedGuide = cache(async (path: string, locale: Locale): Promise<PublishedGuide | null> => {
	const guide = await publicDb().guide.findUnique({
		where: { path },
		select: {
			id: true,
			path: true,
			topicSlug: true,
			responsible: true,
			destination: { select: { slug: true, country: true } },
			publications: {
				where: { endedAt: null, locale: { in: [locale, SOURCE_LOCALE] } },
				select: {
					locale: true,
					reviewedOn: true,
					reviewBy: true,
					publishedAt: true,
					version: {
						select: {
							id: true,
							substance: true,
							title: true,
							summary: true,
							answers: true,
							text: true,
							sourceVersionId: true,
							nativeReviewedAt: true,
							sources: { orderBy: { position: 'asc' } },
						},
					},
				},
			},
		},
	})
	const source = guide?.publications.find((one) => one.locale === SOURCE_LOCALE)
	const shown = guide?.publications.find((one) => one.locale === locale) ?? source
	if (!guide || !source || !shown) return null
	const shownLocale = shown === source ? SOURCE_LOCALE : locale
	const { title, summary, answers, text } = shown.version
	const [figures, locales, substance] = await Promise.all([
		findFigures(factKeysIn(text), shownLocale),
		listGuideLocales(guide.id),
		substanceOf(shown.version.sourceVersionId),
	])
	return {
		path: guide.path,
		topic: guide.topicSlug as Topic | NeutralTopic,
		destination: guide.destination,
		responsible: guide.responsible,
		locale: shownLocale,
		locales,
		title,
		summary,
		answers,
		text,
		publishedAt: shown.publishedAt,
		reviewedOn: isoDay(shown.reviewedOn),
		reviewBy: isoDay(shown.reviewBy),
		unreviewed: shown !== source && shown.version.nativeReviewedAt === null,
		outdated: shown !== source && substance !== source.version.substance,
		figures,
		sources: source.version.sources.map(({ title, publisher, url, checkedOn }) => ({
			title,
			publisher,
			url,
			checkedOn: isoDay(checkedOn),
		})),
	}
})

async function listGuideLocales(guideId: string): Promise<Locale[]> {
	const rows = await publicDb().guidePublication.findMany({
		where: { guideId, endedAt: null },
		select: { locale: true },
	})
	return rows.map((row) => row.locale).filter(isLocale)
}

/** The public role cannot read a version that is no longer published, only to which substance it belonged. */
async function substanceOf(versionId: string | null): Promise<number | null> {
	if (versionId === null) return null
	const rows = await publicDb().$queryRaw<{ substance: number | null }[]>`
		select waymark_version_substance(${versionId}::uuid) as substance`
	return rows[0]?.substance ?? null
}

/** All published guides in the order of destinations and topics, titles in a language or in English. */
export const listPublishedGuides = cache(async (locale: Locale): Promise<GuideEntry[]> => {
	const rows = await publicDb().guide.findMany({
		where: { publications: { some: { endedAt: null, locale: SOURCE_LOCALE } } },
		orderBy: [{ destination: { position: 'asc' } }, { topic: { position: 'asc' } }],
		select: {
			path: true,
			topicSlug: true,
			destinationSlug: true,
			publications: {
				where: { endedAt: null, locale: { in: [locale, SOURCE_LOCALE] } },
				select: {
					locale: true,
					reviewedOn: true,
					reviewBy: true,
					version: { select: { title: true, summary: true, answers: true } },
				},
			},
		},
	})
	return rows.flatMap((row) => {
		const own = row.publications.find((one) => one.locale === locale)
		const shown = own ?? row.publications[0]
		if (!shown) return []
		return [
			{
				path: row.path,
				topic: row.topicSlug as Topic | NeutralTopic,
				destination: row.destinationSlug,
				locale: own ? locale : SOURCE_LOCALE,
				...shown.version,
				reviewedOn: isoDay(shown.reviewedOn),
				reviewBy: isoDay(shown.reviewBy),
			},
		]
	})
})

/** All destinations in their order. */
export const listDestinations = cache(
	(): Promise<{ slug: string; country: string }[]> =>
		publicDb().destination.findMany({ select: { slug: true, country: true }, orderBy: { position: 'asc' } }),
)

/** A destination by its slug; null if Waymark has no such destination. */
export async function findDestination(slug: string): Promise<{ slug: string; country: string } | null> {
	return (await listDestinations()).find((one) => one.slug === slug) ?? null
}

/** A public page and the languages in which it has content of its own; elsewhere it shows English text. */
export type PublicPage = { path: string; locales: Locale[] }

/** Every public page, without its locale: `` (start), `/guides/austria` … */
export async function listPublicPages(): Promise<PublicPage[]> {
	const [destinations, guides] = await Promise.all([
		listDestinations(),
		publicDb().guide.findMany({
			where: { publications: { some: { endedAt: null, locale: SOURCE_LOCALE } } },
			select: {
				path: true,
				destinationSlug: true,
				publications: { where: { endedAt: null }, select: { locale: true } },
			},
			orderBy: { path: 'asc' },
		}),
	])
	const everywhere = (path: string) => ({ path, locales: [...LOCALES] })
	return [
		...['', '/centres', '/services', '/compare', '/routes', '/search', '/practice', '/offline'].map(everywhere),
		...destinations.flatMap(({ slug }) => [everywhere(`/guides/${slug}`), everywhere(`/routes/${slug}`)]),
		...guides.map((guide) => ({
			path: `/guides/${guide.path}`,
			locales: LOCALES.filter((locale) => guide.publications.some((one) => one.locale === locale)),
		})),
		...destinations
			.filter(({ slug }) => guides.some((guide) => guide.destinationSlug === slug))
			.map(({ slug }) => everywhere(`/checklist/${slug}`)),
	]
}

/** The addresses of all public pages in every locale, `/en/guides/austria/work`: what is finished ahead of readers. */
export async function listPublishedPages(): Promise<string[]> {
	const pages = await listPublicPages()
	return LOCALES.flatMap((locale) => pages.map((page) => `/${locale}${page.path}`))
}

/** The migrations the content store has seen, by the names of their folders; the readiness check compares them. */
export async function listAppliedMigrations(): Promise<Set<string>> {
	const rows = await publicDb().$queryRaw<{ migration_name: string }[]>`
		select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null`
	return new Set(rows.map((row) => row.migration_name))
}
