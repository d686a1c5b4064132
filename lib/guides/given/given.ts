import { isLocale, type Locale } from '@/lib/i18n/locales'

/** A guide as it was given: its path, and which version in which language. */
export type GivenPage = { path: string; locale: Locale; number: number }

/** A pack: the pages that were gone through on a day. It says nothing about who was given it. */
export type GivenPages = { /** ISO date */ on: string; pages: GivenPage[] }

/** Most pages of a pack: more than anybody talks about in one conversation. */
export const MOST_GIVEN = 30

const PAGE = /^([a-z-]{1,40})(?:\.([a-z-]{1,40}))?\.([a-z]{2})\.([1-9]\d{0,5})$/

/**
 * The address of a pack. Everything stands in it, so nothing is stored of it: `/sq/given?on=2027-03-03&pages=austria.work.sq.3`.
 * @param locale the language to read it in, which need not be that of the pages
 */
export function givenAddress(locale: Locale, given: GivenPages): string {
	return `/${locale}/given?${givenQuery(given)}`
}

export function givenQuery({ on, pages }: GivenPages): string {
	const one = ({ path, locale, number }: GivenPage) => `${path.replace('/', '.')}.${locale}.${number}`
	return `on=${on}&pages=${pages.map(one).join('~')}`
}

/** Reads the query of such an address; null if it names no pages. A page named twice counts once. */
export function readGiven(query: { on?: unknown; pages?: unknown }): GivenPages | null {
	const { on, pages: named } = query
	if (typeof on !== 'string' || !isDay(on) || typeof named !== 'string') return null
	const pages = new Map<string, GivenPage>()
	for (const part of named.split('~').slice(0, MOST_GIVEN)) {
		const [, first, second, locale, number] = PAGE.exec(part) ?? []
		if (first === undefined || !isLocale(locale)) continue
		const path = second === undefined ? first : `${first}/${second}`
		if (!pages.has(path)) pages.set(path, { path, locale, number: Number(number) })
	}
	return pages.size === 0 ? null : { on, pages: [...pages.values()] }
}

/** The pack of what was handed over on a day. */
export function givenOf(on: string, handouts: readonly { path: string; locale: string; number: number }[]): GivenPages {
	const pages = handouts.flatMap(({ path, locale, number }) => (isLocale(locale) ? [{ path, locale, number }] : []))
	return { on, pages: pages.slice(0, MOST_GIVEN) }
}

function isDay(text: string): boolean {
	return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text
}
