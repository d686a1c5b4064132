import { describe, expect, it } from 'vitest'
import { findFigures, listDestinationsWithFigures, listFigures } from '@/lib/facts/published'
import { factWordsOf } from '@/lib/facts/wording'
import { renderGuideText } from '@/lib/guides/markdown'
import {
	findDestination,
	findPublishedGuide,
	listAppliedMigrations,
	listPublicPages,
	listPublishedGuides,
	listPublishedPages,
} from '@/lib/guides/published'
import { LOCALES } from '@/lib/i18n/locales'
import { withDatabase } from '../../support/database'

const database = withDatabase()

describe('published guides', () => {
	it('are read in the language asked for, with facts and the sources of the English text', async () => {
		const guide = await findPublishedGuide('austria/work', 'ar')
		expect(guide).toMatchObject({
			locale: 'ar',
			topic: 'work',
			outdated: false,
			destination: { slug: 'austria', country: 'AT' },
		})
		expect(guide?.title).toMatch(/\p{Script=Arabic}/u)
		expect(guide?.figures.length).toBeGreaterThan(3)
		expect(guide?.figures.every((figure) => figure.labelLocale === 'ar')).toBe(true)
		expect(guide?.sources.length).toBeGreaterThan(3)
	})

	it('are shown in English where there is no translation', async () => {
		await database.sql(
			'owner',
			`update guide_publication set ended_at = now() where locale = 'ru' and guide_id = (select id from guide where path = 'germany/work')`,
		)
		const guide = await findPublishedGuide('germany/work', 'ru')
		expect(guide).toMatchObject({ locale: 'en', outdated: false, unreviewed: false })
		expect(guide?.locales).not.toContain('ru')
		const entry = (await listPublishedGuides('ru')).find((one) => one.path === 'germany/work')
		expect(entry?.locale).toBe('en')
	})

	it('are not there when they are not', async () => {
		expect(await findPublishedGuide('austria/nothing', 'en')).toBeNull()
		expect(await findDestination('france')).toBeNull()
	})

	it('say that a translation is outdated only after a change of substance', async () => {
		const edit = (substance: string) => `
			with guide as (select id from guide where path = 'hungary/culture'),
			ended as (update guide_publication set ended_at = now() where guide_id = (select id from guide) and locale = 'en' and ended_at is null returning version_id, reviewed_on, review_by),
			made as (insert into guide_version (id, guide_id, locale, number, substance, title, summary, answers, text, origin)
				select gen_random_uuid(), guide_id, 'en', number + 1, ${substance}, title, summary, answers, text, 'portal'
				from guide_version where id = (select version_id from ended) returning id, guide_id)
			insert into guide_publication (id, guide_id, locale, version_id, reviewed_on, review_by)
			select gen_random_uuid(), made.guide_id, 'en', made.id, ended.reviewed_on, ended.review_by from made, ended`
		await database.sql('owner', edit('substance'))
		expect(await findPublishedGuide('hungary/culture', 'sq')).toMatchObject({ locale: 'sq', outdated: false })
		await database.sql('owner', edit('number + 1'))
		expect(await findPublishedGuide('hungary/culture', 'sq')).toMatchObject({ locale: 'sq', outdated: true })
		expect(await findPublishedGuide('hungary/culture', 'en')).toMatchObject({ outdated: false })
	})

	it('render whole, in every language they have, with no reference left over', { timeout: 180_000 }, async () => {
		for (const { path } of await listPublishedGuides('en')) {
			const source = await findPublishedGuide(path, 'en')
			for (const locale of source?.locales ?? []) {
				const guide = await findPublishedGuide(path, locale)
				if (guide?.locale !== locale) throw new Error(`${path} ${locale}`)
				const { html, sections } = renderGuideText(guide.text, guide.figures, await factWordsOf(locale))
				expect(html, `${path} ${locale}`).not.toMatch(/\{\{|<span class="unsure"/)
				expect(sections.length, `${path} ${locale}`).toBeGreaterThan(2)
			}
		}
	})
})

describe('public pages', () => {
	it('are listed in every locale, each once', async () => {
		const [pages, paths] = [await listPublicPages(), await listPublishedPages()]
		expect(paths).toHaveLength(pages.length * LOCALES.length)
		expect(new Set(paths).size).toBe(paths.length)
		for (const path of [
			'/en',
			'/ar/guides/austria',
			'/zh/guides/safe-migration',
			'/fr/guides/germany/rights',
			'/fa/checklist/hungary',
		])
			expect(paths).toContain(path)
	})

	it('have no checklist for a destination without guides', async () => {
		await database.sql(
			'owner',
			`update guide_publication set ended_at = now() where ended_at is null and guide_id in (select id from guide where destination_slug = 'slovakia')`,
		)
		const paths = (await listPublicPages()).map((page) => page.path)
		expect(paths).toContain('/guides/slovakia')
		expect(paths).not.toContain('/checklist/slovakia')
	})

	it('know which languages they have content of their own in', async () => {
		const safe = (await listPublicPages()).find((page) => page.path === '/guides/safe-migration')
		expect(safe?.locales).toEqual(expect.arrayContaining(['en', 'ar', 'ru', 'sq']))
	})
})

describe('published facts', () => {
	it('show their newest version only, and say when it has run out', async () => {
		await database.sql(
			'owner',
			`insert into fact_version (fact_key, number, value, confirmed, valid_until, checked_on, source_title, source_publisher, source_url, origin)
			select fact_key, number + 1, '{"amount": 99, "currency": "EUR"}', true, '2020-01-01', '2019-06-01', source_title, source_publisher, source_url, 'portal'
			from fact_version where fact_key = 'austria.long-stay-visa-fee'`,
		)
		const [fee] = await findFigures(['austria.long-stay-visa-fee'], 'ar')
		expect(fee).toMatchObject({ value: { amount: 99 }, expired: true, validUntil: '2020-01-01', labelLocale: 'ar' })
	})

	it('come in the order of the keys asked for, and unknown keys are left out', async () => {
		const keys = ['austria.paid-leave', 'austria.nothing', 'austria.emergency-number']
		expect((await findFigures(keys, 'en')).map((figure) => figure.key)).toEqual([
			'austria.paid-leave',
			'austria.emergency-number',
		])
	})

	it('belong to their destination', async () => {
		expect(await listDestinationsWithFigures()).toEqual(expect.arrayContaining(['austria', 'germany', 'hungary']))
		expect((await listFigures('austria', 'en')).every((figure) => figure.key.startsWith('austria.'))).toBe(true)
	})
})

describe('readiness', () => {
	it('can read which migrations are applied', async () => {
		expect((await listAppliedMigrations()).size).toBeGreaterThan(1)
	})
})
