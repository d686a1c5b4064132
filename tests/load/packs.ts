import { LOCALES } from '@/lib/i18n/locales'
import { fetchRaw } from '@/tests/load/first-view'
import { median } from '@/tests/load/load'

/** Most a saved country may weigh over the wire, in bytes. */
export const HEAVIEST_PACK = 300 * 1024

type Manifest = { pages: string[] }

/**
 * Weighs what a reader fetches to save each country in each language: pages and scripts, brotli, without heads.
 * @returns bytes of every pack
 */
export async function weighPacks(origin: string): Promise<number[]> {
	const sitemap = await (await fetch(`${origin}/sitemap.xml`)).text()
	const slugs = [...new Set([...sitemap.matchAll(/\/en\/routes\/([a-z]+)</g)].map((match) => match[1] as string))]
	const weights = new Map<string, number>()
	const weigh = async (page: string) => {
		const known = weights.get(page)
		if (known !== undefined) return known
		const { status, body } = await fetchRaw(`${origin}${page}`)
		if (status !== 200) throw new Error(`${page} answered ${status}`)
		weights.set(page, body.length)
		return body.length
	}
	const all: number[] = []
	for (const locale of LOCALES) {
		const packs: number[] = []
		for (const slug of slugs) {
			const { pages } = (await (await fetch(`${origin}/api/offline/${locale}/${slug}`)).json()) as Manifest
			let total = 0
			for (const page of pages) total += await weigh(page)
			packs.push(total)
		}
		console.log(
			`  ${locale}  ${packs.length} packs, ${Math.min(...packs)} to ${Math.max(...packs)} bytes, median ${median(packs)}`,
		)
		all.push(...packs)
	}
	return all
}
