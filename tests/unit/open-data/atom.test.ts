import fc from 'fast-check'
import { parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { atomOf, escapeXml } from '@/lib/open-data/feeds/atom'

describe('an Atom feed', () => {
	it('lets no text out of its element', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const escaped = escapeXml(text)
				expect(escaped).not.toMatch(/[<>"]/)
				expect(escaped).not.toMatch(/&(?!(amp|lt|gt|quot);)/)
				// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML has no place for
				expect(escaped).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
			}),
		)
	})

	it('keeps the text for those who read it', () => {
		const text = 'Pay & <leave>: "38" hours, 工资, الأجر'
		const node = parseFragment(`<b title="${escapeXml(text)}">${escapeXml(text)}</b>`).childNodes[0] as unknown as {
			attrs: { value: string }[]
			childNodes: { value: string }[]
		}
		expect(node.attrs[0]?.value).toBe(text)
		expect(node.childNodes[0]?.value).toBe(text)
	})

	it('says when it last changed, by its newest entry', () => {
		const entry = (id: string, day: string) => ({
			id,
			title: id,
			url: 'https://waymark.example/en',
			updated: new Date(day),
			summary: '',
		})
		const feed = {
			title: 'T',
			self: 'https://waymark.example/api/feeds/en/all',
			page: 'https://waymark.example/en',
			language: 'en',
			updated: new Date('2026-01-01'),
			entries: [entry('urn:uuid:1', '2026-02-01'), entry('urn:uuid:2', '2026-03-01')],
		}
		expect(atomOf(feed)).toContain('<title>T</title>\n<updated>2026-03-01T00:00:00.000Z</updated>')
		expect(atomOf({ ...feed, entries: [] })).toContain('<updated>2026-01-01T00:00:00.000Z</updated>')
	})
})
