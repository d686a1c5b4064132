import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'

export type ReadEpub = {
	/** What EPUBCheck would complain of, as far as these rules go. */
	problems: string[]
	language: string
	direction: string
	chapters: string[]
	text: string
}

const list = <T>(one: T | T[] | undefined): T[] => (one === undefined ? [] : Array.isArray(one) ? one : [one])

/**
 * Reads an EPUB by the main rules of EPUB 3.3 that EPUBCheck checks: the container and its first entry, the package document,
 * a complete manifest, the spine, the navigation, well-formed chapters, unique ids, links that lead somewhere, nothing remote.
 */
export function readEpub(bytes: Uint8Array): ReadEpub {
	const problems: string[] = []
	const must = (is: boolean, problem: string) => {
		if (!is) problems.push(problem)
	}
	// The first entry is `mimetype`, stored, without extra field (OCF 3.3, section 4.2.7).
	const head = strFromU8(bytes.subarray(0, 58))
	must(
		head.startsWith('PK\u0003\u0004') && bytes[8] === 0 && bytes[28] === 0,
		'mimetype is compressed or has an extra field',
	)
	must(head.slice(30, 58) === 'mimetypeapplication/epub+zip', 'mimetype is not the first entry')
	const files = unzipSync(bytes)
	const read = (name: string) => strFromU8(files[name] ?? new Uint8Array())
	const xml = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', removeNSPrefix: true })
	const container = xml.parse(read('META-INF/container.xml'))
	const opf: string = container.container?.rootfiles?.rootfile?.['@full-path'] ?? ''
	must(opf in files, 'the container names no package document')
	const base = opf.slice(0, opf.lastIndexOf('/') + 1)
	const { package: pack } = xml.parse(read(opf))
	const { metadata, manifest, spine } = pack
	must(pack['@version'] === '3.0', 'not EPUB 3')
	must(
		list(metadata.meta).some(
			(one) => one['@property'] === 'dcterms:modified' && /^\d{4}-\d\d-\d\dT[\d:]{8}Z$/.test(one['#text']),
		),
		'no date of change',
	)
	for (const name of ['identifier', 'title', 'language']) must(metadata[name] !== undefined, `no ${name}`)
	for (const name of ['schema:accessMode', 'schema:accessibilityFeature', 'schema:accessibilitySummary'])
		must(
			list(metadata.meta).some((one) => one['@property'] === name),
			`no ${name}`,
		)
	const items = list<Record<string, string>>(manifest.item)
	const ids = items.map((item) => item['@id'])
	must(new Set(ids).size === ids.length, 'ids of the manifest are not unique')
	for (const item of items) must(`${base}${item['@href']}` in files, `${item['@href']} is named and not there`)
	const named = new Set(items.map((item) => `${base}${item['@href']}`))
	for (const name of Object.keys(files))
		must(
			named.has(name) || name === opf || name === 'mimetype' || name.startsWith('META-INF/'),
			`${name} is there and not named`,
		)
	must(
		items.filter((item) => item['@properties']?.split(' ').includes('nav')).length === 1,
		'not exactly one navigation',
	)
	const order = list<Record<string, string>>(spine.itemref).map((one) =>
		items.find((item) => item['@id'] === one['@idref']),
	)
	must(
		order.every((item) => item !== undefined),
		'the spine names what is not in the manifest',
	)

	const pages = items
		.filter((item) => item['@media-type'] === 'application/xhtml+xml')
		.map((item) => `${base}${item['@href']}`)
	const targets = new Map(
		pages.map((name) => [name, new Set([...read(name).matchAll(/ id="([^"]+)"/g)].map((match) => match[1]))]),
	)
	for (const name of pages) {
		const page = read(name)
		const valid = XMLValidator.validate(page)
		must(valid === true, `${name} is not well-formed`)
		const own = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
		must(new Set(own).size === own.length, `${name} has an id twice`)
		must(!/<(script|iframe|object|form)\b/.test(page), `${name} holds what a book must not`)
		must(!/ src="https?:/.test(page), `${name} loads something remote`)
		must(/<html[^>]* (xml:)?lang="/.test(page), `${name} does not say its language`)
		for (const [, href = ''] of page.matchAll(/ href="([^"]+)"/g)) {
			if (/^(https?:|mailto:|tel:)/.test(href)) continue
			const [file = '', anchor] = href.split('#')
			const place = file === '' ? name : `${name.slice(0, name.lastIndexOf('/') + 1)}${file}`
			must(place in files, `${name} links to ${href}, which is not there`)
			if (anchor !== undefined)
				must(targets.get(place)?.has(anchor) === true, `${name} links to ${href}, which is not there`)
		}
	}
	return {
		problems: [...new Set(problems)],
		language: String(list(metadata.language)[0]),
		direction: spine['@page-progression-direction'] ?? 'ltr',
		chapters: order.flatMap((item) => item?.['@href'] ?? []),
		text: order
			.map((item) => read(`${base}${item?.['@href']}`).replace(/<head>.*?<\/head>/s, ''))
			.join(' ')
			.replace(/<[^>]+>/g, ' ')
			.replaceAll('&lt;', '<')
			.replaceAll('&gt;', '>')
			.replaceAll('&quot;', '"')
			.replaceAll('&#x26;', '&')
			.replaceAll('&amp;', '&'),
	}
}
