import { describe, expect, it } from 'vitest'
import { LOCALES } from '@/lib/i18n/locales'
import type { Answer } from '@/lib/search/finding'
import { searchPublished } from '@/lib/search/published'
import { makeCentre } from '../../support/actors'
import { withDatabase } from '../../support/database'

const database = withDatabase()

const guides = (answer: Answer) => answer.hits.filter((hit) => hit.kind === 'guide').map((hit) => hit.path)

describe('the search', () => {
	it('forgets what it kept when content changes', async () => {
		expect(guides(await searchPublished('Mangelberufe', 'en'))).toContain('/guides/austria/work')
		await database.sql(
			'owner',
			`update guide_publication set ended_at = now() where ended_at is null and guide_id = (select id from guide where path = 'austria/work')`,
		)
		// The old index answers until the new one is built.
		await expect
			.poll(async () => guides(await searchPublished('Mangelberufe', 'en')), { timeout: 15_000 })
			.not.toContain('/guides/austria/work')
	})

	it('leads to the section that answers, with the words marked', async () => {
		const [hit] = (await searchPublished('not paid germany', 'en')).hits
		expect(hit).toMatchObject({
			kind: 'guide',
			path: '/guides/germany/rights',
			anchor: expect.stringMatching(/^s\d+$/),
		})
		expect(hit?.excerpt.some(({ marked, text }) => marked && /paid|pay/i.test(text))).toBe(true)
	})

	it('answers with the figure itself', async () => {
		const { hits } = await searchPublished('minimum wage germany', 'en')
		const figure = hits.find((hit) => hit.kind === 'fact')
		expect(figure).toMatchObject({ country: 'DE', anchor: expect.stringMatching(/^f-germany-/) })
		expect(figure?.section[0]?.text).toMatch(/€/)
		expect(hits.filter((hit) => hit.kind === 'fact').every((hit) => hit.country === 'DE')).toBe(true)
	})

	it('finds services by name and by what they do there', async () => {
		const services = async (query: string) =>
			(await searchPublished(query, 'en')).hits.filter((hit) => hit.kind === 'service').map((hit) => hit.anchor)
		expect(await services('Arbeiterkammer')).toContain('ak-labour-advice')
		expect(await services('looking for a job in austria')).toContain('ams-job-search')
	})

	it('finds centres', async () => {
		const centre = await makeCentre('Qendra Shpresa')
		const centresFor = async () =>
			(await searchPublished('qendra shpresa', 'en')).hits
				.filter((hit) => hit.kind === 'centre')
				.map((hit) => hit.anchor)
		// The old index answers until the new one is built.
		const list = (listed: boolean) =>
			database.sql('owner', 'update centre set listed = $2 where id = $1', [centre.id, listed])
		await list(true)
		await expect.poll(centresFor, { timeout: 25_000 }).toEqual([centre.slug])
		await list(false)
		await expect.poll(centresFor, { timeout: 25_000 }).toEqual([])
	})

	it('finds the ways into a country', async () => {
		const { hits } = await searchPublished('blue card germany', 'en')
		const route = hits.find((hit) => hit.kind === 'route')
		expect(route).toMatchObject({ path: '/routes/germany', anchor: 'eu-blue-card', country: 'DE' })
	})

	it('shows English, and says so, where a language has nothing yet', async () => {
		for (const statement of [
			`delete from fact_label where locale = 'hu'`,
			`delete from permit_route_text where locale = 'hu'`,
			`update guide_publication set ended_at = now() where ended_at is null and locale = 'hu'`,
		])
			await database.sql('owner', statement)
		const answer = await searchPublished('minimálbér Németországban', 'hu')
		expect(answer.onlyEnglish).toBe(true)
		expect(answer.hits.find((hit) => hit.kind === 'guide')).toMatchObject({
			path: '/guides/germany/work',
			locale: 'en',
		})
	})

	it('finds English words in every language, and admits to finding nothing', async () => {
		for (const locale of LOCALES) {
			expect((await searchPublished('Betriebsrat', locale)).hits.length, locale).toBeGreaterThan(0)
			expect((await searchPublished('qwxzkvv', locale)).hits, locale).toEqual([])
			expect((await searchPublished('<b>xyzzy</b>', locale)).hits, locale).toEqual([])
		}
	})

	it('finds Serbian in both scripts alike', async () => {
		const [latin, cyrillic] = [
			await searchPublished('radna dozvola Nemačka', 'sr'),
			await searchPublished('радна дозвола Немачка', 'sr'),
		]
		expect(guides(latin).slice(0, 3)).toContain('/guides/germany/admission')
		expect(guides(cyrillic)).toEqual(guides(latin))
	})
})
