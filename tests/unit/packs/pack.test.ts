import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '@/lib/i18n/locales'
import {
	FORMATS,
	packAddress,
	packFileName,
	parsePackFile,
	resolveScope,
	scopeOfGuide,
} from '@/lib/packs/documents/pack'
import { answerBytes, rangeOf } from '@/lib/packs/documents/ranges'

const PLACES = ['austria', 'germany']

describe('the address of a document', () => {
	it('comes back from its own last part', () => {
		for (const guide of ['austria/work', 'germany/admission', 'safe-migration'])
			for (const format of FORMATS) {
				const file = packAddress('ar', scopeOfGuide(guide), format).split('/').at(-1) as string
				expect(parsePackFile(file)).toEqual({ scope: scopeOfGuide(guide), format })
				expect(resolveScope(scopeOfGuide(guide), PLACES)).toEqual({ guide })
			}
		expect(resolveScope('austria', PLACES)).toEqual({ destination: 'austria' })
	})

	it.each(['atlantis', 'austria-weather', 'austria-', '-work', 'work', ''])('leads nowhere for %s', (scope) => {
		expect(resolveScope(scope, PLACES)).toBeNull()
	})

	it('never names anything but letters, hyphens and a format', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					fc.string().map((text) => `${text}.pdf`),
				),
				(file) => {
					const parsed = parsePackFile(file)
					if (parsed) expect(packFileName('en', parsed.scope, parsed.format)).toMatch(/^[a-z-]+-en\.(pdf|epub|html)$/)
				},
			),
		)
		for (const locale of LOCALES) expect(packFileName(locale, 'austria', 'pdf')).toMatch(/^austria-[a-z]{2}\.pdf$/)
	})
})

describe('a part of a download', () => {
	it.each([
		['bytes=0-3', { from: 0, to: 3 }],
		['bytes=4-', { from: 4, to: 9 }],
		['bytes=-2', { from: 8, to: 9 }],
		['bytes=-99', { from: 0, to: 9 }],
		['bytes=8-99', { from: 8, to: 9 }],
		['bytes=10-', 'none'],
		['bytes=-0', 'none'],
		['bytes=3-1', null],
		['bytes=-', null],
		['bytes=0-1,4-5', null],
		['lines=0-1', null],
		[null, null],
	])('%s', (header, range) => {
		expect(rangeOf(header, 10)).toEqual(range)
	})

	it('put together again is the whole', async () => {
		const bytes = crypto.getRandomValues(new Uint8Array(1000))
		const document = { bytes, tag: 'tag' }
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 0, max: 999 }), async (cut) => {
				const first = answerBytes(new Headers({ range: `bytes=0-${cut}` }), document, {})
				const rest = answerBytes(new Headers({ range: `bytes=${cut + 1}-`, 'if-range': '"tag"' }), document, {})
				expect([first.status, rest.status]).toEqual([206, cut === 999 ? 416 : 206])
				const parts = [await first.arrayBuffer(), cut === 999 ? new ArrayBuffer(0) : await rest.arrayBuffer()]
				expect(Buffer.concat(parts.map((part) => Buffer.from(part))).equals(Buffer.from(bytes))).toBe(true)
			}),
			{ numRuns: 20 },
		)
	})

	it('is the whole again when the document has changed meanwhile', () => {
		const headers = new Headers({ range: 'bytes=5-', 'if-range': '"older"' })
		expect(answerBytes(headers, { bytes: new Uint8Array(10), tag: 'newer' }, {}).status).toBe(200)
		expect(
			answerBytes(new Headers({ 'if-none-match': 'W/"newer"' }), { bytes: new Uint8Array(10), tag: 'newer' }, {})
				.status,
		).toBe(304)
	})
})
