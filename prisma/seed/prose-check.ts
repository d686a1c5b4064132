import { FACT_REFERENCE, factKeysIn } from '../../lib/facts/fact'

/** What sentences of the content may not hold themselves: figures, and references to nothing. */
export function proseProblems(text: string, where: string, keys: Set<string>): string[] {
	const problems = factKeysIn(text)
		.filter((key) => !keys.has(key))
		.map((key) => `${where}: no fact ${key}`)
	const prose = text
		.replace(FACT_REFERENCE, '')
		.replace(/\]\([^)]*\)/g, ']')
		.replace(/^\d+\. /gm, '')
	for (const figure of prose.match(/\d[\d.,]*/g) ?? []) problems.push(`${where}: the figure ${figure} is not a fact`)
	if (/<[a-z/!]/i.test(text)) problems.push(`${where}: HTML`)
	return problems
}
