import postcss, { type AtRule, type ChildNode, type Container, type Root } from 'postcss'

/** What of a stylesheet a document can use. */
export type StyleUse = { hasClass(name: string): boolean }

/**
 * Parses a stylesheet so that it can stand inside a document: addresses in `url()` become absolute.
 *
 * @param css the text of the stylesheet
 * @param href the absolute path it is served under, e.g. `/_next/static/chunks/a.css`
 * @throws CssSyntaxError when it is not CSS
 */
export function parseStyles(css: string, href: string): Root {
	const root = postcss.parse(css)
	root.walkDecls((declaration) => {
		if (!declaration.value.includes('url(')) return
		declaration.value = declaration.value.replace(
			/url\(\s*(['"]?)([^'")]+)\1\s*\)/g,
			(whole, quote: string, address: string) =>
				/^(?:[a-z][a-z0-9+.-]*:|\/|#)/i.test(address)
					? whole
					: `url(${quote}${new URL(address, `http://host${href}`).pathname}${quote})`,
		)
	})
	root.walkAtRules('charset', (rule) => {
		rule.remove()
	})
	return root
}

/**
 * Leaves out what a document cannot use: rules whose classes never occur in it, and after that the custom
 * properties, `@property`, `@keyframes` and `@font-face` that nothing left refers to. When in doubt a rule stays.
 * A script may therefore set attributes, but must not add classes that the document does not have.
 *
 * @param sheet a parsed stylesheet; it is not changed
 * @returns the text for a `<style>` element
 */
export function pruneStyles(sheet: Root, use: StyleUse): string {
	const root = sheet.clone()
	root.walkRules((rule) => {
		if (isKeyframes(rule.parent)) return
		const useful = rule.selectors.filter((selector) => canMatch(selector, use))
		if (useful.length === 0) rule.remove()
		else if (useful.length < rule.selectors.length) rule.selectors = useful
	})
	while (dropUnreferenced(root)) {
		// What was dropped may have been the last to refer to something else.
	}
	dropEmpty(root)
	root.walkComments((comment) => {
		comment.remove()
	})
	// `</style` would end the element; the backslash means nothing inside a CSS string.
	return root.toString().replaceAll('</', '<\\/')
}

/** Whether a selector could match in a document with only these classes. Errs on the side of yes. */
export function canMatch(selector: string, use: StyleUse): boolean {
	for (let i = 0; i < selector.length; ) {
		const character = selector[i]
		if (character === '\\') i += 2
		else if (character === '[') i = endOf(selector, i, '[', ']')
		else if (character === '.') {
			const { name, end } = readName(selector, i + 1)
			if (name !== '' && !use.hasClass(name)) return false
			i = Math.max(end, i + 1)
		} else if (character === '(') {
			const end = endOf(selector, i, '(', ')')
			if (/:(?:is|where|matches|-webkit-any|-moz-any)$/i.test(selector.slice(0, i))) {
				const branches = splitList(selector.slice(i + 1, end - 1))
				if (!branches.some((branch) => canMatch(branch, use))) return false
			}
			i = end
		} else i++
	}
	return true
}

/** The index after the bracket that closes the one at `start`; strings and escapes are stepped over. */
function endOf(text: string, start: number, open: string, close: string): number {
	let depth = 0
	for (let i = start; i < text.length; i++) {
		const character = text[i]
		if (character === '\\') i++
		else if (character === '"' || character === "'") {
			for (i++; i < text.length && text[i] !== character; i++) if (text[i] === '\\') i++
		} else if (character === open) depth++
		else if (character === close && --depth === 0) return i + 1
	}
	return text.length
}

/** A CSS name with its escapes resolved (CSS Syntax 3, 4.3.7 and 4.3.11). */
function readName(text: string, start: number): { name: string; end: number } {
	let name = ''
	let i = start
	while (i < text.length) {
		const character = text[i] ?? ''
		if (character === '\\') {
			const hex = /^[0-9a-f]{1,6}/i.exec(text.slice(i + 1))?.[0]
			if (hex === undefined) {
				name += text[i + 1] ?? ''
				i += 2
			} else {
				name += String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff))
				i += 1 + hex.length
				if (/\s/.test(text[i] ?? '')) i++
			}
		} else if (/[\w-]/.test(character) || character >= '\u0080') {
			name += character
			i++
		} else break
	}
	return { name, end: i }
}

function splitList(text: string): string[] {
	const parts: string[] = []
	let from = 0
	for (let i = 0; i < text.length; ) {
		const character = text[i]
		if (character === '\\') i += 2
		else if (character === '(') i = endOf(text, i, '(', ')')
		else if (character === '[') i = endOf(text, i, '[', ']')
		else {
			if (character === ',') {
				parts.push(text.slice(from, i))
				from = i + 1
			}
			i++
		}
	}
	parts.push(text.slice(from))
	return parts
}

/** Drops definitions that nothing mentions; true when something went. */
function dropUnreferenced(root: Root): boolean {
	const properties = new Set<string>()
	const words = new Set<string>()
	root.walk((node) => {
		if (node.type === 'atrule' && node.name === 'property') return
		const text = node.type === 'decl' ? node.value : node.type === 'atrule' ? node.params : ''
		const isDefinition = node.type === 'atrule' && (isKeyframes(node) || node.name === 'layer')
		if (isDefinition) return
		for (const match of text.matchAll(/--[\w-]+/g)) properties.add(match[0])
		for (const match of text.matchAll(/[\w-]+/g)) words.add(match[0])
	})
	let dropped = false
	const drop = (node: ChildNode) => {
		node.remove()
		dropped = true
	}
	root.walk((node) => {
		if (node.type === 'decl' && node.prop.startsWith('--') && !properties.has(node.prop)) drop(node)
		if (node.type !== 'atrule') return
		if (node.name === 'property' && !properties.has(node.params.trim())) drop(node)
		if (isKeyframes(node) && !words.has(node.params.trim().replace(/^(['"])(.*)\1$/, '$2'))) drop(node)
	})
	return dropped
}

function dropEmpty(container: Container): void {
	for (const node of [...(container.nodes ?? [])]) {
		if (!('nodes' in node) || node.nodes === undefined) continue
		dropEmpty(node as Container)
		if (node.nodes.length > 0) continue
		// An emptied layer still says where it stands among the layers.
		if (node.type === 'atrule' && node.name === 'layer' && node.params !== '') {
			node.replaceWith(postcss.atRule({ name: 'layer', params: node.params }))
		} else node.remove()
	}
}

function isKeyframes(node: unknown): boolean {
	return (node as AtRule | undefined)?.type === 'atrule' && /keyframes$/i.test((node as AtRule).name)
}
