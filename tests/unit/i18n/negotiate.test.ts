import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLocale, LOCALES } from '@/lib/i18n/locales'
import { negotiateLocale } from '@/lib/i18n/negotiate'

describe('negotiateLocale', () => {
	it.each([
		[undefined, 'en'],
		['', 'en'],
		['*', 'en'],
		['de-AT,de;q=0.9', 'en'],
		['de,ru;q=0.4,sq;q=0.7', 'sq'],
		['ar-EG,en;q=0.5', 'ar'],
		['zh-Hant-TW', 'zh'],
		['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
		['sr-Cyrl-RS', 'sr'],
		['bs', 'sr'],
		['hr-HR,de;q=0.5', 'sr'],
		['prs-AF', 'fa'],
		['ro-MD;q=0.8, uk;q=0.9', 'uk'],
		['EN-gb', 'en'],
		['fr;q=0, hu;q=0.1', 'hu'],
		['x-klingon, tr', 'tr'],
		['fr ; q=0.300 , *;q=0.1', 'fr'],
		[';;,,=q, tr;q=nine, mk', 'mk'],
	] as const)('reads %s as %s', (header, locale) => {
		expect(negotiateLocale(header)).toBe(locale)
	})

	it('answers any header at all with one of the locales', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (header) => isLocale(negotiateLocale(header))),
		)
	})

	it('finds a locale whatever region, script or variant follows it', () => {
		const subtag = fc.stringMatching(/^[a-z0-9]{2,8}$/)
		fc.assert(
			fc.property(fc.constantFrom(...LOCALES), fc.array(subtag, { maxLength: 4 }), (locale, subtags) => {
				expect(negotiateLocale([locale, ...subtags].join('-'))).toBe(locale)
			}),
		)
	})

	it('obeys quality before order', () => {
		const quality = fc.integer({ min: 1, max: 1000 })
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.tuple(fc.constantFrom(...LOCALES), quality), { minLength: 1, selector: ([one]) => one }),
				(pairs) => {
					const header = pairs.map(([locale, q]) => `${locale};q=${(q / 1000).toFixed(3)}`).join(', ')
					const best = Math.max(...pairs.map(([, q]) => q))
					expect(negotiateLocale(header)).toBe(pairs.find(([, q]) => q === best)?.[0])
				},
			),
		)
	})
})
