import { STAGES } from '../../lib/checklists/checklist'
import type { SeedContent } from './content-files'
import { proseProblems } from './prose-check'
import { translationProblems } from './translation-check'

/** Checklist items whose facts or guides are not there, or whose sentences hold figures; stages with nothing to do. */
export function checklistProblems(content: SeedContent, pages: Set<string>): string[] {
	const problems: string[] = []
	const keys = new Set(content.facts.map((fact) => fact.key))
	for (const [destination, { items }] of content.checklists) {
		const file = `checklists/${destination}.yaml`
		const seen = new Set<string>()
		for (const item of items) {
			const where = `${file} ${item.id}`
			if (seen.has(item.id)) problems.push(`${where}: the id stands twice`)
			seen.add(item.id)
			problems.push(...proseProblems(item.text, where, keys))
			if (item.guide !== undefined && !pages.has(`/guides/${item.guide}`))
				problems.push(`${where}: no guide ${item.guide}`)
		}
		for (const stage of STAGES)
			if (!items.some((item) => item.stage === stage)) problems.push(`${file}: nothing to do at the stage ${stage}`)
	}
	return problems
}

/** Translations of checklists beside their source. */
export function checklistTranslationProblems(content: SeedContent): string[] {
	const problems: string[] = []
	for (const [destination, byLocale] of content.checklistTexts)
		for (const [locale, texts] of byLocale) {
			const where = `checklists/${destination}.${locale}.yaml`
			const source = content.checklists.get(destination)
			if (!source) {
				problems.push(`${where}: no English source`)
				continue
			}
			if (texts.source_revision !== source.revision)
				problems.push(`${where}: made from revision ${texts.source_revision}, the source is at ${source.revision}`)
			for (const id of Object.keys(texts.items))
				if (!source.items.some((item) => item.id === id)) problems.push(`${where}: no item ${id}`)
			for (const item of source.items) {
				const text = texts.items[item.id]
				if (text === undefined) problems.push(`${where}: no ${item.id}`)
				else
					for (const problem of translationProblems({ source: item.text, translation: text, locale }))
						problems.push(`${where} ${item.id}: ${problem}`)
			}
		}
	return problems
}
