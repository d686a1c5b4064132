import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { NotAllowed } from '@/lib/access/policy'
import { explainFeedback, giveFeedback } from '@/lib/feedback/giving/write'
import { countFeedback, listFeedback } from '@/lib/feedback/read'
import type { FeedbackFilter } from '@/lib/feedback/schema'
import { forgetOldFeedback, markFeedbackSeen, resolveFeedback } from '@/lib/feedback/write'
import { actorOf } from '../../support/actors'
import { withDatabase } from '../../support/database'

const database = withDatabase()
const GUIDE = 'austria/work'

let network = 0
/** A reader on a network of their own. */
function reader(trapped = false) {
	network++
	return { address: `198.51.${network >> 8}.${network & 255}`, trapped }
}

async function given(verdict: 'yes' | 'no' | 'outdated', text?: string, locale: 'en' | 'sq' | 'ru' = 'en') {
	const who = reader()
	const result = await giveFeedback(who, { guide: GUIDE, verdict, locale })
	if (!result.ok) throw new Error('refused')
	if (text !== undefined) expect(await explainFeedback(who, result.reference, text)).toEqual({ ok: true })
	return result.reference
}

/** Every page of the list: within a day the order is random, so one row can be on any of them. */
async function listedFor(actor: Actor, filter: Partial<FeedbackFilter>) {
	const rows = []
	for (let page = 1; ; page++) {
		const list = await listFeedback(actor, { ...filter, page })
		rows.push(...list.rows)
		if (list.rows.length === 0) return rows
	}
}

const stored = async () =>
	(await database.sql('superuser', 'select * from guide_feedback order by given_on desc, id')).rows

describe('a verdict on a guide', () => {
	it('is kept with the text that was shown and a day, and nothing about the reader', async () => {
		await given('outdated', 'The fee is now higher. مبلغ تغییر کرده است.', 'sq')
		const [row] = await stored()
		expect(Object.keys(row).sort()).toEqual(
			['given_on', 'guide_id', 'held_for', 'id', 'locale', 'reference', 'text', 'verdict', 'version_id'].sort(),
		)
		expect(row).toMatchObject({ locale: 'sq', verdict: 'outdated', held_for: null })
		expect(row.text).toContain('مبلغ تغییر کرده است')
		const shown = await database.sql(
			'superuser',
			`select version_id from guide_publication p join guide g on g.id = p.guide_id
			where g.path = $1 and p.locale = 'sq' and p.ended_at is null`,
			[GUIDE],
		)
		expect(row.version_id).toBe(shown.rows[0].version_id)
	})

	it('counts once when pressed twice, even at the same moment', async () => {
		const who = reader()
		const before = (await stored()).length
		const press = () => giveFeedback(who, { guide: GUIDE, verdict: 'yes', locale: 'en' })
		const [one, two] = await Promise.all([press(), press()])
		expect(one).toEqual(two)
		expect(await press()).toEqual(one)
		expect((await stored()).length).toBe(before + 1)
	})

	it('is refused for a guide that does not exist, and the next press is not taken for that one', async () => {
		const who = reader()
		const press = () => giveFeedback(who, { guide: 'atlantis/work', verdict: 'yes', locale: 'en' })
		expect(await press()).toEqual({ ok: false, reason: 'noGuide' })
		expect(await press()).toEqual({ ok: false, reason: 'noGuide' })
	})

	it('is held back, not lost, when many come fast from one network, and refused when it is a flood', async () => {
		const who = reader()
		const verdicts = ['yes', 'no', 'outdated'] as const
		const locales = ['en', 'sq', 'ru', 'ar', 'fa', 'tr', 'uk', 'mk', 'sr', 'ro', 'hu', 'zh', 'fr'] as const
		const guides = ['austria/work', 'austria/rights', 'germany/work', 'germany/rights']
		const presses = guides.flatMap((guide) =>
			locales.flatMap((locale) => verdicts.map((verdict) => ({ guide, locale, verdict }))),
		)
		const answers = []
		for (const press of presses.slice(0, 130)) answers.push(await giveFeedback(who, press))
		expect(answers.slice(0, 120).every((answer) => answer.ok)).toBe(true)
		expect(answers[125]).toMatchObject({ ok: false, wait: expect.any(Number) })
		const held = (await stored()).filter((row) => row.held_for === 'flood')
		expect(held).toHaveLength(100)
	})
})

