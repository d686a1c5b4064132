import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'

/** A part of a guide that can be linked to. `id` is the one `renderGuideText` gives its heading; null before the first heading. */
export type PlainSection = { id: string | null; heading: string; text: string }

const parser = unified().use(remarkParse).use(remarkGfm)

/**
 * Guide text cut at its second-level headings, without markup, a line a paragraph. References to facts are kept, so that whoever
 * calls can put in their values.
 */
export function plainSections(markdown: string): PlainSection[] {
	const sections: { id: string | null; heading: string; lines: string[] }[] = [{ id: null, heading: '', lines: [] }]
	let headings = 0
	visit(parser.parse(markdown), ['heading', 'paragraph', 'tableCell'], (block) => {
		const line = wordsIn(block as Nodes)
		if (block.type === 'heading' && (block.depth === 2 || block.depth === 3)) {
			const id = `s${++headings}`
			if (block.depth === 2) {
				sections.push({ id, heading: line, lines: [] })
				return SKIP
			}
		}
		sections.at(-1)?.lines.push(line)
		return SKIP
	})
	return sections
		.filter(({ heading, lines }) => heading !== '' || lines.length > 0)
		.map(({ lines, ...section }) => ({ ...section, text: lines.join('\n') }))
}

function wordsIn(block: Nodes): string {
	let line = ''
	visit(block, (node) => {
		if (node.type === 'text' || node.type === 'inlineCode') line += node.value
		if (node.type === 'break') line += ' '
	})
	return line.replace(/\s+/g, ' ').trim()
}
