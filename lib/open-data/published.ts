import type { z } from 'zod'
import { listPublicCentres } from '@/lib/centres/published'
import { publicDb } from '@/lib/db'
import { listPublicServices } from '@/lib/directory/published'
import { environment } from '@/lib/env'
import { type Figure, subjectOf } from '@/lib/facts/figure'
import { findFigures } from '@/lib/facts/published'
import { isoDay } from '@/lib/i18n/day'
import { type Locale, SOURCE_LOCALE } from '@/lib/i18n/locales'
import { listRoutes } from '@/lib/routes/published'
import { routeName } from '@/lib/routes/route'
import type { Asked, openCentre, openFact, openGuide, openRoute, openService } from './shapes'

/** The revision of the published content: everything here changes with it, and with nothing else. */
export async function contentRevision(): Promise<bigint> {
	return (await publicDb().contentRevision.findFirstOrThrow({ select: { revision: true } })).revision
}

/** Published guides in a language, or in English where they have no translation. */
export async function listOpenGuides({
	locale,
	destination,
	topic,
	since,
}: Asked): Promise<z.output<typeof openGuide>[]> {
	const rows = await publicDb().guide.findMany({
		where: {
			publications: { some: { endedAt: null, locale: SOURCE_LOCALE } },
			...(destination && { destinationSlug: destination }),
			...(topic && { topicSlug: topic }),
		},
		orderBy: [{ destination: { position: 'asc' } }, { topic: { position: 'asc' } }],
		select: {
			id: true,
			path: true,
			topicSlug: true,
			destinationSlug: true,
			publications: {
				where: { endedAt: null, locale: { in: [locale, SOURCE_LOCALE] } },
				select: {
					locale: true,
					publishedAt: true,
					reviewedOn: true,
					reviewBy: true,
					version: { include: { sources: { orderBy: { position: 'asc' } } } },
				},
			},
		},
	})
	const outdated = new Set(await listOutdated(locale))
	return rows.flatMap((row) => {
		const source = row.publications.find((one) => one.locale === SOURCE_LOCALE)
		const shown = row.publications.find((one) => one.locale === locale) ?? source
		if (!source || !shown || (since !== undefined && isoDay(shown.publishedAt) < since)) return []
		const { title, summary, answers, text } = shown.version
		return [
			{
				path: `/guides/${row.path}`,
				url: `${environment().origin}/${locale}/guides/${row.path}`,
				destination: row.destinationSlug,
				topic: row.topicSlug,
				locale: shown.locale as Locale,
				title,
				summary,
				answers,
				text,
				published_at: shown.publishedAt.toISOString(),
				reviewed_on: isoDay(shown.reviewedOn),
				review_by: isoDay(shown.reviewBy),
				native_reviewed: shown === source || shown.version.nativeReviewedAt !== null,
				outdated: shown !== source && outdated.has(row.id),
				sources: source.version.sources.map(({ title, publisher, url, checkedOn }) => ({
					title,
					publisher,
					url,
					checked_on: isoDay(checkedOn),
				})),
			},
		]
	})
}

/** Ids of guides whose translation into a language was made from an earlier substance than the English text has now. */
async function listOutdated(locale: Locale): Promise<string[]> {
	if (locale === SOURCE_LOCALE) return []
	const rows = await publicDb().$queryRaw<{ id: string }[]>`
		select p.guide_id::text as id
		from guide_publication p
		join guide_version v on v.id = p.version_id
		join guide_publication e on e.guide_id = p.guide_id and e.locale = ${SOURCE_LOCALE} and e.ended_at is null
		join guide_version s on s.id = e.version_id
		where p.locale = ${locale} and p.ended_at is null
			and waymark_version_substance(v.source_version_id) is distinct from s.substance`
	return rows.map((row) => row.id)
}

/** Published facts, labels in a language. */
export async function listOpenFacts({ locale, destination, since }: Asked): Promise<z.output<typeof openFact>[]> {
	const rows = await publicDb().fact.findMany({
		where: { versions: { some: {} }, ...(destination && { destinationSlug: destination }) },
		orderBy: { position: 'asc' },
		select: { key: true, destinationSlug: true },
	})
	const places = new Map(rows.map((row) => [row.key, row.destinationSlug]))
	const figures = await findFigures([...places.keys()], locale)
	return figures
		.filter((figure) => since === undefined || figure.checkedOn >= since)
		.map((figure) => openFactOf(figure, places.get(figure.key) ?? null))
}

function openFactOf(figure: Figure, destination: string | null): z.output<typeof openFact> {
	const { key, type, label, note, labelLocale, confirmed, expired, validFrom, validUntil, checkedOn, source } = figure
	return {
		key,
		destination,
		subject: subjectOf(key),
		type,
		value: figure.value as Record<string, unknown> | null,
		label,
		note,
		label_locale: labelLocale,
		confirmed,
		expired,
		valid_from: validFrom,
		valid_until: validUntil,
		checked_on: checkedOn,
		source,
	}
}

/** Permit routes, texts in a language or in English. */
export async function listOpenRoutes({ locale, destination = '' }: Asked): Promise<z.output<typeof openRoute>[]> {
	return (await listRoutes(locale, destination)).map((route) => ({
		key: route.key,
		url: `${environment().origin}/${locale}/routes/${route.destination}#${routeName(route.key)}`,
		destination: route.destination,
		kind: route.kind,
		status: route.status,
		since: route.since,
		purposes: route.purposes,
		qualifies: { ...route.qualifies },
		locale: route.locale,
		title: route.title,
		summary: route.summary,
		conditions: route.conditions,
		steps: route.steps,
		guide: route.guide,
		checked_on: route.checkedOn,
		sources: route.sources,
	}))
}

/** Listed centres. */
export async function listOpenCentres(): Promise<z.output<typeof openCentre>[]> {
	return (await listPublicCentres()).map(({ slug, name, country, city, address, phone, email, website, ...rest }) => ({
		slug,
		name,
		country,
		city,
		time_zone: rest.timeZone,
		address,
		phone,
		email,
		website,
		languages: rest.languages,
		opening_hours: rest.openingHours.map((hours) => ({ ...hours })),
		demonstration: rest.demonstration,
	}))
}

/** Listed services. */
export async function listOpenServices(): Promise<z.output<typeof openService>[]> {
	return (await listPublicServices()).map(({ slug, name, nameEn, description, type, verifiedOn, ...rest }) => ({
		slug,
		name,
		name_en: nameEn,
		description,
		type,
		country: rest.country,
		languages: rest.languages,
		url: rest.url,
		phone: rest.phone,
		verified_on: verifiedOn,
		demonstration: rest.demonstration,
	}))
}
