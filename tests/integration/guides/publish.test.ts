import { beforeAll, describe, expect, it } from 'vitest'
import { NotAllowed } from '@/lib/access/policy'
import { verifyChains } from '@/lib/audit/read'
import { asSession, publicDb } from '@/lib/db'
import { findTextDesk, findVersion } from '@/lib/guides/drafts/read'
import { discardGuideDraft, restoreGuideVersion, saveGuideDraft } from '@/lib/guides/drafts/write'
import { queueOf } from '@/lib/guides/overview'
import { findPublishedGuide } from '@/lib/guides/published'
import { listGuides } from '@/lib/guides/read'
import { publishGuide } from '@/lib/guides/write'
import { today } from '@/lib/i18n/day'
import { seedContent } from '@/prisma/seed/content'
import { actorOf } from '../../support/actors'
import { withDatabase } from '../../support/database'
import { formOf } from '../../support/texts'

const database = withDatabase()
let ids: Record<string, string>

beforeAll(async () => {
	const guides = await publicDb().guide.findMany({ select: { id: true, path: true } })
	ids = Object.fromEntries(guides.map((guide) => [guide.path, guide.id]))
})

/** A guide of the seed; each test takes its own, so that none depends on another. */
function guide(path: string): string {
	const id = ids[path]
	if (!id) throw new Error(`no guide ${path}`)
	return id
}

const revision = async () =>
	(await database.sql('public', 'select revision::int as revision from content_revision')).rows[0].revision as number
async function versionsOf(guideId: string, locale: string) {
	const { rows } = await database.sql(
		'superuser',
		'select number, substance, origin from guide_version where guide_id = $1 and locale = $2 order by number',
		[guideId, locale],
	)
	return rows as { number: number; substance: number; origin: string }[]
}

