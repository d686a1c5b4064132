import type { Element, ElementContent, Root, RootContent, Text } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Nodes } from 'mdast'
import rehypeSanitize, { type Options } from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import { FACT_REFERENCE } from '@/lib/facts/fact'
import { type Figure, figureId, isUncertain } from '@/lib/facts/figure'
import { type FactWords, phoneAddress, wordValue } from '@/lib/facts/wording'
import type { Locale } from '@/lib/i18n/locales'

/** A second-level heading of a guide; ids count the headings, so that they are the same in every language. */
export type GuideSection = { id: string; title: string }

/** Everything guide text may become; whatever else is dropped, and its text kept. */
const ALLOWED: Options = {
	tagNames: [
		'h2',
		'h3',
		'p',
		'ul',
		'ol',
		'li',
		'strong',
		'em',
		'a',
		'table',
		'thead',
		'tbody',
		'tr',
		'th',
		'td',
		'br',
		'blockquote',
	],
	attributes: { a: ['href'], ol: ['start'] },
	protocols: { href: ['https', 'http', 'mailto', 'tel'] },
	strip: ['script', 'style', 'section'],
	clobberPrefix: '',
}

const parser = unified().use(remarkParse).use(remarkGfm)
const toSafeTree = unified().use(remarkRehype).use(rehypeSanitize, ALLOWED).freeze()

/**
 * Guide text as HTML, with its facts worded. The one way in which guide text is rendered: for readers, for an editor's
 * preview, and to tell that the portal is ready.
 * @param markdown guide text; need not be sanitised
 * @param figures the facts it refers to; a reference to any other says "ask the authority"
 * @param words in the language of the text
 * @param site the locale that links within the site lead to
 */
export function renderGuideText(
	markdown: string,
	figures: Figure[],
	words: FactWords,
	site: Locale = words.locale,
): { html: string; sections: GuideSection[] } {
	const { tree, sections } = guideTree(markdown, figures, words, site)
	frameTables(tree)
	return { html: toHtml(tree).replace(/\n+/g, '\n'), sections }
}

/** What `renderGuideText` makes HTML of, for those who write something else: a safe tree with the facts worded. */
export function guideTree(
	markdown: string,
	figures: Figure[],
	words: FactWords,
	site: Locale,
): { tree: Root; sections: GuideSection[] } {
	const tree = toSafeTree.runSync(parser.parse(markdown)) as Root
	const byKey = new Map(figures.map((figure) => [figure.key, figure]))
	const sections: GuideSection[] = []
	let headings = 0
	visit(tree, (node, index, parent) => {
		if (node.type === 'text' && parent && index !== undefined) {
			const parts = withFacts(node.value, byKey, words)
			if (!parts) return
			parent.children.splice(index, 1, ...(parts as RootContent[]))
			return [SKIP, index + parts.length]
		}
		if (node.type !== 'element') return
		if (node.tagName === 'h2' || node.tagName === 'h3') {
			const id = `s${++headings}`
			node.properties = { id }
			if (node.tagName === 'h2') sections.push({ id, title: textOf(node, byKey, words) })
		}
		if (node.tagName === 'a') {
			const href = String(node.properties.href ?? '')
			if (/^\/(?!\/)/.test(href)) node.properties.href = `/${site}${href}`
		}
	})
	return { tree, sections }
}

/**
 * One sentence of guide text as HTML without a paragraph around it, for lists and labels. Links are left out but for those
 * of its facts.
 */
export function renderGuideSentence(
	sentence: string,
	figures: Figure[],
	words: FactWords,
	site: Locale = words.locale,
): string {
	const { html } = renderGuideText(sentence, figures, words, site)
	return html.replace(/^\s*<p>|<\/p>\s*$/g, '')
}

/** A wide table scrolls in its own frame, which the keyboard can reach; the page itself never scrolls sideways. */
function frameTables(tree: Root): void {
	visit(tree, 'element', (node, index, parent) => {
		if (node.tagName !== 'table' || !parent || index === undefined) return
		parent.children[index] = {
			type: 'element',
			tagName: 'div',
			properties: { className: ['wide'], tabIndex: 0 },
			children: [node],
		}
		return SKIP
	})
}

