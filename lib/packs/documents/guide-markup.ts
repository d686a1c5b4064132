import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'
import { DAY, type FigureRow, LICENCE_URL, type Pack, type PackGuide, type Said } from './pack'

/** Attributes for text in a language that may not be its surroundings'. */
type Tongue = { lang?: string; dir?: string }

/**
 * A guide as elements, for the e-book and for the one file. All ids are unique in the document; links between guides are
 * `#<topic>`.
 * @param level of the guide's title among the headings: 1 or 2
 */
export function guideMarkup(guide: PackGuide, pack: Pack, level: 1 | 2): Element {
	const { words } = pack
	const own = tongueOf(guide, pack)
	const part = `h${level + 1}`
	const severe = guide.notices.some((notice) => notice.severe)
	return h('article', { id: guide.id }, [
		h('header', [
			pack.subtitle === null ? null : h('p.topic', guide.topic),
			h(`h${level}`, own, guide.title),
			h('p.lead', own, guide.summary),
			h('p.fresh', joined(guide.fresh)),
			guide.notices.length === 0
				? null
				: h(
						`aside.note${severe ? '.warn' : ''}`,
						{ ariaLabel: words.notices },
						guide.notices.map((notice) => h('p', notice.text)),
					),
			guide.emergency.length === 0
				? null
				: h('section.emergency', [
						h(part, words.emergency),
						h(
							'dl',
							guide.emergency.map(({ label, value }) => h('div', [said('dt', label, pack), h('dd', value)])),
						),
					]),
			h('section.answers', [h(part, words.answers), h('ul', own, [...guide.answers.map((answer) => h('li', answer))])]),
		]),
		h('div.text', own, lowered(guide.text, level - 1)),
		guide.figures.length === 0
			? null
			: h('section', [
					h(part, { id: `${guide.id}-figures` }, words.figures),
					h(
						'dl.figures',
						guide.figures.map((figure) => figureMarkup(figure, pack)),
					),
				]),
		h('section', [
			h(part, { id: `${guide.id}-sources` }, words.sources),
			h('ol.sources', [
				...guide.sources.map(({ id, title, publisher, url, checked }) =>
					h('li', { id }, [
						h('a', { href: url }, h('bdi', title)),
						' ',
						h('small', [h('bdi', publisher), ` · ${checked}`]),
						h('br'),
						h('small.url', h('bdi', { dir: 'ltr' }, url)),
					]),
				),
			]),
		]),
	])
}

/** What stands under a document: when it was copied, from where, and what may be done with it. */
export function colophon(pack: Pack, day: string): Element {
	return h('footer.colophon', [
		h('p', [
			h('b', pack.words.copy.replace(DAY, day)),
			` · ${pack.words.newest} `,
			h('a', { href: pack.address }, h('bdi', { dir: 'ltr' }, pack.address)),
		]),
		h('p', [h('a', { href: LICENCE_URL }, pack.words.licence)]),
	])
}

/** The parts of a guide for a list of contents. */
export function partsOfGuide(guide: PackGuide, pack: Pack): { id: string; title: string; own: boolean }[] {
	return [
		...guide.sections.map((section) => ({ ...section, own: true })),
		...(guide.figures.length > 0 ? [{ id: `${guide.id}-figures`, title: pack.words.figures, own: false }] : []),
		{ id: `${guide.id}-sources`, title: pack.words.sources, own: false },
	]
}

/** `lang` and `dir` where they are not those of the document. */
export function tongueOf({ lang, dir }: { lang: string; dir: string }, pack: Pack): Tongue {
	return lang === pack.lang ? {} : { lang, dir }
}

function figureMarkup({ id, label, value, warning, note, standing, source }: FigureRow, pack: Pack): Element {
	return h('div', { id }, [
		said('dt', label, pack),
		h('dd', [
			h('b', value),
			warning === null ? null : h('strong', warning),
			note === null ? null : said('span', note, pack),
			h('small', [`${standing.join(' · ')} · `, h('a', { href: source.url }, h('bdi', source.publisher))]),
		]),
	])
}

function said(tagName: string, { text, lang, dir }: Said, pack: Pack): Element {
	return h(tagName, tongueOf({ lang, dir }, pack), text)
}

function joined(parts: ElementContent[][]): ElementContent[] {
	return parts.flatMap((part, at) => (at === 0 ? part : [{ type: 'text' as const, value: ' · ' }, ...part]))
}

/** The same elements with headings so many levels lower. */
function lowered(text: ElementContent[], by: number): ElementContent[] {
	const copy = structuredClone(text)
	for (const block of copy)
		visit(block, 'element', (node) => {
			if (/^h[2-5]$/.test(node.tagName)) node.tagName = `h${Number(node.tagName[1]) + by}`
		})
	return copy
}
