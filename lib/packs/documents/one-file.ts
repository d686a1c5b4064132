import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { colophon, guideMarkup, partsOfGuide, tongueOf } from './guide-markup'
import type { Pack } from './pack'
import { ONE_FILE_STYLE } from './style'

/** A policy of its own: whatever somebody adds on the way, the file loads nothing and runs nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

/**
 * Guides as one HTML file that needs nothing else: no script, no picture, no connection.
 * @param day the day of the copy, in the reader's words
 */
export function writeOneFile(pack: Pack, day: string): Uint8Array {
	const single = pack.subtitle === null
	const page = h('html', { lang: pack.lang, dir: pack.dir }, [
		h('head', [
			h('meta', { charSet: 'utf-8' }),
			h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
			h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
			h('meta', { name: 'format-detection', content: 'telephone=no' }),
			h('title', `${pack.title} · Waymark`),
			h('style', ONE_FILE_STYLE),
		]),
		h('body', [
			single ? null : h('header', [h('h1', pack.title), h('p.lead', pack.subtitle)]),
			single ? null : h('nav', { ariaLabel: pack.words.contents }, [h('h2', pack.words.contents), contents(pack)]),
			h(
				'main',
				pack.guides.map((guide) => guideMarkup(guide, pack, single ? 1 : 2)),
			),
			colophon(pack, day),
		]),
	])
	if (single) insertContents(page, pack)
	return Buffer.from(`<!doctype html>\n${toHtml(page)}\n`)
}

function contents(pack: Pack): Element {
	const list = h('ol')
	for (const guide of pack.guides) {
		const own = tongueOf(guide, pack)
		const parts = partsOfGuide(guide, pack).map((part) =>
			h('li', part.own ? own : {}, h('a', { href: `#${part.id}` }, part.title)),
		)
		list.children.push(h('li', [h('a', { href: `#${guide.id}` }, guide.topic), h('ul', parts)]))
	}
	return list
}

/** A single guide names itself first, then what it holds. */
function insertContents(page: Element, pack: Pack): void {
	const [guide] = pack.guides
	const body = page.children.at(-1) as Element
	const main = body.children.find((child) => child.type === 'element' && child.tagName === 'main') as Element
	const article = main.children[0] as Element
	if (!guide) return
	const own = tongueOf(guide, pack)
	const list = partsOfGuide(guide, pack).map((part) =>
		h('li', part.own ? own : {}, h('a', { href: `#${part.id}` }, part.title)),
	)
	article.children.splice(
		1,
		0,
		h('nav', { ariaLabel: pack.words.contents }, [h('h2', pack.words.contents), h('ol', list)]),
	)
}
