import type { Actor } from '@/lib/access/actor'
import { authorise, may } from '@/lib/access/policy'
import { asSession, type Transaction } from '@/lib/db'
import type { Suspicion } from '@/lib/forms/reader-text'
import { isoDay } from '@/lib/i18n/day'
import { LOCALES, type Locale, SOURCE_LOCALE } from '@/lib/i18n/locales'
import {
	COUNTED_DAYS,
	type FeedbackCount,
	type FeedbackItem,
	type FeedbackState,
	feedbackStateOf,
	VERDICTS,
	type Verdict,
} from './feedback'
import type { FeedbackFilter } from './schema'

/** Rows of a page of the list. */
export const FEEDBACK_ROWS = 25

const BY_STATE: Record<FeedbackState, object> = {
	new: { heldFor: null, handlings: { none: {} } },
	held: { heldFor: { not: null }, handlings: { none: {} } },
	seen: { handlings: { some: { state: 'seen' }, none: { state: 'resolved' } } },
	resolved: { handlings: { some: { state: 'resolved' } } },
}

/** What is still held back is neither counted nor mixed with the rest. */
const NOT_HELD = { NOT: { heldFor: { not: null }, handlings: { none: {} } } }

/** The languages whose feedback somebody may read. */
export function feedbackLocalesOf(actor: Actor): Locale[] {
	return LOCALES.filter((locale) => may(actor, 'feedback.read', { locale }))
}

/**
 * A page of what readers said, the newest first; without a state, everything that is not held back.
 * @throws NotAllowed
 */
export async function listFeedback(
	actor: Actor,
	filter: Partial<FeedbackFilter>,
): Promise<{ rows: FeedbackItem[]; total: number; held: number }> {
	authorise(actor, 'feedback.read')
	const narrowed = {
		locale: { in: feedbackLocalesOf(actor).filter((one) => !filter.language || one === filter.language) },
		...(filter.guide ? { guide: { path: filter.guide } } : {}),
	}
	const where = { ...narrowed, ...(filter.state ? BY_STATE[filter.state] : NOT_HELD) }
	return asSession(actor.session, async (tx) => {
		const rows = await tx.guideFeedback.findMany({
			where,
			select: {
				id: true,
				locale: true,
				verdict: true,
				text: true,
				givenOn: true,
				heldFor: true,
				guide: { select: guideFields },
				handlings: { select: { state: true, note: true, at: true, byAccount: true }, orderBy: { at: 'asc' } },
			},
			orderBy: [{ givenOn: 'desc' }, { id: 'asc' }],
			skip: ((filter.page ?? 1) - 1) * FEEDBACK_ROWS,
			take: FEEDBACK_ROWS,
		})
		const names = await namesIn(
			tx,
			rows.flatMap((row) => row.handlings.map((handling) => handling.byAccount)),
		)
		return {
			total: await tx.guideFeedback.count({ where }),
			held: await tx.guideFeedback.count({ where: { ...narrowed, ...BY_STATE.held } }),
			rows: rows.map((row) => ({
				id: row.id,
				guide: { id: row.guide.id, path: row.guide.path, title: titleOf(row.guide) },
				locale: row.locale as Locale,
				verdict: row.verdict as Verdict,
				text: row.text,
				givenOn: isoDay(row.givenOn),
				state: feedbackStateOf(
					row.heldFor,
					row.handlings.map((handling) => handling.state),
				),
				heldFor: row.heldFor as Suspicion | null,
				handlings: row.handlings.map(({ state, note, at, byAccount }) => ({
					state: state as FeedbackState,
					note,
					at: at.toISOString(),
					by: names.get(byAccount) ?? '',
				})),
			})),
		}
	})
}

/**
 * The verdicts of the last ninety days by guide, those with most to mend first.
 * @throws NotAllowed
 */
export async function countFeedback(actor: Actor): Promise<FeedbackCount[]> {
	authorise(actor, 'feedback.read')
	const since = new Date(Date.now() - COUNTED_DAYS * 86_400_000)
	return asSession(actor.session, async (tx) => {
		const groups = await tx.guideFeedback.groupBy({
			by: ['guideId', 'verdict'],
			where: { givenOn: { gte: since }, locale: { in: feedbackLocalesOf(actor) }, ...NOT_HELD },
			_count: true,
		})
		const guides = await tx.guide.findMany({
			where: { id: { in: [...new Set(groups.map((group) => group.guideId))] } },
			select: guideFields,
		})
		return guides
			.map((guide): FeedbackCount => {
				const count = { yes: 0, no: 0, outdated: 0 }
				for (const verdict of VERDICTS)
					count[verdict] = groups.find((one) => one.guideId === guide.id && one.verdict === verdict)?._count ?? 0
				return { guide: guide.path, title: titleOf(guide), ...count }
			})
			.sort((a, b) => b.outdated + b.no - (a.outdated + a.no) || b.yes - a.yes || (a.guide < b.guide ? -1 : 1))
	})
}

const guideFields = {
	id: true,
	path: true,
	publications: {
		where: { endedAt: null, locale: SOURCE_LOCALE },
		select: { version: { select: { title: true } } },
		take: 1,
	},
} as const

function titleOf(guide: { path: string; publications: { version: { title: string } }[] }): string {
	return guide.publications[0]?.version.title ?? guide.path
}

async function namesIn(tx: Transaction, accounts: string[]): Promise<Map<string, string>> {
	if (accounts.length === 0) return new Map()
	const rows = await tx.staffAccount.findMany({
		where: { id: { in: [...new Set(accounts)] } },
		select: { id: true, name: true },
	})
	return new Map(rows.map((row) => [row.id, row.name]))
}
