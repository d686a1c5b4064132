import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { finishDocument, UnfinishableError } from '@/server/page-cache/finish'

const CSS = `@charset "utf-8";@layer theme,base,utilities;@layer theme{:root{--used:#123;--via:var(--used);--unused:#456}}
.kept{color:var(--via)}.gone{color:red}.gone .kept{color:blue}.md\\:kept:hover{color:green}
.photo{background:url(../media/a.svg)}`

const SHEETS: Record<string, string> = {
	'/_next/static/chunks/a.css': CSS,
	'/_next/static/chunks/b.css?v=1': '.late{top:0}',
}

async function read(href: string): Promise<string> {
	const css = SHEETS[href]
	if (css === undefined) throw new Error(`no ${href}`)
	return css
}

function page(body: string, head = ''): string {
	return `<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/><link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/m.js"/><script src="/_next/static/chunks/m.js" async=""></script>${head}<title>A &amp; B</title></head><body><div hidden=""><!--$--><!--/$--></div>${body}<script>$RT=performance.now()</script><script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,"1:\\"<p class=\\\\\\"gone\\\\\\">\\"\\n"])</script></body></html>`
}

const finish = (body: string, head?: string) => finishDocument(page(body, head), read)

describe('a finished document', () => {
	it('is the page without what only the framework needs', async () => {
		const { html } = await finish('<main class="kept"><h1>Work in <!-- -->Austria</h1></main>')
		expect(html).toBe(
			`<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A &amp; B</title><style>${/<style>(.*)<\/style>/s.exec(html)?.[1]}</style></head><body><main class="kept"><h1>Work in Austria</h1></main></body></html>`,
		)
		expect(html).not.toMatch(/__next|script|<!--|stylesheet|preload/)
	})

	it('keeps escaped structured data and the one enhancement, and text that only looks like markup', async () => {
		const data = '<script type="application/ld+json">{"name":"\\u003c/script>\\u003cscript>alert(1)"}</script>'
		const enhance = '<script src="/enhance.js" defer="" data-keep=""></script>'
		const text = '<p title="&lt;script src=x&gt;">&lt;script&gt;alert(1)&lt;/script&gt; &lt;!-- no comment --&gt;</p>'
		const { html } = await finish(data + text + enhance)
		expect(html).toContain(data)
		expect(html).toContain(enhance)
		expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &lt;!-- no comment --&gt;')
		expect(html.match(/<script/g)).toHaveLength(2)
	})

	it.each([
		'<script data-keep="">alert(1)</script>',
		'<script data-keep="" src="//evil.example/x.js"></script>',
		'<script data-keep="" src="https://evil.example/x.js"></script>',
		'<script type="module" src="/x.js"></script>',
		'<SCRIPT SRC="/x.js"></SCRIPT>',
		'<svg><script>alert(1)</script></svg>',
		'<template><script>alert(1)</script></template>',
		'<noscript><script>alert(1)</script></noscript>',
		'<link rel="modulepreload" href="/x.js"/>',
		'<link rel="preload" as="font" href="/x.woff2"/>',
	])('never keeps %s', async (markup) => {
		const { html } = await finish(`<p>text</p>${markup}`)
		expect(html).toContain('<p>text</p>')
		expect(html).not.toMatch(/<script|<link|alert/i)
	})

	it('carries the styles it uses, and a hash for exactly those', async () => {
		const { html, styleSource } = await finish(
			'<p class="kept md:kept photo">x</p>',
			'<style media="print">.kept{top:1px}</style>',
		)
		const css = /<style>(.*)<\/style>/s.exec(html)?.[1] ?? ''
		expect(css).toContain('.kept{color:var(--via)}')
		expect(css).toContain('.md\\:kept:hover{color:green}')
		expect(css).toContain('--used:#123')
		expect(css).toContain('url(/_next/static/media/a.svg)')
		expect(css).toContain('@media print{.kept{top:1px}}')
		expect(css).not.toMatch(/gone|unused|charset|late/)
		expect(styleSource).toBe(`'sha256-${createHash('sha256').update(css).digest('base64')}'`)
		expect(html.match(/<style/g)).toHaveLength(1)
	})

	it('needs no style', async () => {
		const { styleSource, html } = await finishDocument('<!DOCTYPE html><html><head></head><body>x</body></html>', read)
		expect(styleSource).toBeNull()
		expect(html).toBe('<!DOCTYPE html><html><head></head><body>x</body></html>')
	})

	it('loses no line break at the start of preformatted text', async () => {
		const first = await finish('<pre>\n\nverse</pre><textarea>\n\nline</textarea>')
		const again = await finishDocument(first.html, read)
		expect(first.html).toContain('<pre>\n\nverse</pre><textarea>\n\nline</textarea>')
		expect(again.html).toContain('<pre>\n\nverse</pre><textarea>\n\nline</textarea>')
	})

	it('leaves out style attributes, which its policy forbids, and says so', async () => {
		const { html, warnings } = await finish('<p style="color:red">x</p>')
		expect(html).toContain('<p>x</p>')
		expect(warnings).toHaveLength(1)
	})

	it('stays the same when finished again', async () => {
		const once = await finish('<main class="kept">a &amp; b &lt; c &nbsp; "d"<br/><img alt="" src="/a.png"/></main>')
		const twice = await finishDocument(once.html, read)
		expect(twice.html).toBe(once.html)
	})

	it.each([
		'<!--$?--><template id="B:0"></template><p>Loading</p><!--/$-->',
		'<!--$!--><template data-dgst="1"></template><!--/$-->',
		'<div><template id="P:1"></template></div>',
	])('refuses a page that waits for its script: %s', async (markup) => {
		await expect(finish(markup)).rejects.toBeInstanceOf(UnfinishableError)
	})

	it('refuses the error shell of the framework', async () => {
		const shell = '<!DOCTYPE html><html id="__next_error__"><head></head><body><script></script></body></html>'
		await expect(finishDocument(shell, read)).rejects.toBeInstanceOf(UnfinishableError)
	})

	it('refuses to go without a stylesheet', async () => {
		await expect(finish('', '<link rel="stylesheet" href="/_next/static/chunks/none.css"/>')).rejects.toThrow(
			'none.css',
		)
	})
})
