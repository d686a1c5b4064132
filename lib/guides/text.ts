import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { FACT_REFERENCE, factKeysIn } from '@/lib/facts/fact'
import type { FieldError } from '@/lib/forms/form-state'
import type { Source } from './guide'
import { sanitizeGuideText } from './markdown'

/** Everything of a guide that is written in one language. */
export type GuideText = {
	title: string
	summary: string
	/** The questions it answers, as people ask them. */
	answers: string[]
	/** Markdown with fact references. */
	text: string
	/** The official pages it rests on; empty in a translation, which rests on those of the English text. */
	sources: Source[]
}

/** The shortest and longest of each part, in characters; of the answers and sources, in number. */
export const LIMITS = { title: 110, summary: 400, answer: 200, answers: [3, 6], text: 30_000, sources: 20 } as const

/** What a text is held against before it is published. */
export type Surroundings = {
	/** Keys of all published facts. */
	facts: ReadonlySet<string>
	/** Addresses of this site without a locale: `/centres`, `/guides/austria/work`. */
	pages: ReadonlySet<string>
	/** Of a translation: the English text it renders. */
	source: Pick<GuideText, 'text' | 'answers' | 'sources'> | null
	/** The editor vouches that the figures in the text are none that can change. */
	figuresStay: boolean
}

/**
 * What has to be mended before a text may be published, at most one thing a field. The rules are those of
 * prisma/content/README.md: no HTML, no figures outside facts, links to official sources or pages of this site only.
 * @returns errors with keys of the `FormErrors` messages
 */
export function textProblems(guide: GuideText, about: Surroundings): FieldError[] {
	const problems: FieldError[] = []
	for (const field of ['title', 'summary', 'text'] as const) {
		if (guide[field].trim() === '') problems.push({ field, key: 'required' })
	}
	const [fewest, most] = LIMITS.answers
	if (about.source ? guide.answers.length !== about.source.answers.length : guide.answers.length < fewest)
		problems.push({
			field: 'answers',
			key: about.source ? 'answersDiffer' : 'tooFewAnswers',
			values: { count: about.source?.answers.length ?? fewest },
		})
	else if (guide.answers.length > most)
		problems.push({ field: 'answers', key: 'tooManyAnswers', values: { count: most } })
	if (!about.source && guide.sources.length === 0) problems.push({ field: 'source-0-title', key: 'noSource' })
	const wrong = guide.text.trim() === '' ? undefined : markdownProblem(guide, about)
	return wrong ? [...problems, { field: 'text', ...wrong }] : problems
}

function markdownProblem(guide: GuideText, about: Surroundings): Omit<FieldError, 'field'> | undefined {
	const { text } = guide
	if (sanitizeGuideText(text) !== text) return { key: 'notAllowedInText' }
	const { links, headings } = partsOf(text)
	if (headings.some((depth) => depth < 2 || depth > 3)) return { key: 'wrongHeading' }
	const unknown = factKeysIn(text).filter((key) => !about.facts.has(key))
	if (unknown.length > 0) return { key: 'unknownFacts', values: { list: unknown.join(', ') } }
	const sources = new Set((about.source ?? guide).sources.map((source) => source.url))
	const dead = links.filter((link) => (link.startsWith('/') ? !about.pages.has(link) : !sources.has(link)))
	if (dead.length > 0) return { key: 'wrongLinks', values: { list: dead.join(', ') } }
	const figures = figuresIn(text)
	if (figures.length > 0 && !about.figuresStay) return { key: 'figuresInText', values: { list: figures.join(', ') } }
	return about.source ? differenceFromSource(text, about.source.text) : undefined
}

/** A translation has the facts and headings of its source: addresses within a page count its headings. */
function differenceFromSource(text: string, source: string): Omit<FieldError, 'field'> | undefined {
	const [theirs, ours] = [factKeysIn(source), factKeysIn(text)]
	const missing = theirs.filter((key) => !ours.includes(key))
	if (missing.length > 0) return { key: 'factsMissing', values: { list: missing.join(', ') } }
	const extra = ours.filter((key) => !theirs.includes(key))
	if (extra.length > 0) return { key: 'factsExtra', values: { list: extra.join(', ') } }
	const [expected, found] = [partsOf(source).headings, partsOf(text).headings]
	if (expected.join() !== found.join())
		return { key: 'headingsDiffer', values: { expected: expected.length, found: found.length } }
	return undefined
}

/** Figures that stand in a text itself and not in a fact: they would grow old unseen. */
export function figuresIn(markdown: string): string[] {
	const prose = markdown
		.replace(FACT_REFERENCE, '')
		.replace(/\]\([^)]*\)/g, ']')
		.replace(/https?:\/\/\S+/g, '')
		.replace(/^\s*\d+[.)] /gm, '')
	return [...new Set(prose.match(/\p{Nd}[\p{Nd}.,]*/gu) ?? [])]
}

const parser = unified().use(remarkParse).use(remarkGfm)

/** The addresses a text links to, and the depths of its headings, in order. */
export function partsOf(markdown: string): { links: string[]; headings: number[] } {
	const links: string[] = []
	const headings: number[] = []
	visit(parser.parse(markdown), (node: Nodes) => {
		if (node.type === 'link' || node.type === 'definition') links.push(node.url)
		if (node.type === 'heading') headings.push(node.depth)
	})
	return { links, headings }
}

/** Whether two texts say the same to the letter. */
export function sameText(a: GuideText, b: GuideText): boolean {
	const plain = ({ title, summary, answers, text, sources }: GuideText) =>
		JSON.stringify([title, summary, answers, text, sources.map((s) => [s.title, s.publisher, s.url, s.checkedOn])])
	return plain(a) === plain(b)
}

/** The parts of a text as lines that people can compare. */
export function partsForComparison({ title, summary, answers, text, sources }: GuideText): Record<string, string> {
	return {
		title,
		summary,
		answers: answers.join('\n'),
		text,
		sources: sources.map((one) => [one.title, one.publisher, one.url, one.checkedOn].join(' · ')).join('\n'),
	}
}
