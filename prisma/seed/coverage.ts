import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { LOCALES } from '../../lib/i18n/locales'
import { readContent, type SeedContent } from './content-files'

const DOCUMENT = path.join(import.meta.dirname, '..', '..', 'docs', 'content.md')

/** How much of the content there is in which language, how much of it is confirmed, and how old the oldest check is. */
export function coverageOf(content: SeedContent): string {
	const { destinations, guides, translations, facts, labels, routes, routeTexts, checklists, checklistTexts } = content
	const places = [...destinations.map(({ slug }) => slug), null]
	const others = LOCALES.filter((locale) => locale !== 'en')
	const count = (list: { destination: string | null }[], place: string | null) =>
		list.filter((one) => one.destination === place).length
	const routeCount = [...routes.values()].reduce((sum, one) => sum + one.routes.length, 0)
	const itemCount = [...checklists.values()].reduce((sum, one) => sum + one.items.length, 0)
	const confirmed = (place: string | null) =>
		facts.filter((fact) => fact.destination === place && fact.confirmed).length
	const oldest = (place: string | null) =>
		facts
			.filter((fact) => fact.destination === place)
			.map((fact) => fact.checked_on)
			.sort()[0] ?? '–'
	const total = (map: Map<string, Map<string, unknown>>, locale: string) =>
		[...map.values()].filter((byLocale) => byLocale.has(locale)).length

	return [
		'## In which language',
		'',
		`English is the source: ${guides.length} guides, ${facts.length} facts, ${routeCount} permit routes and ${itemCount} checklist items. No translation has been read by a native reader yet.`,
		'',
		table(
			['Language', ...places.map((place) => place ?? 'neutral'), 'Guides', 'Fact names', 'Routes of', 'Checklists of'],
			[
				[
					'en',
					...places.map((place) => count(guides, place)),
					guides.length,
					facts.length,
					routes.size,
					checklists.size,
				],
				...others.map((locale) => {
					const own = translations.filter((one) => one.locale === locale)
					return [
						locale,
						...places.map((place) => count(own, place)),
						own.length,
						Object.keys(labels.get(locale) ?? {}).length,
						total(routeTexts, locale),
						total(checklistTexts, locale),
					]
				}),
			],
		),
		'',
		'## How well confirmed',
		'',
		'Confirmed: somebody read the figure on an official page on the day given. Not confirmed: it comes from another source, or no value could be found at all (the last column); pages then say so and ask the reader to check with the authority.',
		'',
		table(
			[
				'Destination',
				'Facts',
				'Confirmed',
				'Not confirmed',
				'of these without a value',
				'Oldest check',
				'Routes',
				'Checklist items',
			],
			places.map((place) => [
				place ?? 'neutral',
				count(facts, place),
				confirmed(place),
				count(facts, place) - confirmed(place),
				facts.filter((fact) => fact.destination === place && fact.value === null).length,
				oldest(place),
				routes.get(place ?? '')?.routes.length ?? 0,
				checklists.get(place ?? '')?.items.length ?? 0,
			]),
		),
		'',
	].join('\n')
}

function table(head: string[], rows: (string | number)[][]): string {
	return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

if (process.argv[1] && import.meta.filename === process.argv[1]) {
	const coverage = coverageOf(readContent().content)
	console.log(coverage)
	if (process.argv.includes('--write')) writeFileSync(DOCUMENT, `${introduction()}\n${coverage}`)
}

function introduction(): string {
	return `# Content

What is in \`prisma/content\`, made from the files by \`npm run content:coverage -- --write\`. How it is written and checked:
[prisma/content/README.md](../prisma/content/README.md). Which publishers count as official: \`prisma/content/publishers.yaml\`.
`
}
