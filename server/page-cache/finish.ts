import { createHash } from 'node:crypto'
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html as names, parse, serialize } from 'parse5'
import postcss, { type Root } from 'postcss'
import { parseStyles, pruneStyles } from '@/server/page-cache/styles'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element
type Parent = DefaultTreeAdapterTypes.ParentNode

/** A document that needs no framework and no second request. */
export type Finished = {
	html: string
	/** CSP source of the one style element, `'sha256-…'`; null when the document has no style. */
	styleSource: string | null
	/** What the author of the page should mend; no reader's data. */
	warnings: string[]
}

/** Gives the text of one of the site's own stylesheets by its `href`; rejects when there is none. */
export type StylesheetReader = (href: string) => Promise<string>

/** A page that cannot stand without its script, or is only an error shell. */
export class UnfinishableError extends Error {
	override name = 'UnfinishableError'
}

/**
 * Turns a page as React rendered it into a document that stands alone: no framework script, no preloads of what
 * is gone, no flight data, no markers for hydration, and its stylesheets, without what it does not use, as one
 * style element. Kept of all scripts: `application/ld+json`, and same-origin `<script src data-keep>`.
 *
 * @throws UnfinishableError when the page waits for its script to show content (Suspense, error shell)
 */
export async function finishDocument(source: string, readStylesheet: StylesheetReader): Promise<Finished> {
	// With scripting off the contents of <noscript> are elements, which is what a finished document has to show.
	const document = parse(source, { scriptingEnabled: false })
	const state: Walk = { classes: new Set(), styles: [], warnings: [], head: null }
	walk(document, state)
	if (state.head === null) throw new UnfinishableError('The page has no head')

	const css = await stylesFor(state, readStylesheet)
	let styleSource: string | null = null
	if (css !== '') {
		const style = defaultTreeAdapter.createElement('style', names.NS.HTML, [])
		defaultTreeAdapter.insertText(style, css)
		defaultTreeAdapter.appendChild(state.head, style)
		styleSource = `'sha256-${createHash('sha256').update(css, 'utf8').digest('base64')}'`
	}
	return { html: serialize(document), styleSource, warnings: state.warnings }
}

type Walk = {
	classes: Set<string>
	styles: { href: string | null; media: string; css: string }[]
	warnings: string[]
	head: Element | null
}

function walk(parent: Parent, state: Walk): void {
	for (const node of [...parent.childNodes]) {
		if (isElement(node)) visit(node, state)
		else if (node.nodeName === '#comment') removeComment(node as DefaultTreeAdapterTypes.CommentNode)
	}
}

function visit(element: Element, state: Walk): void {
	const { tagName } = element
	if (tagName === 'html' && attribute(element, 'id') === '__next_error__') {
		throw new UnfinishableError('The page is the error shell of the framework')
	}
	if (tagName === 'template' && /^[BP]:/.test(attribute(element, 'id') ?? '')) {
		throw new UnfinishableError('The page has a Suspense boundary that its script would have to fill')
	}
	if (tagName === 'head') state.head = element
	if (isDropped(element, state)) {
		detach(element)
		return
	}

	for (const name of (attribute(element, 'class') ?? '').split(/\s+/)) if (name !== '') state.classes.add(name)
	if (attribute(element, 'style') !== undefined) {
		element.attrs = element.attrs.filter(({ name }) => name !== 'style')
		state.warnings.push(`A style attribute on <${tagName}> was left out: the security policy forbids it`)
	}
	walk(tagName === 'template' ? (element as DefaultTreeAdapterTypes.Template).content : element, state)

	if (tagName === 'div' && element.childNodes.length === 0 && isOnlyHidden(element)) detach(element)
	// A parser drops the first line break of these, so one that is meant has to be written twice.
	if (tagName === 'pre' || tagName === 'textarea' || tagName === 'listing') {
		const first = element.childNodes[0]
		if (first?.nodeName === '#text') {
			const text = first as DefaultTreeAdapterTypes.TextNode
			if (text.value.startsWith('\n')) text.value = `\n${text.value}`
		}
	}
}