function withFacts(text: string, figures: Map<string, Figure>, words: FactWords): ElementContent[] | null {
	const parts: ElementContent[] = []
	let end = 0
	for (const match of text.matchAll(FACT_REFERENCE)) {
		if (match.index > end) parts.push({ type: 'text', value: text.slice(end, match.index) })
		parts.push(...factNodes(figures.get(match[1] as string), words))
		end = match.index + match[0].length
	}
	if (end === 0) return null
	if (end < text.length) parts.push({ type: 'text', value: text.slice(end) })
	return parts
}

function factNodes(figure: Figure | undefined, words: FactWords): ElementContent[] {
	const text = (value: string): Text => ({ type: 'text', value })
	const element = (tagName: string, properties: Element['properties'], ...children: ElementContent[]): Element => ({
		type: 'element',
		tagName,
		properties,
		children,
	})
	if (!figure) return [element('span', { className: ['unsure'] }, text(words.say('ask')))]
	const row = `#${figureId(figure.key)}`
	const value = wordValue(figure, words)
	if (value === null) return [element('a', { className: ['unsure'], href: row }, text(words.say('ask')))]
	const shown =
		figure.type === 'phone'
			? element('a', { href: phoneAddress(value), className: ['tel'] }, element('bdi', { dir: 'ltr' }, text(value)))
			: figure.type === 'link' && figure.value
				? element('a', { href: figure.value.url }, element('bdi', {}, text(value)))
				: figure.type === 'address' || figure.type === 'level'
					? element('bdi', {}, text(value))
					: text(value)
	if (!isUncertain(figure)) return [shown]
	const mark = words.say(figure.confirmed ? 'expired' : 'unconfirmed')
	return [shown, text(' '), element('a', { className: ['unsure'], href: row }, text(mark))]
}

function textOf(node: Element, figures: Map<string, Figure>, words: FactWords): string {
	let text = ''
	visit(node, 'text', (leaf) => {
		text += leaf.value
	})
	return text.replace(FACT_REFERENCE, (_, key) => {
		const figure = figures.get(key)
		return (figure && wordValue(figure, words)) ?? words.say('ask')
	})
}

/**
 * Guide text without what a guide may not hold: raw HTML is dropped, pictures, notes and links to anything but the web,
 * mail, phones and this site become their text. Run on everything that is saved.
 */
export function sanitizeGuideText(markdown: string): string {
	let text = markdown
	// Cutting one thing out can bring another to light; each pass makes the text shorter, so this ends.
	for (;;) {
		const cuts = forbiddenParts(text)
		if (cuts.length === 0) return text
		for (const { start, end, keep } of cuts.reverse()) text = text.slice(0, start) + keep + text.slice(end)
	}
}

function forbiddenParts(markdown: string): { start: number; end: number; keep: string }[] {
	const cuts: { start: number; end: number; keep: string }[] = []
	visit(parser.parse(markdown), (node: Nodes) => {
		const start = node.position?.start.offset
		const end = node.position?.end.offset
		if (start === undefined || end === undefined) return
		const cut = (keep: string) => {
			// What is kept must be shorter, or the loop above would never end.
			cuts.push({ start, end, keep: keep.length < end - start ? keep : '' })
			return SKIP
		}
		if (node.type === 'html' || node.type === 'footnoteDefinition' || node.type === 'footnoteReference') return cut('')
		if (node.type === 'image' || node.type === 'imageReference') return cut(node.alt ?? '')
		if (node.type === 'definition' && !isAllowedLink(node.url)) return cut('')
		if (node.type === 'link' && !isAllowedLink(node.url)) {
			const [first, last] = [node.children[0], node.children.at(-1)]
			return cut(markdown.slice(first?.position?.start.offset ?? end, last?.position?.end.offset ?? end))
		}
	})
	return cuts
}

/** Whether a link may stand in guide text: the web, mail, a phone number, or an address of this site. */
export function isAllowedLink(url: string): boolean {
	return /^(https?:\/\/[^\s]+|mailto:[^\s]+|tel:\+?[0-9]+|\/(?!\/)[^\s]*|#[^\s]*)$/i.test(url) && !url.includes('\\')
}

/** The words of a guide text without its markup, a line a paragraph, for the search. Facts are left out. */
export function plainGuideText(markdown: string): string {
	const lines: string[] = []
	visit(parser.parse(markdown), ['heading', 'paragraph', 'tableCell'], (block) => {
		let line = ''
		visit(block, 'text', (node) => {
			line += node.value
		})
		lines.push(line.replace(FACT_REFERENCE, '…').replace(/\s+/g, ' ').trim())
		return SKIP
	})
	return lines.join('\n')
}
