import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyOf, encodingFor, makePage, matchesTag, prepare } from '@/server/page-cache/document'

const finished = { html: '<!DOCTYPE html><p>Труд و عمل</p>', styleSource: null, warnings: [] }
const stamp = { revision: 3, day: '2026-11-21' }

describe('the choice of an encoding', () => {
	it.each([
		[undefined, 'identity'],
		['', 'identity'],
		['br', 'br'],
		['gzip, deflate, br, zstd', 'br'],
		['gzip, deflate', 'gzip'],
		['GZIP', 'gzip'],
		['x-gzip', 'gzip'],
		['*', 'br'],
		['*;q=0', 'identity'],
		['br;q=0, gzip', 'gzip'],
		['br;q=0,gzip;q=0', 'identity'],
		['br;q=0.1, gzip;q=0.9', 'gzip'],
		['identity;q=1, br;q=0.5', 'identity'],
		['identity, br', 'br'],
		['gzip;q=nonsense', 'identity'],
		['deflate', 'identity'],
	])('%s -> %s', (accept, expected) => {
		expect(encodingFor(accept)).toBe(expected)
	})

	it('never throws and never chooses what was refused', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(encodingFor(`br;q=0, gzip;q=0, ${text.replaceAll(/br|gzip|\*/gi, '')}`)).toBe('identity')
			}),
		)
	})
})

describe('a page', () => {
	it('says the same in every encoding, each with a strong tag of its own', async () => {
		const kept = prepare(await makePage('/en', 200, stamp, finished), false)
		expect(brotliDecompressSync(bodyOf(kept, 'br')).toString()).toBe(finished.html)
		expect(gunzipSync(bodyOf(kept, 'gzip')).toString()).toBe(finished.html)
		expect(bodyOf(kept, 'identity').toString()).toBe(finished.html)
		const tags = Object.values(kept.answers).map((answer) => answer.etag)
		expect(new Set(tags).size).toBe(3)
		for (const tag of tags) expect(tag).toMatch(/^"[\w-]+"$/)
		for (const encoding of ['br', 'gzip', 'identity'] as const) {
			expect(kept.answers[encoding].length).toBe(bodyOf(kept, encoding).length)
		}
	})

	it('is not compressed again when nothing but its date has changed', async () => {
		const first = await makePage('/en', 200, stamp, finished)
		const again = await makePage('/en', 200, { revision: 4, day: '2026-11-22' }, finished, first)
		const other = await makePage('/en', 200, stamp, { ...finished, html: '<p>other</p>' }, first)
		expect(again.br).toBe(first.br)
		expect(again).toMatchObject({ revision: 4, day: '2026-11-22', tag: first.tag })
		expect(other.tag).not.toBe(first.tag)
	})

	it('gets another tag when its policy changes', async () => {
		const plain = await makePage('/en', 200, stamp, finished)
		const styled = await makePage('/en', 200, stamp, { ...finished, styleSource: "'sha256-x'" })
		expect(styled.tag).not.toBe(plain.tag)
	})

	it('asks for https only where readers use it', async () => {
		const page = await makePage('/en', 200, stamp, finished)
		expect(prepare(page, true).answers.br.whole).toContain('Strict-Transport-Security')
		expect(prepare(page, false).answers.br.whole).not.toContain('Strict-Transport-Security')
	})
})

it.each([
	['"a-br"', true],
	['W/"a-br"', true],
	['"x", "a-br"', true],
	['*', true],
	['"a-gzip"', false],
	['a-br', false],
	['', false],
])('If-None-Match %s matches "a-br": %s', (header, expected) => {
	expect(matchesTag(header, '"a-br"')).toBe(expected)
})