/** `<!--$!-->` marks content that failed on the server and waits for the script; the other comments only help it. */
function removeComment(comment: DefaultTreeAdapterTypes.CommentNode): void {
	if (comment.data === '$!' || comment.data === '$?') {
		throw new UnfinishableError('The page has a Suspense boundary that its script would have to fill')
	}
	detach(comment)
}

/** Whether an element only serves the framework; styles are taken note of, to return as one. */
function isDropped(element: Element, state: Walk): boolean {
	switch (element.tagName) {
		case 'script':
			return !isKeptScript(element)
		case 'link':
			return isDroppedLink(element, state)
		case 'meta':
			return attribute(element, 'name') === 'next-size-adjust'
		case 'style':
			if (element.namespaceURI !== names.NS.HTML) return false
			state.styles.push({ href: null, media: attribute(element, 'media') ?? '', css: textOf(element) })
			return true
		default:
			return false
	}
}

function isKeptScript(script: Element): boolean {
	if (attribute(script, 'type')?.toLowerCase() === 'application/ld+json') return true
	const src = attribute(script, 'src')
	return attribute(script, 'data-keep') !== undefined && src !== undefined && /^\/(?!\/)/.test(src)
}

function isDroppedLink(link: Element, state: Walk): boolean {
	const rel = (attribute(link, 'rel') ?? '').toLowerCase()
	const href = attribute(link, 'href') ?? ''
	if (rel === 'stylesheet') {
		state.styles.push({ href, media: attribute(link, 'media') ?? '', css: '' })
		return true
	}
	if (rel === 'modulepreload' || rel === 'expect' || rel === 'preconnect' || rel === 'dns-prefetch') return true
	return (rel === 'preload' || rel === 'prefetch') && attribute(link, 'as') !== 'image'
}

const parsed = new Map<string, Root>()
const pruned = new Map<string, string>()

/** All styles of the page in their order, pruned; many pages use the same classes, so results are remembered. */
async function stylesFor(state: Walk, readStylesheet: StylesheetReader): Promise<string> {
	if (state.styles.length === 0) return ''
	const sheets: string[] = []
	for (const { href, media, css } of state.styles) {
		const text = href === null ? css : await readStylesheet(href)
		const base = href === null ? '/' : href.replace(/\?.*$/, '')
		sheets.push(`${base}\n${media}\n${text}`)
	}
	const whole = createHash('sha256').update(sheets.join('\0')).digest('base64')
	const name = `${whole} ${[...state.classes].sort().join(' ')}`
	const known = pruned.get(name)
	if (known !== undefined) return known

	const root = parsed.get(whole) ?? merge(sheets)
	remember(parsed, whole, root, 8)
	const css = pruneStyles(root, { hasClass: (className) => state.classes.has(className) })
	remember(pruned, name, css, 64)
	return css
}

function merge(sheets: string[]): Root {
	const root = postcss.root()
	for (const sheet of sheets) {
		const [base = '/', media = '', ...css] = sheet.split('\n')
		const part = parseStyles(css.join('\n'), base)
		if (media === '' || media === 'all') root.append(part.nodes)
		else root.append(postcss.atRule({ name: 'media', params: media, nodes: part.nodes }))
	}
	return root
}

function remember<T>(map: Map<string, T>, name: string, value: T, most: number): void {
	map.delete(name)
	map.set(name, value)
	const oldest = map.keys().next().value
	if (map.size > most && oldest !== undefined) map.delete(oldest)
}

function isElement(node: Node): node is Element {
	return 'tagName' in node
}

function attribute(element: Element, name: string): string | undefined {
	return element.attrs.find((each) => each.name === name)?.value
}

function isOnlyHidden(element: Element): boolean {
	return element.attrs.length === 1 && element.attrs[0]?.name === 'hidden'
}

function textOf(element: Element): string {
	return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
}

function detach(node: DefaultTreeAdapterTypes.ChildNode): void {
	defaultTreeAdapter.detachNode(node)
}
