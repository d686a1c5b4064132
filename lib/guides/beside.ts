import type { List, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/** A piece of guide text in two languages, as Markdown; empty where one language has nothing that stands beside it. */
export type Beside = { kind: 'heading' | 'text'; first: string; second: string }

const parser = unified().use(remarkParse).use(remarkGfm)

/**
 * Two languages of a guide piece by piece: heading beside heading, paragraph beside paragraph, list item beside list item.
 * Translations keep the order of their source; where one does not, pieces are matched within their section.
 * @param first Markdown of a guide
 * @param second the same guide in another language
 */
export function besideEachOther(first: string, second: string): Beside[] {
	const [ours, theirs] = [sectionsOf(first), sectionsOf(second)]
	const rows: Beside[] = []
	for (let at = 0; at < Math.max(ours.length, theirs.length); at++) {
		const [left, right] = [ours[at] ?? [], theirs[at] ?? []]
		for (let piece = 0; piece < Math.max(left.length, right.length); piece++) {
			const [one, other] = [left[piece], right[piece]]
			rows.push({
				kind: (one ?? other)?.heading ? 'heading' : 'text',
				first: one?.text ?? '',
				second: other?.text ?? '',
			})
		}
	}
	return rows
}

type Piece = { heading: boolean; text: string }

/** The pieces of a text, section by section; a section begins with its heading. */
function sectionsOf(markdown: string): Piece[][] {
	const sections: Piece[][] = [[]]
	for (const node of (parser.parse(markdown) as Root).children) {
		const pieces = piecesOf(node, markdown)
		if (node.type === 'heading') sections.push(pieces)
		else sections.at(-1)?.push(...pieces)
	}
	return sections.filter((section) => section.length > 0)
}

function piecesOf(node: RootContent, markdown: string): Piece[] {
	if (node.type === 'list') return itemsOf(node, markdown)
	return [{ heading: node.type === 'heading', text: sourceOf(node, markdown) }]
}

/** Each item is a piece of its own, and keeps its number. */
function itemsOf(list: List, markdown: string): Piece[] {
	return list.children.map((item, index) => ({
		heading: false,
		text: list.ordered
			? sourceOf(item, markdown).replace(/^\d+/, String((list.start ?? 1) + index))
			: sourceOf(item, markdown),
	}))
}

function sourceOf(node: RootContent, markdown: string): string {
	return markdown.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
}
