import { FACT_REFERENCE, factKeysIn } from '../../lib/facts/fact'
import { readContent, type SeedContent } from './content-files'

/** What must be the same, in the same order, in a guide and in its translations. */
function skeletonOf(text: string): Record<string, string[]> {
	return {
		headings: [...text.matchAll(/^(#{1,6}) /gm)].map((match) => match[1] as string),
		'fact references': [...text.matchAll(FACT_REFERENCE)].map((match) => match[1] as string).sort(),
		links: [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] as string).sort(),
		'list items': [...text.matchAll(/^\s*(?:[-*]|\d+\.) /gm)].map(() => 'item'),
	}
}

/** Share of letters that belong to the script a locale is written in; other scripts hint at text left in English. */
const SCRIPTS: Record<string, RegExp> = {
	ru: /\p{Script=Cyrillic}/gu,
	uk: /\p{Script=Cyrillic}/gu,
	mk: /\p{Script=Cyrillic}/gu,
	ar: /\p{Script=Arabic}/gu,
	fa: /\p{Script=Arabic}/gu,
	zh: /\p{Script=Han}/gu,
}

/** Problems of substance: figures outside facts, references to nothing, translations that differ from their source. */
export function checkContent(content: SeedContent): string[] {
	const problems: string[] = []
	const keys = new Set(content.facts.map((fact) => fact.key))
	const pages = new Set(
		content.guides.map((guide) =>
			guide.destination ? `/guides/${guide.destination}/${guide.topic}` : `/guides/${guide.topic}`,
		),
	)
	for (const destination of content.destinations) pages.add(`/guides/${destination.slug}`)
	for (const page of ['/centres', '/services', '/guides/safe-migration']) pages.add(page)

	for (const guide of content.guides) {
		const where = `${guide.destination ?? 'neutral'}/${guide.topic}.en.md`
		const words = guide.text.split(/\s+/).length
		if (words < 400 || words > 850) problems.push(`${where}: ${words} words, not 400 to 800`)
		for (const key of factKeysIn(guide.text)) if (!keys.has(key)) problems.push(`${where}: no fact ${key}`)
		const prose = guide.text
			.replace(FACT_REFERENCE, '')
			.replace(/\]\([^)]*\)/g, ']')
			.replace(/^\d+\. /gm, '')
		for (const figure of prose.match(/\d[\d.,]*/g) ?? []) problems.push(`${where}: the figure ${figure} is not a fact`)
		if (/<[a-z/!]/i.test(guide.text)) problems.push(`${where}: HTML`)
		if (/^# /m.test(guide.text)) problems.push(`${where}: a first-level heading; the title is the only one`)
		const sources = new Set(guide.sources.map((source) => source.url))
		for (const [, link = ''] of guide.text.matchAll(/\]\(([^)\s]+)\)/g)) {
			if (link.startsWith('/') ? !pages.has(link) : !sources.has(link))
				problems.push(`${where}: the link ${link} is neither a page nor a source`)
		}
	}
	for (const translation of content.translations) {
		const where = `${translation.destination ?? 'neutral'}/${translation.topic}.${translation.locale}.md`
		const source = content.guides.find(
			(guide) => guide.destination === translation.destination && guide.topic === translation.topic,
		)
		if (!source) {
			problems.push(`${where}: no English source`)
			continue
		}
		if (translation.source_revision !== source.revision)
			problems.push(`${where}: made from revision ${translation.source_revision}, the source is at ${source.revision}`)
		if (translation.answers.length !== source.answers.length)
			problems.push(`${where}: not as many answers as the source`)
		const [theirs, ours] = [skeletonOf(source.text), skeletonOf(translation.text)]
		for (const [part, expected] of Object.entries(theirs)) {
			if (expected.join(' ') !== ours[part]?.join(' ')) problems.push(`${where}: ${part} differ from the source`)
		}
		const script = SCRIPTS[translation.locale]
		if (script) {
			const prose = translation.text.replace(FACT_REFERENCE, '').replace(/\]\([^)]*\)/g, ']')
			const share = (prose.match(script)?.length ?? 0) / (prose.match(/\p{L}/gu)?.length || 1)
			if (share < 0.7) problems.push(`${where}: only ${Math.round(share * 100)} % of the letters are of its script`)
		}
	}
	for (const [locale, labels] of content.labels) {
		// A destination is translated as a whole: where guides are, the names of their facts must be too.
		const translated = new Set(
			content.translations.filter((one) => one.locale === locale).map((one) => one.destination),
		)
		for (const fact of content.facts) {
			if (translated.has(fact.destination) && !labels[fact.key])
				problems.push(`facts/labels/${locale}.yaml: no label for ${fact.key}`)
		}
		for (const key of Object.keys(labels))
			if (!keys.has(key)) problems.push(`facts/labels/${locale}.yaml: no fact ${key}`)
	}
	return problems
}

if (process.argv[1] && import.meta.filename === process.argv[1]) {
	const { content, problems } = readContent()
	problems.push(...checkContent(content))
	const only = process.argv[2]
	const shown = only ? problems.filter((problem) => problem.includes(only)) : problems
	for (const problem of shown) console.log(problem)
	console.log(
		`${content.guides.length} guides, ${content.translations.length} translations, ${content.facts.length} facts, ${shown.length} problems`,
	)
	process.exitCode = shown.length > 0 ? 1 : 0
}
