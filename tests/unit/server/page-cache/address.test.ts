import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '@/lib/i18n/locales'
import { addressOf, LONGEST_TARGET } from '@/server/page-cache/address'

describe('what a request target addresses', () => {
	it.each([
		['/en', { kind: 'document', key: '/en', locale: 'en', query: '' }],
		['/ar/guides/austria/work', { kind: 'document', key: '/ar/guides/austria/work', locale: 'ar', query: '' }],
		['/en/guides/austria?x=1&_rsc=abc', { kind: 'document', key: '/en/guides/austria', locale: 'en', query: '' }],
		['http://other.example/en/guides', { kind: 'document', key: '/en/guides', locale: 'en', query: '' }],
		['/en/search?q=work+permit&x=1', { kind: 'document', key: '/en/search', locale: 'en', query: '?q=work%20permit' }],
		['/en/search?q=', { kind: 'document', key: '/en/search', locale: 'en', query: '' }],
		[
			'/en/compare?b=hungary&a=austria',
			{ kind: 'document', key: '/en/compare', locale: 'en', query: '?a=austria&b=hungary' },
		],
		['/en/compare?a=<script>', { kind: 'document', key: '/en/compare', locale: 'en', query: '' }],
		['/en/guides/compare?a=austria', { kind: 'document', key: '/en/guides/compare', locale: 'en', query: '' }],
		[
			'/fa/feedback/thanks?x=1&guide=austria/work&ref=abcdefghijklmnopqrstuvwx&shown=secret',
			{
				kind: 'document',
				key: '/fa/feedback/thanks',
				locale: 'fa',
				query: '?ref=abcdefghijklmnopqrstuvwx&guide=austria%2Fwork',
			},
		],
		[
			'/fa/feedback/thanks?ref=short&guide=../../x',
			{ kind: 'document', key: '/fa/feedback/thanks', locale: 'fa', query: '' },
		],
		['/fa/answers?shown=abc', { kind: 'document', key: '/fa/answers', locale: 'fa', query: '' }],
		[
			'/fa/centres/tirana/ask?shown=abc',
			{ kind: 'document', key: '/fa/centres/tirana/ask', locale: 'fa', query: '', forOne: true },
		],
		['/en/', { kind: 'redirect', to: '/en' }],
		['/EN/guides', { kind: 'redirect', to: '/en/guides' }],
		['//en//guides///austria/', { kind: 'redirect', to: '/en/guides/austria' }],
		['/%65n/guides', { kind: 'redirect', to: '/en/guides' }],
		['/en/%67uides?x=1', { kind: 'redirect', to: '/en/guides' }],
		['/en/%73taff/clients?page=2', { kind: 'redirect', to: '/en/staff/clients?page=2' }],
		['/en/staff/clients?page=2', { kind: 'private', target: '/en/staff/clients?page=2' }],
		['/fr/sign-in', { kind: 'private', target: '/fr/sign-in' }],
		['/fr/referral/abc', { kind: 'private', target: '/fr/referral/abc' }],
		['/', { kind: 'other', target: '/' }],
		['//evil.example/en', { kind: 'other', target: '//evil.example/en' }],
		['/api/ready', { kind: 'other', target: '/api/ready' }],
		['/xx/guides', { kind: 'other', target: '/xx/guides' }],
		['/en/../staff', { kind: 'refused', status: 404 }],
		['/en/%2e%2e/staff', { kind: 'refused', status: 404 }],
		['/en/a%2fb', { kind: 'refused', status: 400 }],
		['/en/a%5cb', { kind: 'refused', status: 400 }],
		['/en/a\\b', { kind: 'refused', status: 400 }],
		['/en/%00', { kind: 'refused', status: 400 }],
		['/en/\u0000', { kind: 'refused', status: 400 }],
		['/en/%zz', { kind: 'refused', status: 400 }],
		['/en/%c3', { kind: 'refused', status: 400 }],
		['*', { kind: 'refused', status: 400 }],
		[`/en/${'a'.repeat(LONGEST_TARGET)}`, { kind: 'refused', status: 414 }],
	])('%s', (target, expected) => {
		expect(addressOf(target)).toEqual(expected)
	})

	it('cuts a search to 200 characters, counted as people do', () => {
		const address = addressOf(`/en/search?q=${encodeURIComponent('🧭'.repeat(250))}`)
		expect(address).toMatchObject({ kind: 'document', query: `?q=${encodeURIComponent('🧭'.repeat(200))}` })
	})
})

const piece = fc.oneof(
	fc.constantFrom(
		...LOCALES,
		'EN',
		'Ar',
		'guides',
		'staff',
		'search',
		'compare',
		'',
		'.',
		'..',
		'%2e',
		'%2F',
		'%00',
		'%',
		'a;b',
		'%E2%82%AC',
	),
	fc.string({ unit: 'binary', maxLength: 6 }),
	fc.webSegment(),
)
const target = fc
	.tuple(
		fc.array(piece, { maxLength: 6 }),
		fc.oneof(fc.constant(''), fc.webQueryParameters(), fc.string()),
		fc.boolean(),
	)
	.map(
		([pieces, query, absolute]) =>
			`${absolute ? 'http://h' : ''}/${pieces.join('/')}${query === '' ? '' : `?${query}`}`,
	)

describe('for any target at all', () => {
	it('never throws, and a redirect leads to where nothing is redirected', () => {
		fc.assert(
			fc.property(target, (text) => {
				const address = addressOf(text)
				if (address.kind !== 'redirect') return
				expect(address.to).toMatch(/^\/[a-z]{2}(?:[/?]|$)/)
				expect(['document', 'private', 'refused']).toContain(addressOf(address.to).kind)
			}),
			{ numRuns: 3000 },
		)
	})

	it('gives one page one key: the key is its own address, and the query never changes it', () => {
		fc.assert(
			fc.property(target, fc.string(), (text, query) => {
				const address = addressOf(text)
				if (address.kind !== 'document') return
				expect(addressOf(address.key)).toEqual({ ...address, query: '' })
				expect(address.key).not.toMatch(/\/\/|\/$|[?#]|%2f/i)
				const other = addressOf(`${address.key}?${query}`)
				if (other.kind === 'document') expect(other.key).toBe(address.key)
				else expect(other.kind).toBe('refused')
			}),
			{ numRuns: 3000 },
		)
	})

	it('lets only known, cleaned parameters through', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.dictionary(fc.string(), fc.string()), (q, more) => {
				const address = addressOf(`/en/search?${new URLSearchParams({ ...more, q })}`)
				if (address.kind !== 'document' || address.query === '') return
				const kept = new URLSearchParams(address.query)
				expect([...kept.keys()]).toEqual(['q'])
				expect([...(kept.get('q') ?? '')].length).toBeLessThanOrEqual(200)
			}),
		)
	})
})
