import { routeFactKeys } from '../../lib/routes/route'
import type { SeedContent } from './content-files'
import { proseProblems } from './prose-check'
import { translationProblems } from './translation-check'

/** Routes whose facts or guides are not there, or whose sentences hold figures. */
export function routeProblems(content: SeedContent, pages: Set<string>): string[] {
	const problems: string[] = []
	const types = new Map(content.facts.map((fact) => [fact.key, fact.type]))
	const keys = new Set(types.keys())
	for (const [destination, { routes }] of content.routes) {
		const seen = new Set<string>()
		for (const route of routes) {
			const where = `routes/${destination}.yaml ${route.key}`
			if (seen.has(route.key)) problems.push(`${where}: the key stands twice`)
			seen.add(route.key)
			const { salary, language, age_from, age_to } = route.qualifies
			const steps = route.steps.map((step) => ({ fee: step.fee ?? null, duration: step.duration ?? null }))
			for (const key of routeFactKeys(route.qualifies, steps))
				if (!types.has(key)) problems.push(`${where}: no fact ${key}`)
			const wants = (key: string | undefined, wanted: string[]) => {
				const type = key === undefined ? undefined : types.get(key)
				if (type !== undefined && !wanted.includes(type))
					problems.push(`${where}: ${key} is a ${type}, not ${wanted.join(' or ')}`)
			}
			wants(salary, ['amount'])
			wants(language, ['level'])
			for (const age of [age_from, age_to]) wants(age, ['number'])
			for (const step of steps) {
				wants(step.fee ?? undefined, ['amount'])
				wants(step.duration ?? undefined, ['duration', 'number'])
			}
			for (const guide of [route.guide, ...route.steps.map((step) => step.guide)])
				if (guide !== undefined && !pages.has(`/guides/${guide}`)) problems.push(`${where}: no guide ${guide}`)
			const sentences = [route.title, route.summary, ...route.conditions]
			for (const step of route.steps) sentences.push(step.title, step.where, ...step.documents)
			for (const sentence of sentences) problems.push(...proseProblems(sentence, where, keys))
		}
	}
	return problems
}

/** Translations of routes beside their source. */
export function routeTranslationProblems(content: SeedContent): string[] {
	const problems: string[] = []
	for (const [destination, byLocale] of content.routeTexts)
		for (const [locale, texts] of byLocale) {
			const where = `routes/${destination}.${locale}.yaml`
			const source = content.routes.get(destination)
			if (!source) {
				problems.push(`${where}: no English source`)
				continue
			}
			if (texts.source_revision !== source.revision)
				problems.push(`${where}: made from revision ${texts.source_revision}, the source is at ${source.revision}`)
			for (const key of Object.keys(texts.routes))
				if (!source.routes.some((route) => route.key === key)) problems.push(`${where}: no route ${key}`)
			for (const route of source.routes) {
				const text = texts.routes[route.key]
				if (!text) {
					problems.push(`${where}: no ${route.key}`)
					continue
				}
				const lines = (one: typeof text) => [
					one.title,
					one.summary,
					...one.conditions,
					...one.steps.flatMap((step) => [step.title, step.where, ...step.documents]),
				]
				const shape = (one: typeof text) =>
					[one.conditions.length, ...one.steps.map((step) => step.documents.length)].join()
				if (shape(text) !== shape(route)) {
					problems.push(`${where} ${route.key}: not as many conditions, steps or documents as the source`)
					continue
				}
				const [theirs, ours] = [lines(route), lines(text)]
				for (const [index, line] of theirs.entries())
					for (const problem of translationProblems({ source: line, translation: ours[index] ?? '', locale }))
						problems.push(`${where} ${route.key}: ${problem} ("${line.slice(0, 40)}")`)
				const whole = translationProblems({ source: theirs.join('\n'), translation: ours.join('\n'), locale })
				for (const problem of whole) problems.push(`${where} ${route.key}: ${problem}`)
			}
		}
	return problems
}
