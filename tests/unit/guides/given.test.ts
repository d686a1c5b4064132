import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { givenAddress, givenOf, givenQuery, MOST_GIVEN, readGiven } from '@/lib/guides/given/given'
import { LOCALES } from '@/lib/i18n/locales'
import { addressOf } from '@/server/page-cache/address'

const slug = fc.stringMatching(/^[a-z]{1,20}(?:-[a-z]{1,18})?$/)
const page = fc.record({
	path: fc.oneof(
		slug,
		fc.tuple(slug, slug).map((parts) => parts.join('/')),
	),
	locale: fc.constantFrom(...LOCALES),
	number: fc.integer({ min: 1, max: 999_999 }),
})
const pack = fc.record({
	on: fc
		.date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
		.map((day) => day.toJSON().slice(0, 10)),
	pages: fc.uniqueArray(page, { minLength: 1, maxLength: MOST_GIVEN, selector: (one) => one.path }),
})
const queryOf = (address: string) => Object.fromEntries(new URL(address, 'http://localhost').searchParams)

describe('the address of a pack', () => {
	it('says which pages it has, and nothing is lost on the way through the front', () => {
		fc.assert(
			fc.property(pack, fc.constantFrom(...LOCALES), (given, locale) => {
				const found = addressOf(givenAddress(locale, given))
				expect(found.kind).toBe('document')
				expect(readGiven(queryOf(found.kind === 'document' ? found.key + found.query : '/'))).toEqual(given)
			}),
		)
	})

	it('is refused where it names no page or no day, whatever is typed', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (on, pages) => {
				const given = readGiven({ on, pages })
				if (given !== null) expect(readGiven(queryOf(`/?${givenQuery(given)}`))).toEqual(given)
			}),
		)
		for (const query of [
			{},
			{ on: '2027-02-30', pages: 'austria.work.en.1' },
			{ on: '2027-02-20', pages: 'austria.work.xx.1' },
			{ on: '2027-02-20', pages: 'austria.work.en.0' },
			{ on: '2027-02-20', pages: ['austria.work.en.1'] },
		])
			expect(readGiven(query)).toBeNull()
	})

	it('names a page once, and no more pages than a conversation has', () => {
		expect(readGiven({ on: '2027-03-03', pages: 'austria.work.en.1~austria.work.sq.2' })?.pages).toEqual([
			{ path: 'austria/work', locale: 'en', number: 1 },
		])
		const many = Array.from({ length: MOST_GIVEN + 5 }, (_, at) => ({
			path: `austria/topic-${'abcdefghij'[at % 10]}${'abcdefghij'[Math.floor(at / 10)]}`,
			locale: 'en',
			number: 1,
		}))
		expect(givenOf('2027-03-03', many).pages).toHaveLength(MOST_GIVEN)
	})
})
