import type { Actor } from '@/lib/access/actor'
import { change, type Record } from '@/lib/audit/write'
import type { Transaction } from '@/lib/db'
import type { Outcome } from '@/lib/forms/form-state'
import { isoDay, today } from '@/lib/i18n/day'
import { type Locale, SOURCE_LOCALE } from '@/lib/i18n/locales'
import { standingOf } from './drafts/read'
import { editionOf, type Standing } from './drafts/standing'
import { conflictWith, deskOf } from './drafts/write'
import { sanitizeGuideText } from './markdown'
import type { GuideForm } from './schema'
import { sameText, textProblems } from './text'

/** A guide must be looked at again within a year. */
const LONGEST_REVIEW_DAYS = 366

type Published = Outcome | { ok: false; already: true }

/**
 * Publishes what stands in the form: a new version that nobody can change any more, the publication readers see from now
 * on, the end of the one before, and the end of the draft; all of it or nothing. Text that readers see already is only
 * reviewed anew. Postgres tells every instance, which drops its finished pages.
 *
 * English text other than a minor edit makes all translations outdated. A translation renders the English text that is
 * published now, which must be the one that stood beside the form.
 * @returns what is to be mended; or a conflict, if somebody else has saved or published meanwhile
 */
export async function publishGuide(actor: Actor, form: GuideForm): Promise<Outcome> {
	const published = await change(actor, 'guide.publish', {}, async (tx, record): Promise<Published> => {
		// One publishing of a text at a time: the second of two waits here and finds the work done.
		await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`${form.guide} ${form.language}`}, 0))::text`
		const standing = await standingOf(tx, form.guide, form.language)
		if (!standing) return { ok: false, notice: 'notFound' }
		if (editionOf(standing) !== form.version) {
			const done = !standing.draft && standing.published && sameText(standing.published, form.content)
			return done ? { ok: false, already: true } : conflictWith(tx, standing, form.content)
		}
		const english = form.language === SOURCE_LOCALE ? null : await standingOf(tx, form.guide, SOURCE_LOCALE)
		const wrong = await problemsOf(tx, form, standing, english)
		if (wrong) return wrong
		if (standing.published && sameText(standing.published, form.content))
			await reviewAnew(tx, actor, form, standing.published, english, record)
		else await publishVersion(tx, actor, form, standing, english, record)
		return { ok: true }
	})
	if (published.ok || 'already' in published) return { ok: true, goTo: deskOf(form, 'published') }
	return published
}

async function problemsOf(
	tx: Transaction,
	form: GuideForm,
	standing: Standing,
	english: Standing | null,
): Promise<Outcome | undefined> {
	const source = english?.published ?? null
	if (form.language !== SOURCE_LOCALE) {
		if (!source) return { ok: false, notice: 'noEnglish' }
		if (form.source !== source.id) return { ok: false, notice: 'englishChanged' }
	}
	const facts = await tx.fact.findMany({ where: { versions: { some: {} } }, select: { key: true } })
	const errors = textProblems(form.content, {
		facts: new Set(facts.map((fact) => fact.key)),
		pages: await pagesOf(tx, standing.guide.path),
		source,
		figuresStay: form.figuresStay,
	})
	if (form.language === SOURCE_LOCALE) {
		const day = Date.parse(form.reviewBy ?? '')
		const days = (day - Date.parse(today())) / 86_400_000
		if (Number.isNaN(day)) errors.push({ field: 'reviewBy', key: form.reviewBy ? 'notADate' : 'required' })
		else if (days <= 0) errors.push({ field: 'reviewBy', key: 'inThePast' })
		else if (days > LONGEST_REVIEW_DAYS) errors.push({ field: 'reviewBy', key: 'tooFar' })
	}
	return errors.length > 0 ? { ok: false, errors } : undefined
}

/** What a text may link to on this site. */
async function pagesOf(tx: Transaction, own: string): Promise<Set<string>> {
	const destinations = await tx.destination.findMany({ select: { slug: true } })
	const guides = await tx.guide.findMany({
		where: { publications: { some: { endedAt: null, locale: SOURCE_LOCALE } } },
		select: { path: true },
	})
	return new Set([
		...['/centres', '/services', '/compare', '/search', '/practice', `/guides/${own}`],
		...destinations.flatMap(({ slug }) => [`/guides/${slug}`, `/checklist/${slug}`]),
		...guides.map(({ path }) => `/guides/${path}`),
	])
}

/** Days of a publication. A translation is as fresh as the English text it renders. */
function daysOf(form: GuideForm, english: Standing | null) {
	const source = english?.published
	return source
		? { reviewedOn: new Date(source.reviewedOn), reviewBy: new Date(source.reviewBy) }
		: { reviewedOn: new Date(today()), reviewBy: new Date(isoDay(new Date(form.reviewBy ?? ''))) }
}

async function publishVersion(
	tx: Transaction,
	actor: Actor,
	form: GuideForm,
	standing: Standing,
	english: Standing | null,
	record: Record,
): Promise<void> {
	const { guide: guideId, language: locale, content } = form
	const { sources, ...text } = content
	const number = standing.newest + 1
	const minor = form.minor && standing.published !== null && english === null
	const version = await tx.guideVersion.create({
		data: {
			guideId,
			locale,
			number,
			substance: minor ? (standing.published?.substance ?? number) : number,
			...text,
			text: sanitizeGuideText(text.text),
			sourceVersionId: english?.published?.id ?? null,
			origin: 'portal',
			nativeReviewedAt: english && form.native ? new Date() : null,
			createdBy: actor.account,
			sources: {
				create: sources.map((source, position) => ({ ...source, checkedOn: new Date(source.checkedOn), position })),
			},
		},
		select: { id: true },
	})
	await replacePublication(tx, actor, form, standing.published, version.id, english)
	if (minor) await reviewTranslations(tx, actor, form, standing.published?.substance ?? number)
	await record({ resource: 'guide', resourceId: guideId, detail: { locale, number, minor } })
}

/** The text is as it was; what is new is that somebody has looked at it. */
async function reviewAnew(
	tx: Transaction,
	actor: Actor,
	form: GuideForm,
	published: NonNullable<Standing['published']>,
	english: Standing | null,
	record: Record,
): Promise<void> {
	const { guide: guideId, language: locale } = form
	// A translation that needed no change renders the new English text all the same: that is said by a new version.
	if (english && published.rendered !== english.published?.substance) {
		const standing = await standingOf(tx, guideId, locale)
		if (standing) return publishVersion(tx, actor, form, standing, english, record)
	}
	if (english && form.native && !published.native)
		await tx.guideVersion.update({
			where: { id: published.id },
			data: { nativeReviewedAt: new Date() },
			select: { id: true },
		})
	await replacePublication(tx, actor, form, published, published.id, english)
	if (!english) await reviewTranslations(tx, actor, form, published.substance)
	await record({
		verb: 'guide.review',
		resource: 'guide',
		resourceId: guideId,
		detail: { locale, number: published.number },
	})
}

async function replacePublication(
	tx: Transaction,
	actor: Actor,
	form: { guide: string; language: Locale; version: number } & GuideForm,
	before: Standing['published'],
	versionId: string,
	english: Standing | null,
): Promise<void> {
	const { guide: guideId, language: locale } = form
	if (before) {
		const { count } = await tx.guidePublication.updateMany({
			where: { id: before.publicationId, endedAt: null },
			data: { endedAt: new Date() },
		})
		if (count !== 1) throw new Error('the publication ended while it was being replaced')
	}
	await tx.guidePublication.create({
		data: { guideId, locale, versionId, ...daysOf(form, english), publishedBy: actor.account },
		select: { id: true },
	})
	await tx.guideDraft.deleteMany({ where: { guideId, locale, version: form.version } })
}

/** Translations that are up to date are as fresh as the English text they render: its review is theirs. */
async function reviewTranslations(tx: Transaction, actor: Actor, form: GuideForm, substance: number): Promise<void> {
	const { guide: guideId } = form
	const current = await tx.guidePublication.findMany({
		where: { guideId, endedAt: null, locale: { not: SOURCE_LOCALE }, version: { sourceVersion: { substance } } },
		select: { id: true, locale: true, versionId: true },
	})
	if (current.length === 0) return
	await tx.guidePublication.updateMany({
		where: { id: { in: current.map((one) => one.id) }, endedAt: null },
		data: { endedAt: new Date() },
	})
	await tx.guidePublication.createMany({
		data: current.map(({ locale, versionId }) => ({
			guideId,
			locale,
			versionId,
			...daysOf(form, null),
			publishedBy: actor.account,
		})),
	})
}
