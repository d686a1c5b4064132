import { randomInt } from 'node:crypto'
import type { Actor } from '@/lib/access/actor'
import { change } from '@/lib/audit/write'
import type { Transaction } from '@/lib/db'
import type { Outcome } from '@/lib/forms/form-state'
import type { Locale } from '@/lib/i18n/locales'
import { differingLines } from '../difference'
import type { GuideForm } from '../schema'
import { type GuideText, partsForComparison, sameText } from '../text'
import { namesOf, standingOf } from './read'
import { editionOf, FIRST_DRAFT, LAST_DRAFT, latestOf, type Standing } from './standing'

/** Which text, and the edition the form was filled from. */
type Which = { guide: string; language: Locale; version: number }

/** What a write answers when there was nothing left to do: the same thing was sent twice. */
const DONE_ALREADY = { ok: false, already: true } as const
type Written = Outcome | typeof DONE_ALREADY

/** The address of a text's page within the locale. */
export function deskOf(which: Which, done: string): string {
	return `/staff/guides/${which.guide}/${which.language}?done=${done}`
}

/**
 * Keeps what somebody has written so far. Readers see nothing of it.
 * @returns a conflict with the lines that differ, if somebody else has saved or published since the form was filled
 */
export async function saveGuideDraft(actor: Actor, form: GuideForm): Promise<Outcome> {
	const written = await change(actor, 'guide.edit', { locale: form.language }, async (tx, record): Promise<Written> => {
		const standing = await standingOf(tx, form.guide, form.language)
		if (!standing) return { ok: false, notice: 'notFound' }
		if (editionOf(standing) !== form.version)
			return sameText(latestOf(standing), form.content) ? DONE_ALREADY : conflictWith(tx, standing, form.content)
		if (!(await keepDraft(tx, actor, form, standing))) return conflictNow(tx, form)
		await record({ resource: 'guide', resourceId: form.guide, detail: { locale: form.language } })
		return { ok: true }
	})
	return answered(written, deskOf(form, 'saved'))
}

/** Throws a draft away; readers see what they saw before. */
export async function discardGuideDraft(actor: Actor, which: Which): Promise<Outcome> {
	const written = await change(
		actor,
		'guide.edit',
		{ locale: which.language },
		async (tx, record): Promise<Written> => {
			const { guide: guideId, language: locale, version } = which
			const { count } = await tx.guideDraft.deleteMany({ where: { guideId, locale, version } })
			if (count === 0) return { ok: false, notice: 'reload' }
			await record({ verb: 'guide.discard-draft', resource: 'guide', resourceId: guideId, detail: { locale } })
			return { ok: true }
		},
	)
	return answered(written, deskOf(which, 'discarded'))
}

/**
 * Takes an old version up again, as a draft. A draft somebody is working on is never replaced.
 * @param which `version` is the number of the old version
 */
export async function restoreGuideVersion(actor: Actor, which: Which): Promise<Outcome> {
	const written = await change(
		actor,
		'guide.edit',
		{ locale: which.language },
		async (tx, record): Promise<Written> => {
			const { guide: guideId, language: locale, version: number } = which
			const standing = await standingOf(tx, guideId, locale)
			const old = await tx.guideVersion.findUnique({
				where: { guideId_locale_number: { guideId, locale, number } },
				include: { sources: { orderBy: { position: 'asc' } } },
			})
			if (!standing || !old) return { ok: false, notice: 'notFound' }
			const { title, summary, answers, text } = old
			const sources = old.sources.map(({ title, publisher, url, checkedOn }) => ({
				title,
				publisher,
				url,
				checkedOn: checkedOn.toISOString().slice(0, 10),
			}))
			const content = { title, summary, answers, text, sources }
			if (standing.draft || !(await beginDraft(tx, actor, which, content, standing.published?.id ?? null)))
				return { ok: false, notice: 'draftExists' }
			await record({ verb: 'guide.restore', resource: 'guide', resourceId: guideId, detail: { locale, number } })
			return { ok: true }
		},
	)
	return answered(written, deskOf(which, 'restored'))
}

/** @returns false if somebody else was faster */
async function keepDraft(tx: Transaction, actor: Actor, form: GuideForm, standing: Standing): Promise<boolean> {
	if (!standing.draft) return beginDraft(tx, actor, form, form.content, standing.published?.id ?? null)
	const { guide: guideId, language: locale, version, content } = form
	const { count } = await tx.guideDraft.updateMany({
		where: { guideId, locale, version },
		data: { ...content, version: { increment: 1 }, savedAt: new Date(), savedBy: actor.account },
	})
	return count === 1
}

async function beginDraft(
	tx: Transaction,
	actor: Actor,
	{ guide: guideId, language: locale }: Which,
	content: GuideText,
	basedOnId: string | null,
): Promise<boolean> {
	const version = randomInt(FIRST_DRAFT, LAST_DRAFT)
	const { count } = await tx.guideDraft.createMany({
		data: [{ guideId, locale, version, basedOnId, ...content, savedBy: actor.account }],
		skipDuplicates: true,
	})
	return count === 1
}

async function conflictNow(tx: Transaction, { guide, language, content }: GuideForm): Promise<Outcome> {
	const standing = await standingOf(tx, guide, language)
	return standing ? conflictWith(tx, standing, content) : { ok: false, notice: 'notFound' }
}

/** What somebody else has saved or published meanwhile, beside what was typed: only the lines that differ. */
export async function conflictWith(tx: Transaction, standing: Standing, yours: GuideText): Promise<Outcome> {
	const account = standing.draft?.savedBy ?? standing.published?.publishedBy
	const by = (account && (await namesOf(tx, [account]))[account]) || 'Waymark'
	const [theirs, mine] = [partsForComparison(latestOf(standing)), partsForComparison(yours)]
	const fields = Object.keys(mine)
		.filter((field) => theirs[field] !== mine[field])
		.map((field) => ({ field, ...differingLines(theirs[field] ?? '', mine[field] ?? '') }))
	return { ok: false, conflict: { version: editionOf(standing), by, fields } }
}

function answered(written: Written, goTo: string): Outcome {
	if (written.ok || 'already' in written) return { ok: true, goTo }
	return written
}
