import type { SeedContent } from './content-files'
import type { Publisher } from './publisher'

/** Sources that are no proper address, or on a host nobody vouches for; confirmed facts that only a firm or the press says. */
export function publisherProblems({ facts, guides, routes, publishers }: SeedContent): string[] {
	const problems: string[] = []
	const publisherOf = (url: string, where: string): Publisher | undefined => {
		const parsed = URL.parse(url)
		if (parsed?.protocol !== 'https:' || parsed.username !== '' || !parsed.hostname.includes('.')) {
			problems.push(`${where}: ${url} is no proper address`)
			return undefined
		}
		const publisher = publishers.get(parsed.hostname)
		if (!publisher) problems.push(`${where}: no publisher is named for ${parsed.hostname}`)
		return publisher
	}
	for (const fact of facts) {
		const publisher = publisherOf(fact.source.url, fact.key)
		if (fact.confirmed && publisher && (publisher.kind === 'press' || publisher.kind === 'private'))
			problems.push(`${fact.key}: confirmed, but ${fact.source.url} is ${publisher.kind}`)
		if (fact.type === 'link' && fact.value) publisherOf(fact.value.url, `${fact.key} (value)`)
	}
	for (const guide of guides)
		for (const source of guide.sources)
			publisherOf(source.url, `${guide.destination ?? 'neutral'}/${guide.topic}.en.md`)
	for (const [destination, list] of routes)
		for (const route of list.routes)
			for (const source of route.sources) publisherOf(source.url, `routes/${destination}.yaml ${route.key}`)
	return problems
}
