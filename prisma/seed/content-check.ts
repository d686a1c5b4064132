import { factKeysIn } from '../../lib/facts/fact'
import { checklistProblems, checklistTranslationProblems } from './checklist-check'
import { readContent, type SeedContent } from './content-files'
import { proseProblems } from './prose-check'
import { publisherProblems } from './publisher-check'
import { routeProblems, routeTranslationProblems } from './route-check'
import { sectionsOf, translationProblems } from './translation-check'

/** Problems of substance: figures outside facts, references to nothing, translations that differ from their source. */
export function checkContent(content: SeedContent): string[] {
	const pages = pagesOf(content)
	const keys = new Set(content.facts.map((fact) => fact.key))
	return [
		...content.guides.flatMap((guide) => guideProblems(guide, keys, pages)),
		...content.translations.flatMap((translation) => guideTranslationProblems(translation, content)),
		...publisherProblems(content),
		...labelProblems(content),
		...routeProblems(content, pages),
		...routeTranslationProblems(content),
		...checklistProblems(content, pages),
		...checklistTranslationProblems(content),
	]
}

/** Addresses of the site, without a locale, that content may link to. */
function pagesOf({ guides, destinations }: SeedContent): Set<string> {
	return new Set([
		...guides.map((guide) => `/guides/${guide.destination ? `${guide.destination}/` : ''}${guide.topic}`),
		...destinations.flatMap(({ slug }) => [`/guides/${slug}`, `/routes/${slug}`, `/checklist/${slug}`]),
		'/centres',
		'/services',
		'/compare',
		'/routes',
	])
}

function guideProblems(guide: SeedContent['guides'][number], keys: Set<string>, pages: Set<string>): string[] {
	const where = `${guide.destination ?? 'neutral'}/${guide.topic}.en.md`
	const problems = proseProblems(guide.text, where, keys)
	const words = guide.text.split(/\s+/).length
	if (words < 400 || words > 900) problems.push(`${where}: ${words} words, not 400 to 900`)
	if (/^# /m.test(guide.text)) problems.push(`${where}: a first-level heading; the title is the only one`)
	const sources = new Set(guide.sources.map((source) => source.url))
	for (const [, link = ''] of guide.text.matchAll(/\]\(([^)\s]+)\)/g)) {
		if (link.startsWith('/') ? !pages.has(link) : !sources.has(link))
			problems.push(`${where}: the link ${link} is neither a page nor a source`)
	}
	return problems
}

function guideTranslationProblems(translation: SeedContent['translations'][number], { guides }: SeedContent): string[] {
	const { destination, topic, locale } = translation
	const where = `${destination ?? 'neutral'}/${topic}.${locale}.md`
	const source = guides.find((guide) => guide.destination === destination && guide.topic === topic)
	if (!source) return [`${where}: no English source`]
	const problems: string[] = []
	if (translation.source_revision !== source.revision)
		problems.push(`made from revision ${translation.source_revision}, the source is at ${source.revision}`)
	if (translation.answers.length !== source.answers.length) problems.push('not as many answers as the source')
	problems.push(...translationProblems({ source: source.text, translation: translation.text, locale }))
	for (const part of ['title', 'summary'] as const)
		for (const problem of translationProblems({ source: source[part], translation: translation[part], locale }))
			problems.push(`${part}: ${problem}`)
	for (const [index, answer] of translation.answers.entries())
		for (const problem of translationProblems({ source: source.answers[index] ?? '', translation: answer, locale }))
			problems.push(`answer ${index + 1}: ${problem}`)
	const [theirs, ours] = [sectionsOf(source.text), sectionsOf(translation.text)]
	if (theirs.length === ours.length)
		for (const [index, section] of theirs.entries())
			for (const problem of translationProblems({ source: section, translation: ours[index] ?? '', locale }))
				problems.push(`section ${index + 1}: ${problem}`)
	return [...new Set(problems)].map((problem) => `${where}: ${problem}`)
}

function labelProblems(content: SeedContent): string[] {
	const problems: string[] = []
	const facts = new Map(content.facts.map((fact) => [fact.key, fact]))
	for (const [locale, labels] of content.labels) {
		const where = `facts/labels/${locale}.yaml`
		// Where a translation shows a fact, its name must be there too; other facts may still be called by their English one.
		const shown = new Set(
			content.translations.filter((one) => one.locale === locale).flatMap((one) => factKeysIn(one.text)),
		)
		for (const key of shown) if (facts.has(key) && !labels[key]) problems.push(`${where}: no label for ${key}`)
		for (const [key, { label, note }] of Object.entries(labels)) {
			const fact = facts.get(key)
			if (!fact) {
				problems.push(`${where}: no fact ${key}`)
				continue
			}
			if ((note === undefined) !== (fact.note === undefined))
				problems.push(`${where} ${key}: a note too few or too many`)
			for (const problem of translationProblems({ source: fact.label, translation: label, locale }))
				problems.push(`${where} ${key}: label: ${problem}`)
			if (note !== undefined && fact.note !== undefined)
				for (const problem of translationProblems({ source: fact.note, translation: note, locale }))
					problems.push(`${where} ${key}: note: ${problem}`)
		}
	}
	return problems
}

if (process.argv[1] && import.meta.filename === process.argv[1]) {
	const { content, problems } = readContent()
	problems.push(...checkContent(content))
	const only = process.argv[2]
	const shown = only ? problems.filter((problem) => problem.includes(only)) : problems
	for (const problem of shown) console.log(problem)
	const count = (texts: Map<string, { size?: number; routes?: unknown[]; items?: unknown[] }>) =>
		[...texts.values()].reduce((sum, one) => sum + (one.routes ?? one.items ?? []).length, 0)
	console.log(
		`${content.guides.length} guides, ${content.translations.length} translations, ${content.facts.length} facts, ${count(content.routes)} routes, ${count(content.checklists)} checklist items, ${shown.length} problems`,
	)
	process.exitCode = shown.length > 0 ? 1 : 0
}
