import { createHash } from 'node:crypto'
import { strToU8, type Zippable, zipSync } from 'fflate'
import type { Element, Root } from 'hast'
import { toXast } from 'hast-util-to-xast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'
import type { Element as XmlElement } from 'xast'
import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
import { colophon, guideMarkup, partsOfGuide, tongueOf } from './guide-markup'
import type { Pack, PackGuide } from './pack'
import { EBOOK_STYLE } from './style'

const MIME = 'application/epub+zip'

/**
 * Guides as an e-book: EPUB 3.3 with one file a guide, navigation, reading direction and accessibility metadata.
 * @param day the day of the copy, in the reader's words
 * @param date the same as an ISO date
 */
export function writeEbook(pack: Pack, day: string, date: string): Uint8Array {
	const files: Zippable = {
		// The first entry, and not compressed: that is how an e-book is known (OCF 3.3, section 4.3).
		mimetype: [strToU8(MIME), { level: 0 }],
		'META-INF/container.xml': strToU8(container()),
		'book/package.opf': strToU8(packageDocument(pack, date)),
		'book/nav.xhtml': page(pack, pack.words.contents, navigation(pack)),
		'book/style.css': strToU8(EBOOK_STYLE),
		'book/title.xhtml': page(pack, pack.title, titlePage(pack, day)),
	}
	for (const guide of pack.guides)
		files[`book/${guide.id}.xhtml`] = page(pack, guide.title, guideMarkup(guide, pack, 1), guide)
	// The same content gives the same bytes: the day of the copy, not the moment of packing.
	return zipSync(files, { level: 9, mtime: new Date(`${date}T12:00:00`) })
}

function container(): string {
	return xml(
		x('container', { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' }, [
			x('rootfiles', [
				x('rootfile', { 'full-path': 'book/package.opf', 'media-type': 'application/oebps-package+xml' }),
			]),
		]),
	)
}

function packageDocument(pack: Pack, date: string): string {
	const meta = (property: string, value: string) => x('meta', { property }, value)
	const item = (id: string, href: string, type = 'application/xhtml+xml', properties?: string) =>
		x('item', { id, href, 'media-type': type, ...(properties ? { properties } : {}) })
	const title = pack.subtitle === null ? pack.title : `${pack.title} – ${pack.subtitle}`
	return xml(
		x(
			'package',
			{
				xmlns: 'http://www.idpf.org/2007/opf',
				version: '3.0',
				'unique-identifier': 'id',
				'xml:lang': pack.lang,
				dir: pack.dir,
			},
			[
				x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
					x('dc:identifier', { id: 'id' }, identifierOf(pack)),
					x('dc:title', title),
					x('dc:language', pack.lang),
					x('dc:creator', 'Waymark'),
					x('dc:date', date),
					x('dc:source', pack.address),
					x('dc:rights', pack.words.licence),
					meta('dcterms:modified', `${date}T00:00:00Z`),
					meta('schema:accessMode', 'textual'),
					meta('schema:accessModeSufficient', 'textual'),
					...['structuralNavigation', 'tableOfContents', 'readingOrder', 'displayTransformability'].map((feature) =>
						meta('schema:accessibilityFeature', feature),
					),
					meta('schema:accessibilityHazard', 'none'),
					meta('schema:accessibilitySummary', pack.words.accessible),
				]),
				x('manifest', [
					item('nav', 'nav.xhtml', undefined, 'nav'),
					item('style', 'style.css', 'text/css'),
					item('title', 'title.xhtml'),
					...pack.guides.map(({ id }) => item(`guide-${id}`, `${id}.xhtml`)),
				]),
				x('spine', { 'page-progression-direction': pack.dir }, [
					x('itemref', { idref: 'title' }),
					x('itemref', { idref: 'nav' }),
					...pack.guides.map(({ id }) => x('itemref', { idref: `guide-${id}` })),
				]),
			],
		),
	)
}

/** The same document keeps its identifier from copy to copy: a UUID made of its address (RFC 9562, version 8). */
function identifierOf(pack: Pack): string {
	const hex = createHash('sha256').update(pack.address).digest('hex')
	return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

function titlePage(pack: Pack, day: string): Element {
	return h('section', { 'epub:type': 'titlepage' }, [
		h('h1', pack.title),
		pack.subtitle === null ? null : h('p.lead', pack.subtitle),
		h('p', 'Waymark'),
		colophon(pack, day),
	])
}

function navigation(pack: Pack): Element {
	return h('nav', { 'epub:type': 'toc', id: 'toc' }, [
		h('h1', pack.words.contents),
		h(
			'ol',
			pack.guides.map((guide) =>
				h('li', [
					h('a', { href: `#${guide.id}` }, pack.subtitle === null ? guide.title : guide.topic),
					h(
						'ol',
						partsOfGuide(guide, pack).map((part) =>
							h('li', part.own ? tongueOf(guide, pack) : {}, h('a', { href: `#${part.id}` }, part.title)),
						),
					),
				]),
			),
		),
	])
}

/** One XHTML file; links to what stands in another are turned there. */
function page(pack: Pack, title: string, content: Element, guide?: PackGuide): Uint8Array {
	visit(content, 'element', ({ properties }) => {
		if (properties.lang) properties.xmlLang = properties.lang
		const target = /^#(.+)$/.exec(String(properties.href ?? ''))?.[1]
		if (target === undefined) return
		const home = pack.guides.find(({ id }) => target === id || target.startsWith(`${id}-`))
		if (home && home !== guide) properties.href = `${home.id}.xhtml${target === home.id ? '' : `#${target}`}`
	})
	const root: Root = {
		type: 'root',
		children: [
			{ type: 'doctype' },
			h('html', { lang: pack.lang, xmlLang: pack.lang, dir: pack.dir, 'xmlns:epub': 'http://www.idpf.org/2007/ops' }, [
				h('head', [h('title', title), h('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' })]),
				h('body', [content]),
			]),
		],
	}
	return strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n${toXml(toXast(root), { closeEmptyElements: false })}\n`)
}

function xml(root: XmlElement): string {
	return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(root)}\n`
}
