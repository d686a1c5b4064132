import { isLocale, type Locale } from '@/lib/i18n/locales'

/** Longest request target that is looked at, in characters. */
export const LONGEST_TARGET = 4096

/** What a request target means to the front server. */
export type Address =
	/** `forOne`: made anew for each reader. */
	| { kind: 'document'; key: string; locale: Locale; query: string; forOne?: true }
	| { kind: 'redirect'; to: string }
	| { kind: 'private'; target: string }
	| { kind: 'other'; target: string }
	| { kind: 'refused'; status: 400 | 404 | 414 }

/** The pages that read a query, and how each parameter is cleaned. All other parameters are ignored. */
const QUERY_PAGES: Record<string, Record<string, (value: string) => string>> = {
	search: { q: cleanText },
	compare: { a: cleanSlug, b: cleanSlug, c: cleanSlug },
	centres: { country: cleanCode, language: cleanCode, open: cleanCode },
	services: { destination: cleanSlug, type: cleanService, language: cleanCode },
	routes: {
		to: cleanSlug,
		from: cleanCode,
		for: cleanCode,
		offer: cleanCode,
		training: cleanCode,
		family: cleanCode,
		level: cleanCode,
	},
	'centres/*/appointments': { clock: cleanCode, from: cleanDay },
	sessions: { country: cleanCode, language: cleanCode },
	given: { on: cleanDay, pages: cleanPages },
	'feedback/thanks': { ref: cleanReference, guide: cleanGuide, sent: cleanSlug },
}

/** Pages with something in them that is made for one reader, such as the key of a form. They are never kept. */
function isForOne(rest: string[]): boolean {
	if (rest[0] === 'sessions') return true
	return rest[0] === 'centres' && (rest[2] === 'ask' || rest[2] === 'appointments')
}

/**
 * Says what a request target addresses.
 *
 * @param target the request target as it stands in the request line (`/en/guides/austria?x=1`, or absolute)
 * @returns `document`: a public page; `key` is its one normal path, without query and without a slash at the end,
 *   `query` is empty or a cleaned query string that begins with `?`. `redirect`: the same place under its normal
 *   path. `private`: a page for staff or a receiving organisation. `other`: anything else (files, API, unknown);
 *   both with the target as path and query.
 *   `refused`: answer with this status. Never throws; two different keys never mean the same page.
 */
export function addressOf(target: string): Address {
	if (target.length > LONGEST_TARGET) return { kind: 'refused', status: 414 }
	const relative = target.startsWith('/') ? target : withoutOrigin(target)
	if (relative === null || /[#\\]/.test(relative) || hasControl(relative)) return { kind: 'refused', status: 400 }

	const mark = relative.indexOf('?')
	const path = mark < 0 ? relative : relative.slice(0, mark)
	const segments = decodeSegments(path)
	if (segments === null) return { kind: 'refused', status: 400 }
	if (segments.some((segment) => segment === '.' || segment === '..')) return { kind: 'refused', status: 404 }

	const locale = segments[0]?.toLowerCase()
	if (!isLocale(locale)) return { kind: 'other', target: relative }
	const rest = segments.slice(1)
	const key = `/${[locale, ...rest.map(encodeURIComponent)].join('/')}`
	const parameters = mark < 0 ? '' : relative.slice(mark)
	if (isPrivate(rest[0])) {
		return key === path ? { kind: 'private', target: relative } : { kind: 'redirect', to: key + parameters }
	}

	const query = cleanQuery(rest.join('/'), parameters)
	if (key !== path) return { kind: 'redirect', to: key + query }
	return { kind: 'document', key, locale, query, ...(isForOne(rest) ? { forOne: true } : {}) }
}

/** The locale of a normal path. */
export function localeOf(key: string): Locale {
	const locale = key.split('/', 2)[1]
	if (!isLocale(locale)) throw new Error('Not the normal path of a public page')
	return locale
}

/** Staff pages, sign-in and referral answers are never kept and never finished. */
function isPrivate(segment: string | undefined): boolean {
	return segment === 'staff' || segment === 'sign-in' || segment?.startsWith('referral') === true
}

/** `http://host/path` -> `/path` (RFC 9112, 3.2.2: a server must accept the absolute form). */
function withoutOrigin(target: string): string | null {
	const match = /^https?:\/\/[^/?#]+(.*)$/i.exec(target)
	if (match === null) return null
	const rest = match[1] ?? ''
	return rest.startsWith('/') ? rest : `/${rest}`
}

/** Decoded segments without empty ones; null when the encoding is broken or hides a separator. */
function decodeSegments(path: string): string[] | null {
	const segments: string[] = []
	for (const raw of path.split('/')) {
		if (raw === '') continue
		try {
			const segment = decodeURIComponent(raw)
			encodeURIComponent(segment) // refuses lone surrogates
			if (/[/\\]/.test(segment) || hasControl(segment)) return null
			segments.push(segment)
		} catch {
			return null
		}
	}
	return segments
}

function hasControl(text: string): boolean {
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i)
		if (code < 32 || code === 127) return true
	}
	return false
}

function cleanQuery(page: string, parameters: string): string {
	const name = /^centres\/[^/]+\/appointments$/.test(page) ? 'centres/*/appointments' : page
	const known = Object.hasOwn(QUERY_PAGES, name) ? QUERY_PAGES[name] : undefined
	if (known === undefined || parameters === '') return ''
	const given = new URLSearchParams(parameters)
	const kept: string[] = []
	for (const [name, clean] of Object.entries(known)) {
		const value = clean(given.get(name) ?? '')
		if (value !== '') kept.push(`${name}=${encodeURIComponent(value)}`)
	}
	return kept.length === 0 ? '' : `?${kept.join('&')}`
}

function cleanText(value: string): string {
	const visible = [...value].filter((character) => !hasControl(character)).slice(0, 200)
	return visible.join('').trim()
}

/** A choice of a form; which ones there are is for the page to know. */
function cleanCode(value: string): string {
	return /^[A-Za-z0-9-]{1,40}$/.test(value) ? value : ''
}

function cleanReference(value: string): string {
	return /^[A-Za-z0-9_-]{24}$/.test(value) ? value : ''
}

function cleanGuide(value: string): string {
	return /^[a-z-]{1,40}(?:\/[a-z-]{1,40})?$/.test(value) ? value : ''
}

/** The pages of a pack: see lib/guides/given. */
function cleanPages(value: string): string {
	return /^[a-z0-9.~-]{1,2600}$/.test(value) ? value : ''
}

function cleanService(value: string): string {
	return /^[a-z_]{1,40}$/.test(value) ? value : ''
}

function cleanDay(value: string): string {
	return /^\d{4}-\d\d-\d\d$/.test(value) ? value : ''
}

function cleanSlug(value: string): string {
	return /^[a-z-]{1,40}$/.test(value) ? value : ''
}