describe('words to a verdict', () => {
	it('can be added once; the same words again are no error, others are not lost silently', async () => {
		const reference = await given('no', 'I looked for the form.')
		expect(await explainFeedback(reader(), reference, 'I looked for the form.')).toEqual({ ok: true })
		expect(await explainFeedback(reader(), reference, 'Something else')).toEqual({ ok: false, reason: 'other' })
		expect((await stored()).filter((row) => row.text === 'I looked for the form.')).toHaveLength(1)
	})

	it('need a reference that was given out', async () => {
		expect(await explainFeedback(reader(), 'A'.repeat(24), 'Hello')).toEqual({ ok: false, reason: 'gone' })
	})

	it('are held back when they look like spam: a filled trap, links, a copy', async () => {
		const trapped = reader(true)
		await giveFeedback(trapped, { guide: GUIDE, verdict: 'no', locale: 'en' })
		await given('no', 'https://a.example https://b.example https://c.example https://d.example')
		const copy = 'The same sentence, word by word, under two guides.'
		await given('no', copy)
		await given('yes', copy)
		const reasons = (await stored()).map((row) => row.held_for)
		expect(reasons).toEqual(expect.arrayContaining(['trap', 'links', 'duplicate']))
		expect((await stored()).filter((row) => row.text === copy).map((row) => row.held_for)).toEqual(
			expect.arrayContaining([null, 'duplicate']),
		)
	})
})

describe('the role of the public pages', () => {
	it('can neither read nor write feedback but through the two functions', async () => {
		for (const statement of [
			'select 1 from guide_feedback',
			`update guide_feedback set text = 'x'`,
			'delete from guide_feedback',
			`insert into guide_feedback (id, guide_id, locale, verdict, given_on) select gen_random_uuid(), id, 'en', 'yes', now() from guide limit 1`,
			'select waymark_forget_feedback(0)',
		])
			await expect(database.sql('public', statement), statement).rejects.toThrow(/permission denied/)
	})
})

describe('editors', () => {
	it('read and count feedback of all languages; translators theirs, and nobody else any', async () => {
		const marker = `marker ${Date.now()}`
		await given('no', marker, 'ru')
		const editor = await actorOf('editor')
		expect((await listedFor(editor, { language: 'ru' })).map((row) => row.text)).toContain(marker)
		const count = (await countFeedback(editor)).find((row) => row.guide === GUIDE)
		expect(count?.no).toBeGreaterThan(0)
		expect(
			(await listFeedback(await actorOf('translator', undefined, ['en', 'ru']), {})).rows.map((row) => row.locale),
		).not.toContain('en')
		expect((await listFeedback(await actorOf('translator', undefined, ['en', 'sq']), { language: 'ru' })).rows).toEqual(
			[],
		)
		await expect(listFeedback(await actorOf('counsellor'), {})).rejects.toThrow(NotAllowed)
	})

	it('mark as seen and resolve with a note; done twice at once, it is recorded once', async () => {
		const marker = `to resolve ${Date.now()}`
		await given('outdated', marker)
		const editor = await actorOf('editor')
		const find = async () => (await listedFor(editor, { guide: GUIDE })).find((row) => row.text === marker)
		const id = (await find())?.id as string
		expect((await find())?.state).toBe('new')
		await Promise.all([markFeedbackSeen(editor, { id, view: '' }), markFeedbackSeen(editor, { id, view: '' })])
		expect((await find())?.state).toBe('seen')
		expect(await resolveFeedback(editor, { id, view: 'guide=austria/work', note: 'Fee corrected.' })).toEqual({
			ok: true,
			goTo: '/staff/guides/feedback?guide=austria/work',
		})
		expect(await find()).toMatchObject({ state: 'resolved', handlings: [{}, { note: 'Fee corrected.', by: 'editor' }] })
		const events = await database.sql(
			'superuser',
			`select detail from audit_event where resource_id = $1 order by seq`,
			[id],
		)
		expect(events.rows).toEqual([{ detail: { state: 'seen' } }, { detail: { state: 'resolved' } }])
	})

	it('translators may not resolve', async () => {
		await given('no', undefined, 'sq')
		const editor = await actorOf('editor')
		const [row] = (await listFeedback(editor, { language: 'sq' })).rows
		await expect(resolveFeedback(await actorOf('translator'), { id: row?.id as string, view: '' })).rejects.toThrow(
			NotAllowed,
		)
	})
})

describe('words older than their time', () => {
	it('are erased, the verdict stays; references end after two days', async () => {
		const old = await given('no', 'Old words of somebody.')
		const recent = await given('no', 'Recent words of somebody.')
		await database.sql(
			'superuser',
			`update guide_feedback set given_on = current_date - 181 where text = 'Old words of somebody.'`,
		)
		expect(await forgetOldFeedback()).toBe(1)
		const texts = (await stored()).map((row) => row.text)
		expect(texts).toContain('Recent words of somebody.')
		expect(texts).not.toContain('Old words of somebody.')
		expect(await explainFeedback(reader(), old, 'More')).toEqual({ ok: false, reason: 'gone' })
		expect(await explainFeedback(reader(), recent, 'More')).toEqual({ ok: false, reason: 'other' })
	})
})
