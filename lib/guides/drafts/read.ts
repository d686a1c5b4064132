import { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { authorise } from '@/lib/access/policy'
import { asSession, type Transaction } from '@/lib/db'
import { factKeysIn } from '@/lib/facts/fact'
import { findFigures } from '@/lib/facts/published'
import { factWordsOf } from '@/lib/facts/wording'
import { isoDay } from '@/lib/i18n/day'
import { type Locale, SOURCE_LOCALE } from '@/lib/i18n/locales'
import type { Source } from '../guide'
import { renderGuideText } from '../markdown'
import type { GuideText } from '../text'
import type { DeskText, Standing } from './standing'

const TEXT = { title: true, summary: true, answers: true, text: true } as const
const VERSION = {
	...TEXT,
	id: true,
	number: true,
	substance: true,
	nativeReviewedAt: true,
	sourceVersion: { select: { substance: true } },
	sources: { orderBy: { position: 'asc' } },
} as const

type SourceRow = Omit<Source, 'checkedOn'> & { checkedOn: Date }

function sourcesOf(rows: SourceRow[]): Source[] {
	return rows.map(({ title, publisher, url, checkedOn }) => ({ title, publisher, url, checkedOn: isoDay(checkedOn) }))
}

/**
 * How a text stands, read within the transaction that may change it.
 * @returns null if there is no such guide
 */
export async function standingOf(tx: Transaction, guideId: string, locale: Locale): Promise<Standing | null> {
	const guide = await tx.guide.findUnique({
		where: { id: guideId },
		select: {
			id: true,
			path: true,
			responsible: true,
			destinationSlug: true,
			topicSlug: true,
			drafts: { where: { locale } },
			publications: {
				where: { locale, endedAt: null },
				select: {
					id: true,
					reviewedOn: true,
					reviewBy: true,
					publishedAt: true,
					publishedBy: true,
					version: { select: VERSION },
				},
			},
			versions: { where: { locale }, orderBy: { number: 'desc' }, take: 1, select: { number: true } },
		},
	})
	if (!guide) return null
	const [publication] = guide.publications
	const [draft] = guide.drafts
	const { id, path, responsible, destinationSlug: destination, topicSlug: topic } = guide
	return {
		guide: { id, path, responsible, destination, topic },
		newest: guide.versions[0]?.number ?? 0,
		published: publication
			? {
					...publication.version,
					sources: sourcesOf(publication.version.sources),
					rendered: publication.version.sourceVersion?.substance ?? null,
					native: publication.version.nativeReviewedAt !== null,
					reviewedOn: isoDay(publication.reviewedOn),
					reviewBy: isoDay(publication.reviewBy),
					publicationId: publication.id,
					publishedAt: publication.publishedAt,
					publishedBy: publication.publishedBy,
				}
			: null,
		draft: draft
			? {
					title: draft.title,
					summary: draft.summary,
					answers: draft.answers,
					text: draft.text,
					// Written by this room only.
					sources: draft.sources as Source[],
					version: draft.version,
					savedAt: draft.savedAt,
					savedBy: draft.savedBy,
					basedOn: draft.basedOnId,
				}
			: null,
	}
}

/**
 * Everything an editor or translator needs on the desk for one text.
 * @returns null if there is no such guide
 * @throws NotAllowed where the person may not write in that language
 */
export async function findTextDesk(actor: Actor, guideId: string, locale: Locale): Promise<DeskText | null> {
	authorise(actor, 'guide.edit', { locale })
	if (!z.uuid().safeParse(guideId).success) return null
	return asSession(actor.session, async (tx) => {
		const standing = await standingOf(tx, guideId, locale)
		if (!standing) return null
		const rows = await tx.guideVersion.findMany({
			where: { guideId, locale },
			orderBy: { number: 'desc' },
			take: 50,
			select: { id: true, number: true, substance: true, createdAt: true, createdBy: true },
		})
		const { draft, published } = standing
		const people = [draft?.savedBy, published?.publishedBy, ...rows.map((row) => row.createdBy)]
		const names = await namesOf(tx, people)
		return {
			...standing,
			names,
			english: locale === SOURCE_LOCALE ? null : await englishBeside(tx, guideId, published?.id),
			versions: rows.map(({ id, number, substance, createdAt, createdBy }) => ({
				number,
				createdAt,
				by: createdBy && (names[createdBy] ?? null),
				minor: locale === SOURCE_LOCALE && substance < number,
				current: id === published?.id,
			})),
		}
	})
}

async function englishBeside(tx: Transaction, guideId: string, translationId: string | undefined) {
	const now = (await standingOf(tx, guideId, SOURCE_LOCALE))?.published ?? null
	const translation = translationId
		? await tx.guideVersion.findUnique({
				where: { id: translationId },
				select: { sourceVersion: { select: { ...TEXT, sources: { orderBy: { position: 'asc' } } } } },
			})
		: null
	const before = translation?.sourceVersion
	return { now, before: before ? { ...before, sources: sourcesOf(before.sources) } : null }
}

/** Names of accounts by their ids, as far as row-level security lets the person see them. */
export async function namesOf(
	tx: Transaction,
	ids: readonly (string | null | undefined)[],
): Promise<Record<string, string>> {
	const wanted = [...new Set(ids)].filter((id): id is string => typeof id === 'string')
	const rows = await tx.staffAccount.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } })
	return Object.fromEntries(rows.map((row) => [row.id, row.name]))
}

/**
 * One version of a text's history, and the one before it.
 * @throws NotAllowed
 */
export async function findVersion(
	actor: Actor,
	guideId: string,
	locale: Locale,
	number: number,
): Promise<{ version: GuideText; before: GuideText | null; current: boolean; hasDraft: boolean } | null> {
	authorise(actor, 'guide.edit', { locale })
	if (!z.uuid().safeParse(guideId).success || !Number.isSafeInteger(number) || number > 999_999) return null
	return asSession(actor.session, async (tx) => {
		const rows = await tx.guideVersion.findMany({
			where: { guideId, locale, number: { in: [number - 1, number] } },
			orderBy: { number: 'desc' },
			select: VERSION,
		})
		const [version, before] = rows
		if (!version || version.number !== number) return null
		const standing = await standingOf(tx, guideId, locale)
		return {
			version: { ...version, sources: sourcesOf(version.sources) },
			before: before ? { ...before, sources: sourcesOf(before.sources) } : null,
			current: standing?.published?.number === number,
			hasDraft: Boolean(standing?.draft),
		}
	})
}

/**
 * Guide text as readers would get it, with the facts as they are published.
 * @throws NotAllowed
 */
export async function previewText(actor: Actor, locale: Locale, text: string): Promise<string> {
	authorise(actor, 'guide.edit', { locale })
	const [figures, words] = await Promise.all([findFigures(factKeysIn(text), locale), factWordsOf(locale)])
	return renderGuideText(text, figures, words).html
}
