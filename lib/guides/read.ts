import type { Actor } from '@/lib/access/actor'
import { authorise, may } from '@/lib/access/policy'
import { asSession } from '@/lib/db'
import { isoDay } from '@/lib/i18n/day'
import { LOCALES, type Locale, SOURCE_LOCALE } from '@/lib/i18n/locales'
import { textStateOf } from '@/lib/translations/translation'
import type { GuideRow, TextEntry } from './overview'

/** What an overview is narrowed to. */
export type GuideFilter = { destination?: string | undefined; locale?: Locale | undefined }

/** The languages somebody may write in: all for an editor, their own for a translator. */
export function localesOf(actor: Actor): Locale[] {
	return LOCALES.filter((locale) => may(actor, 'guide.edit', { locale }))
}

/**
 * All guides with the state of each text, in the order of destinations and topics; only languages the person may write in.
 * @param filter `destination` is a slug, or `neutral` for the guides that belong to none
 * @throws NotAllowed
 */
export async function listGuides(actor: Actor, filter: GuideFilter = {}): Promise<GuideRow[]> {
	authorise(actor, 'guide.list')
	const locales = localesOf(actor).filter((locale) => !filter.locale || locale === filter.locale)
	const { guides, names } = await asSession(actor.session, async (tx) => {
		const guides = await tx.guide.findMany({
			where: filter.destination
				? { destinationSlug: filter.destination === 'neutral' ? null : filter.destination }
				: {},
			orderBy: [{ destination: { position: 'asc' } }, { topic: { position: 'asc' } }],
			select: {
				id: true,
				path: true,
				topicSlug: true,
				destination: { select: { slug: true, country: true } },
				drafts: { select: { locale: true, title: true, savedAt: true, savedBy: true } },
				publications: {
					where: { endedAt: null },
					select: {
						locale: true,
						reviewBy: true,
						version: {
							select: {
								title: true,
								substance: true,
								nativeReviewedAt: true,
								sourceVersion: { select: { substance: true } },
							},
						},
					},
				},
			},
		})
		const people = [...new Set(guides.flatMap((guide) => guide.drafts.map((draft) => draft.savedBy)))]
		const accounts = await tx.staffAccount.findMany({
			where: { id: { in: people } },
			select: { id: true, name: true },
		})
		return { guides, names: new Map(accounts.map((account) => [account.id, account.name])) }
	})
	return guides.map(({ id, path, topicSlug, destination, drafts, publications }) => {
		const english = publications.find((one) => one.locale === SOURCE_LOCALE)?.version
		const title = english?.title ?? drafts.find((draft) => draft.locale === SOURCE_LOCALE)?.title ?? ''
		const texts = locales.map((locale): TextEntry => {
			const publication = publications.find((one) => one.locale === locale)
			const draft = drafts.find((one) => one.locale === locale)
			const isSource = locale === SOURCE_LOCALE
			const rendered = publication?.version.sourceVersion?.substance ?? null
			return {
				locale,
				state: textStateOf(publication && { isSource, rendered }, english?.substance),
				draft: draft ? { savedAt: draft.savedAt, by: names.get(draft.savedBy) ?? null } : null,
				native: isSource || Boolean(publication?.version.nativeReviewedAt),
				reviewBy: publication ? isoDay(publication.reviewBy) : null,
			}
		})
		return { id, path, destination, topic: topicSlug, title, texts }
	})
}

/**
 * The guides whose published English text, or any draft, uses a fact.
 * @throws NotAllowed
 */
export async function listGuidesUsing(actor: Actor, key: string): Promise<{ id: string; title: string }[]> {
	authorise(actor, 'guide.list')
	const text = { contains: `{{${key}}}` }
	const rows = await asSession(actor.session, (tx) =>
		tx.guide.findMany({
			where: {
				OR: [{ publications: { some: { endedAt: null, version: { text } } } }, { drafts: { some: { text } } }],
			},
			orderBy: { path: 'asc' },
			select: {
				id: true,
				path: true,
				publications: {
					where: { endedAt: null, locale: SOURCE_LOCALE },
					select: { version: { select: { title: true } } },
				},
			},
		}),
	)
	return rows.map(({ id, path, publications }) => ({ id, title: publications[0]?.version.title ?? path }))
}