describe('publishing a guide', () => {
	it('shows readers the new text, keeps the old version, and raises the content revision', async () => {
		const editor = await actorOf('editor')
		const id = guide('austria/work')
		const before = await revision()
		const form = await formOf(editor, id, 'en', { summary: 'A summary that nobody has written before.' })
		expect(await publishGuide(editor, form)).toMatchObject({ ok: true })
		const published = await findPublishedGuide('austria/work', 'en')
		expect(published).toMatchObject({ summary: 'A summary that nobody has written before.', outdated: false })
		expect(published?.sources.length).toBe(form.content.sources.length)
		expect(await revision()).toBeGreaterThan(before)
		expect(await versionsOf(id, 'en')).toEqual([
			{ number: 1, substance: 1, origin: 'seed' },
			{ number: 2, substance: 2, origin: 'portal' },
		])
		const { rows } = await database.sql(
			'owner',
			'select count(*)::int as open from guide_publication where guide_id = $1 and locale = $2 and ended_at is null',
			[id, 'en'],
		)
		expect(rows).toEqual([{ open: 1 }])
		expect(await verifyChains()).toEqual([])
	})

	it('marks all translations outdated, and a translation published from the new text is up to date again', async () => {
		const editor = await actorOf('editor')
		const id = guide('austria/rights')
		const languages = (await findPublishedGuide('austria/rights', 'en'))?.locales.filter((one) => one !== 'en') ?? []
		expect(languages).toEqual(expect.arrayContaining(['ar', 'ru', 'sq']))
		await publishGuide(editor, await formOf(editor, id, 'en', { summary: 'The rules have changed in substance.' }))
		for (const locale of languages)
			expect(await findPublishedGuide('austria/rights', locale), locale).toMatchObject({ locale, outdated: true })
		const waiting = queueOf(await listGuides(editor)).outdated.find((one) => one.guide.id === id)
		expect(waiting?.texts.map((text) => text.locale).sort()).toEqual([...languages].sort())

		const translated = await formOf(editor, id, 'sq', { summary: 'Rregullat kanë ndryshuar.' }, { native: true })
		expect(await publishGuide(editor, translated)).toMatchObject({ ok: true })
		expect(await findPublishedGuide('austria/rights', 'sq')).toMatchObject({ outdated: false, unreviewed: false })
		expect(await findPublishedGuide('austria/rights', 'ar')).toMatchObject({ outdated: true, unreviewed: true })
	})

	it('leaves translations up to date after a minor edit', async () => {
		const editor = await actorOf('editor')
		const id = guide('austria/culture')
		const form = await formOf(editor, id, 'en', { summary: 'A comma was missing, nothing else.' }, { minor: true })
		expect(await publishGuide(editor, form)).toMatchObject({ ok: true })
		expect((await versionsOf(id, 'en')).map((version) => version.substance)).toEqual([1, 1])
		expect(await findPublishedGuide('austria/culture', 'ru')).toMatchObject({
			outdated: false,
			reviewBy: form.reviewBy,
			reviewedOn: today(),
		})
	})

	it('makes one version of the same form sent twice, one after the other or at the same time', async () => {
		const editor = await actorOf('editor')
		const id = guide('germany/work')
		const form = await formOf(editor, id, 'en', { summary: 'Sent twice by an impatient finger.' })
		const answers = await Promise.all([publishGuide(editor, form), publishGuide(editor, form)])
		expect(answers.map((answer) => answer.ok)).toEqual([true, true])
		expect(await publishGuide(editor, form)).toMatchObject({ ok: true })
		expect(await versionsOf(id, 'en')).toHaveLength(2)
		const { rows } = await database.sql(
			'superuser',
			`select count(*)::int as events from audit_event where verb = 'guide.publish' and resource_id = $1`,
			[id],
		)
		expect(rows).toEqual([{ events: 1 }])
	})

	it('of a draft twice makes one version too', async () => {
		const editor = await actorOf('editor')
		const id = guide('germany/rights')
		await saveGuideDraft(editor, await formOf(editor, id, 'en', { summary: 'First a draft, then the public.' }))
		const form = await formOf(editor, id, 'en')
		await Promise.all([publishGuide(editor, form), publishGuide(editor, form)])
		expect(await versionsOf(id, 'en')).toHaveLength(2)
		expect((await findTextDesk(editor, id, 'en'))?.draft).toBeNull()
	})

	it('says what is to be mended, and changes nothing', async () => {
		const editor = await actorOf('editor')
		const id = guide('germany/culture')
		const wrongs = [
			[{ text: 'Hello <script>alert(1)</script>' }, 'text', 'notAllowedInText'],
			[{ text: '## Pay\n[Click](javascript:alert(1))' }, 'text', 'notAllowedInText'],
			[{ text: '# Pay\nText' }, 'text', 'wrongHeading'],
			[{ text: '## Pay\nYou get {{germany.no-such-fact}}.' }, 'text', 'unknownFacts'],
			[{ text: '## Pay\nSee [this](https://example.org/unknown).' }, 'text', 'wrongLinks'],
			[{ text: '## Pay\nSee [this](/guides/atlantis/work).' }, 'text', 'wrongLinks'],
			[{ text: '## Pay\nYou get 1,500 euro.' }, 'text', 'figuresInText'],
			[{ title: '' }, 'title', 'required'],
			[{ answers: ['Only one?'] }, 'answers', 'tooFewAnswers'],
			[{ sources: [] }, 'source-0-title', 'noSource'],
		] as const
		const before = await revision()
		for (const [changed, field, key] of wrongs) {
			const answer = await publishGuide(editor, await formOf(editor, id, 'en', changed as object))
			expect(answer.ok, key).toBe(false)
			expect(!answer.ok && answer.errors, key).toContainEqual(expect.objectContaining({ field, key }))
		}
		for (const [reviewBy, key] of [
			['', 'required'],
			['never', 'notADate'],
			['2020-01-01', 'inThePast'],
			['2099-01-01', 'tooFar'],
		] as const) {
			const answer = await publishGuide(editor, await formOf(editor, id, 'en', {}, { reviewBy }))
			expect(!answer.ok && answer.errors).toEqual([{ field: 'reviewBy', key }])
		}
		expect(await revision()).toBe(before)
	})

	it('lets figures stand that the editor vouches for', async () => {
		const editor = await actorOf('editor')
		const id = guide('germany/culture')
		const { content } = await formOf(editor, id, 'en')
		const text = `${content.text}\n\nThe law is of 1949.`
		expect((await publishGuide(editor, await formOf(editor, id, 'en', { text }))).ok).toBe(false)
		expect((await publishGuide(editor, await formOf(editor, id, 'en', { text }, { figuresStay: true }))).ok).toBe(true)
	})

	it('refuses a translation that lacks a fact or a heading, or was made beside another English text', async () => {
		const editor = await actorOf('editor')
		const id = guide('hungary/work')
		const form = await formOf(editor, id, 'ru')
		const without = { ...form, content: { ...form.content, text: form.content.text.replaceAll(/\{\{[^}]+\}\}/g, '') } }
		expect(await publishGuide(editor, without)).toMatchObject({
			ok: false,
			errors: [{ field: 'text', key: 'factsMissing' }],
		})
		const flat = { ...form, content: { ...form.content, text: form.content.text.replace(/^## /m, '') } }
		expect(await publishGuide(editor, flat)).toMatchObject({
			ok: false,
			errors: [{ field: 'text', key: 'headingsDiffer' }],
		})
		await publishGuide(editor, await formOf(editor, id, 'en', { summary: 'English moved on in the meantime.' }))
		expect(await publishGuide(editor, form)).toEqual({ ok: false, notice: 'englishChanged' })
	})

	it('of an unchanged text reviews it anew without a new version', async () => {
		const editor = await actorOf('editor')
		const id = guide('hungary/culture')
		const form = await formOf(editor, id, 'en')
		expect(await publishGuide(editor, form)).toMatchObject({ ok: true })
		expect(await versionsOf(id, 'en')).toHaveLength(1)
		for (const locale of ['en', 'sq'] as const)
			expect(await findPublishedGuide('hungary/culture', locale)).toMatchObject({ locale, reviewBy: form.reviewBy })
	})

	it('of an unchanged translation after a change of the English text makes it up to date by a new version', async () => {
		const editor = await actorOf('editor')
		const id = guide('hungary/rights')
		await publishGuide(editor, await formOf(editor, id, 'en', { summary: 'Nothing that a translation must follow.' }))
		expect(await findPublishedGuide('hungary/rights', 'ar')).toMatchObject({ outdated: true })
		expect(await publishGuide(editor, await formOf(editor, id, 'ar'))).toMatchObject({ ok: true })
		expect(await findPublishedGuide('hungary/rights', 'ar')).toMatchObject({ outdated: false })
	})
})

describe('drafts', () => {
	it('are seen by staff only, survive, and can be thrown away', async () => {
		const editor = await actorOf('editor')
		const id = guide('hungary/admission')
		const before = await revision()
		await saveGuideDraft(editor, await formOf(editor, id, 'en', { title: 'Half a thought' }))
		expect(await revision()).toBe(before)
		expect((await findPublishedGuide('hungary/admission', 'en'))?.title).not.toBe('Half a thought')
		await expect(database.sql('public', 'select 1 from guide_draft')).rejects.toThrow(/permission denied/)
		const desk = await findTextDesk(editor, id, 'en')
		expect(desk?.draft).toMatchObject({ title: 'Half a thought', savedBy: editor.account })
		const which = { guide: id, language: 'en', version: desk?.draft?.version ?? 0 } as const
		expect(await discardGuideDraft(editor, { ...which, version: 1 })).toEqual({ ok: false, notice: 'reload' })
		expect((await discardGuideDraft(editor, which)).ok).toBe(true)
		expect((await findTextDesk(editor, id, 'en'))?.draft).toBeNull()
	})

	it('are never overwritten silently: the second to save is shown the difference', async () => {
		const [first, second] = [await actorOf('editor'), await actorOf('editor')]
		const id = guide('germany/admission')
		const mine = await formOf(first, id, 'en', { title: 'The title of the first' })
		const theirs = await formOf(second, id, 'en', { title: 'The title of the second' })
		expect((await saveGuideDraft(first, mine)).ok).toBe(true)
		const answer = await saveGuideDraft(second, theirs)
		if (answer.ok || !answer.conflict) throw new Error('no conflict')
		expect(answer.conflict).toMatchObject({
			by: first.name,
			fields: [{ field: 'title', theirs: 'The title of the first', yours: 'The title of the second' }],
		})
		expect((await findTextDesk(first, id, 'en'))?.draft?.title).toBe('The title of the first')
		// Having seen it, the second may replace it; and then the first is the one who is asked.
		expect((await saveGuideDraft(second, { ...theirs, version: answer.conflict.version })).ok).toBe(true)
		expect(await publishGuide(first, mine)).toMatchObject({ ok: false, conflict: { by: second.name } })
	})

	it('saved at the same moment from the same page make one, and one conflict', async () => {
		const [first, second] = [await actorOf('editor'), await actorOf('editor')]
		const id = guide('safe-migration')
		const answers = await Promise.all([
			saveGuideDraft(first, await formOf(first, id, 'en', { title: 'One' })),
			saveGuideDraft(second, await formOf(second, id, 'en', { title: 'Two' })),
		])
		expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
		expect(answers.find((answer) => !answer.ok)).toHaveProperty('conflict')
	})

	it('begun anew are not taken for the one that was thrown away', async () => {
		const [first, second] = [await actorOf('editor'), await actorOf('editor')]
		const id = guide('belgium/work')
		await saveGuideDraft(first, await formOf(first, id, 'en', { title: 'Old draft' }))
		const stale = await formOf(second, id, 'en', { title: 'From a page that is too old' })
		await discardGuideDraft(first, { guide: id, language: 'en', version: stale.version })
		await saveGuideDraft(first, await formOf(first, id, 'en', { title: 'New draft' }))
		expect(await saveGuideDraft(second, stale)).toHaveProperty('conflict')
	})

	it('of an old version come from the history, and never replace one that is there', async () => {
		const editor = await actorOf('editor')
		const id = guide('austria/admission')
		const old = (await formOf(editor, id, 'en')).content
		await publishGuide(editor, await formOf(editor, id, 'en', { title: 'A title for a day' }))
		expect(await findVersion(editor, id, 'en', 2)).toMatchObject({
			current: true,
			version: { title: 'A title for a day' },
			before: { title: old.title },
		})
		const which = { guide: id, language: 'en', version: 1 } as const
		expect((await restoreGuideVersion(editor, which)).ok).toBe(true)
		expect((await findTextDesk(editor, id, 'en'))?.draft).toMatchObject({ ...old })
		expect(await restoreGuideVersion(editor, which)).toEqual({ ok: false, notice: 'draftExists' })
		expect(await findVersion(editor, id, 'en', 99)).toBeNull()
		expect(await findVersion(editor, 'not-an-id', 'en', 1)).toBeNull()
	})
})

describe('a translator', () => {
	it('saves drafts in their own languages, and in no other', async () => {
		const translator = await actorOf('translator', undefined, ['en', 'sq'])
		const id = guide('belgium/rights')
		expect((await saveGuideDraft(translator, await formOf(translator, id, 'sq', { title: 'Titull' }))).ok).toBe(true)
		for (const language of ['ru', 'en'] as const) {
			await expect(findTextDesk(translator, id, language)).rejects.toThrow(NotAllowed)
			const form = { ...(await formOf(translator, id, 'sq')), language }
			await expect(saveGuideDraft(translator, form)).rejects.toThrow(NotAllowed)
		}
		expect((await listGuides(translator))[0]?.texts.map((text) => text.locale)).toEqual(['sq'])
	})

	it('publishes nothing', async () => {
		const translator = await actorOf('translator', undefined, ['en', 'sq'])
		const form = await formOf(translator, guide('belgium/rights'), 'sq')
		await expect(publishGuide(translator, form)).rejects.toThrow(NotAllowed)
	})

	it('is held to that by Postgres too', async () => {
		const translator = await actorOf('translator', undefined, ['en', 'sq'])
		const guideId = guide('belgium/admission')
		const draft = (locale: string) => ({ guideId, locale, version: 1, title: 'x', summary: '', answers: [], text: '' })
		const save = (locale: string, savedBy = translator.account) =>
			asSession(translator.session, (tx) => tx.guideDraft.createMany({ data: [{ ...draft(locale), savedBy }] }))
		await expect(save('ru')).rejects.toThrow()
		await expect(save('en')).rejects.toThrow()
		await expect(save('sq', (await actorOf('translator')).account)).rejects.toThrow()
		await expect(save('sq')).resolves.toEqual({ count: 1 })
		await expect(
			asSession(translator.session, (tx) =>
				tx.guideVersion.createMany({
					data: [
						{
							...{ guideId, locale: 'sq', number: 9, substance: 9, title: 'x', summary: '', answers: [], text: '' },
							origin: 'portal',
							createdBy: translator.account,
						},
					],
				}),
			),
		).rejects.toThrow()
		const ended = await asSession(translator.session, (tx) =>
			tx.guidePublication.updateMany({ where: { guideId }, data: { endedAt: new Date() } }),
		)
		expect(ended.count).toBe(0)
	})
})

describe('others', () => {
	it.each(['counsellor', 'supervisor', 'analyst', 'administrator'] as const)('a %s edits nothing', async (role) => {
		const editor = await actorOf('editor')
		const somebody = await actorOf(role)
		const form = await formOf(editor, guide('belgium/culture'), 'en')
		await expect(listGuides(somebody)).rejects.toThrow(NotAllowed)
		await expect(findTextDesk(somebody, form.guide, 'en')).rejects.toThrow(NotAllowed)
		await expect(saveGuideDraft(somebody, form)).rejects.toThrow(NotAllowed)
		await expect(publishGuide(somebody, form)).rejects.toThrow(NotAllowed)
	})
})

describe('the seed after an edit in the portal', () => {
	it('overwrites nothing and changes nothing, not even the content revision', async () => {
		const editor = await actorOf('editor')
		const id = guide('czechia/work')
		await publishGuide(editor, await formOf(editor, id, 'en', { title: 'Written in the portal' }))
		const before = await revision()
		await seedContent(database.urls.owner)
		await seedContent(database.urls.owner)
		expect(await revision()).toBe(before)
		expect((await findPublishedGuide('czechia/work', 'en'))?.title).toBe('Written in the portal')
	})
})
