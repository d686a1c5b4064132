import { describe, expect, it } from 'vitest'
import { canMatch, parseStyles, pruneStyles } from '@/server/page-cache/styles'

const use = (...classes: string[]) => ({ hasClass: (name: string) => classes.includes(name) })
const prune = (css: string, ...classes: string[]) => pruneStyles(parseStyles(css, '/s/a.css'), use(...classes))

describe('which selectors can match', () => {
	it.each([
		['.a', true],
		['.b', false],
		['.a.b', false],
		['.a > .b', false],
		['.a:not(.b)', true],
		['.a:hover', true],
		[':where(.a, .b)', true],
		[':where(.b, .c)', false],
		[':is(.a > :not(.b))', true],
		[':is(:where(.b) .a, .c)', false],
		['.a:has(.b)', true],
		['[data-x=".b"]', true],
		['[data-x=")"].b', false],
		['a:nth-child(2n + 1)', true],
		['.md\\:a', false],
		['.\\31 0', false],
		['::before', true],
		['*', true],
		['.a\\.b', false],
	])('%s with only class a: %s', (selector, expected) => {
		expect(canMatch(selector, use('a'))).toBe(expected)
	})

	it('reads escaped names', () => {
		expect(canMatch('.md\\:w-1\\/2', use('md:w-1/2'))).toBe(true)
		expect(canMatch('.\\31 0', use('10'))).toBe(true)
		expect(canMatch('.größe', use('größe'))).toBe(true)
	})
})

describe('a pruned stylesheet', () => {
	it('keeps the order and the layers, also of emptied ones', () => {
		expect(prune('@layer x{.b{top:0}}@layer y{.a{top:1px}}.b,.a:hover{left:0}', 'a')).toBe(
			'@layer x;@layer y{.a{top:1px}}.a:hover{left:0}',
		)
	})

	it('drops what nothing refers to any more, step by step', () => {
		const css =
			':root{--a:var(--b);--b:1px;--c:2px}.x{top:var(--a)}.y{top:var(--c)}@property --c{syntax:"*";inherits:false}'
		expect(prune(css, 'x')).toBe(':root{--a:var(--b);--b:1px}.x{top:var(--a)}')
		expect(prune(css)).toBe('')
	})

	it('keeps the animations that are used, by name or through a custom property', () => {
		const css =
			'@keyframes spin{12.5%{top:0}}@keyframes fade{to{opacity:0}}:root{--animate:spin 1s}.a{animation:var(--animate)}'
		expect(prune(css, 'a')).toContain('@keyframes spin{12.5%{top:0}}')
		expect(prune(css, 'a')).not.toContain('fade')
	})

	it('prunes nested rules with their parents, and media that end up empty', () => {
		expect(prune('.a{&:hover{top:0}.b &{left:0}}.b{&:hover{top:0}}@media print{.b{top:0}}', 'a')).toBe(
			'.a{&:hover{top:0}}',
		)
	})

	it('makes relative addresses absolute and leaves others', () => {
		const css = '.a{background:url("../m/x.png"),url(data:image/png;base64,AA),url(/y.png),url(#z)}'
		expect(prune(css, 'a')).toBe('.a{background:url("/m/x.png"),url(data:image/png;base64,AA),url(/y.png),url(#z)}')
	})

	it('cannot end the style element early', () => {
		expect(prune('.a::after{content:"</style><script>"}', 'a')).not.toContain('</style')
	})
})
