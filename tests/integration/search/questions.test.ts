import { describe, expect, it } from 'vitest'
import { listPublishedGuides } from '@/lib/guides/published'
import { LOCALES } from '@/lib/i18n/locales'
import { searchPublished } from '@/lib/search/published'
import { questionsOf, rateOf } from '../../search/questions'
import { withDatabase } from '../../support/database'

withDatabase()

/** Share of questions whose guide must be among the first three. */
const GOAL = 0.9

describe.each(LOCALES)('questions in %s', (locale) => {
	it.each(['tuning', 'sealed'] as const)('of the %s half find their guide among the first three', async (half) => {
		const guides = (await listPublishedGuides('en')).map((guide) => guide.path)
		const search = async (query: string) =>
			(await searchPublished(query, locale)).hits
				.filter((hit) => hit.kind === 'guide')
				.map((hit) => hit.path.replace('/guides/', ''))
		const questions = questionsOf(locale).filter((question) => question.half === half)
		const { asked, answered } = await rateOf(questions, guides, search)
		expect(asked).toBeGreaterThan(8)
		// One number and no more: whoever looked at a sealed question would tune for it (tests/search/README.md).
		expect(answered / asked).toBeGreaterThanOrEqual(GOAL)
	})
})
