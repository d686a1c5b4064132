import fc from 'fast-check'
import { parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import type { Figure } from '@/lib/facts/figure'
import { factWordsOf } from '@/lib/facts/wording'
import { isAllowedLink, plainGuideText, renderGuideText, sanitizeGuideText } from '@/lib/guides/markdown'

const words = await factWordsOf('en')

const fee: Figure = {
	key: 'austria.fee',
	type: 'amount',
	value: { amount: 45, currency: 'EUR' },
	confirmed: true,
	expired: false,
	validFrom: null,
	validUntil: '2027-01-01',
	checkedOn: '2026-11-21',
	label: 'Fee',
	note: null,
	labelLocale: 'en',
	source: { title: 'T', publisher: 'P', url: 'https://example.org' },
}

const html = (markdown: string, figures: Figure[] = [fee]) => renderGuideText(markdown, figures, words).html

describe('renderGuideText', () => {
	it('words facts where they stand, in headings, lists and tables too', () => {
		expect(html('You pay {{austria.fee}}.')).toBe('<p>You pay €45.</p>')
		expect(html('- **{{ austria.fee }}** now')).toContain('<strong>€45</strong> now')
		expect(html('| a | b |\n|---|---|\n| x | {{austria.fee}} |')).toContain('<td>€45</td>')
		expect(renderGuideText('## Fee {{austria.fee}}', [fee], words).sections).toEqual([{ id: 's1', title: 'Fee €45' }])
	})

	it('marks what is not confirmed, out of date, or not known, and leads to its row', () => {
		expect(html('{{austria.fee}}', [{ ...fee, confirmed: false }])).toBe(
			'<p>€45 <a class="unsure" href="#f-austria-fee">(not confirmed)</a></p>',
		)
		expect(html('{{austria.fee}}', [{ ...fee, expired: true }])).toContain('may be out of date')
		expect(html('{{austria.fee}}', [{ ...fee, value: null, confirmed: false }])).toBe(
			'<p><a class="unsure" href="#f-austria-fee">check with the authority</a></p>',
		)
		expect(html('{{austria.gone}}')).toBe('<p><span class="unsure">check with the authority</span></p>')
	})

	it('makes phone numbers that can be called, left to right', () => {
		const phone: Figure = { ...fee, type: 'phone', value: { phone: '+43 1 59' } }
		expect(html('{{austria.fee}}', [phone])).toBe(
			'<p><a href="tel:+43159" class="tel"><bdi dir="ltr">+43 1 59</bdi></a></p>',
		)
	})

	it('gives headings ids that are the same in every language, and lists the second level', () => {
		const made = renderGuideText('## Eins\n\n### Zwei\n\n## Drei', [], words)
		expect(made.sections).toEqual([
			{ id: 's1', title: 'Eins' },
			{ id: 's3', title: 'Drei' },
		])
		expect(made.html).toContain('<h3 id="s2">')
	})

	it('keeps links within the site in the reader’s language', () => {
		expect(renderGuideText('[c](/centres)', [], words, 'ar').html).toContain('href="/ar/centres"')
		expect(html('[c](//evil.example/x)')).not.toContain('/en//')
		expect(html('[c](https://example.org/a)')).toContain('href="https://example.org/a"')
	})

	it('lets no dangerous element, attribute or address through, whatever the text', () => {
		const hostile = fc.constantFrom(
			'<script>alert(1)</script>',
			'<img src=x onerror=alert(1)>',
			'[x](javascript:alert(1))',
			'[x](JaVaScRiPt&#58;alert(1))',
			'![x](data:text/html,x)',
			'<svg/onload=x>',
			'[a]: javascript:alert(1)\n\n[a]',
			'<style>*{}</style>',
			'[x](vbscript:x)',
			'{{austria.fee}}',
			'{{"><script>}}',
			'## <b onclick=x>h</b>',
			'| a |\n|---|\n| <iframe> |',
			'[^1]\n\n[^1]: note',
			'- [ ] task',
			'\n\n',
			'text ',
		)
		fc.assert(
			fc.property(fc.array(fc.oneof(hostile, fc.string({ maxLength: 20 })), { maxLength: 12 }), (parts) => {
				expect(dangersIn(html(parts.join('')))).toEqual([])
			}),
			{ numRuns: 400 },
		)
	})
})

describe('sanitizeGuideText', () => {
	it.each([
		['a <b>bold</b> word', 'a bold word'],
		['x <script>alert(1)</script>', 'x alert(1)'],
		['[click](javascript:alert(1)) here', 'click here'],
		['![alt text](https://example.org/a.png)', 'alt text'],
		[
			'[ok](/guides/austria/work) and [web](https://example.org)',
			'[ok](/guides/austria/work) and [web](https://example.org)',
		],
		['{{austria.fee}} **stays**', '{{austria.fee}} **stays**'],
	])('turns %s into %s', (before, after) => {
		expect(sanitizeGuideText(before)).toBe(after)
	})

	it('leaves what it made alone, and drops nothing but what is forbidden', () => {
		const piece = fc.oneof(
			fc.constantFrom(
				'<b>',
				'</b>',
				'<',
				'[',
				'](',
				')',
				'javascript:',
				'![',
				'`',
				'**',
				'\n\n',
				'- ',
				'word ',
				'&lt;',
				'[^1]',
				']: ',
			),
			fc.string({ maxLength: 6 }),
		)
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 20 }), (parts) => {
				const once = sanitizeGuideText(parts.join(''))
				expect(sanitizeGuideText(once)).toBe(once)
			}),
			{ numRuns: 500 },
		)
	})
})

describe('isAllowedLink', () => {
	it.each(['https://a.example', 'http://a.example/b', 'mailto:a@b.example', 'tel:+431', '/centres', '#s1'])(
		'allows %s',
		(url) => {
			expect(isAllowedLink(url)).toBe(true)
		},
	)
	it.each(['javascript:x', '//evil.example', 'data:x', '/\\evil.example', 'guides/x', '', 'ftp://x'])(
		'refuses %s',
		(url) => {
			expect(isAllowedLink(url)).toBe(false)
		},
	)
})

describe('plainGuideText', () => {
	it('keeps the words, a line a paragraph', () => {
		expect(plainGuideText('## Head\n\nSome **bold** [link](/x) {{austria.fee}}.\n\n- one\n- two')).toBe(
			'Head\nSome bold link ….\none\ntwo',
		)
	})
})

/** Elements and attributes beyond those that guide text may become. */
function dangersIn(text: string): string[] {
	const dangers: string[] = []
	const elements = /^(h2|h3|p|ul|ol|li|strong|em|a|table|thead|tbody|tr|th|td|br|blockquote|div|span|bdi)$/
	type Node = { nodeName: string; attrs?: { name: string; value: string }[]; childNodes?: Node[] }
	const walk = (node: Node) => {
		if (!node.nodeName.startsWith('#') && !elements.test(node.nodeName)) dangers.push(node.nodeName)
		for (const { name, value } of node.attrs ?? []) {
			if (!/^(href|id|class|dir|start|tabindex)$/.test(name)) dangers.push(name)
			if (name === 'href' && !/^(https?:|mailto:|tel:|\/(?!\/)|#|[^:]*$)/i.test(value)) dangers.push(value)
		}
		for (const child of node.childNodes ?? []) walk(child)
	}
	walk(parseFragment(text) as Node)
	return dangers
}
