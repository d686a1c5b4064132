import { randomBytes } from 'node:crypto'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { negotiateLocale } from '@/lib/i18n/negotiate'
import type { FieldError } from './form-state'

/** What a reader sent by a plain HTML form of a public page. */
export type ReaderForm = {
	locale: Locale
	/** By field; of a field that stands twice, the first. */
	values: Record<string, string>
	/** Network address, for limits only; never stored. */
	address: string
	/** The form was sent by a page of another site. */
	elsewhere: boolean
	/** The body was larger than any honest form; it was not read. */
	tooLarge: boolean
}

/** What a page shows after a form was sent to it: what is to be mended, and everything that was typed. */
export type ReaderPage<Shown = never> = {
	values: Record<string, string>
	errors: FieldError[]
	/** A message key of the `ReaderForm` namespace. */
	notice?: { key: string; values?: Record<string, number> }
	/** Made for this answer only, such as an answer code. */
	shown?: Shown
}

/** Bytes of a form that are looked at: 4,000 characters of four bytes, percent-encoded, and as much again. */
const MOST_BYTES = 128 * 1024

/** Bytes that are read and thrown away so that the browser gets to see the answer instead of a broken connection. */
const MOST_DRAINED = 16 * 1024 * 1024

/** How long a page waits to be shown, and how many do. */
const SHOW_MS = 60_000
const MOST_WAITING = 500

/** A field that people do not see; what fills it in is a machine. */
export const TRAP_FIELD = 'website'

/**
 * Reads a form of the public site. It never throws for what somebody sends.
 *
 * Public forms have no session, so there is nothing to forge with a form of another site; floods by other people's browsers
 * are what remains. Browsers that say the form came from elsewhere are shown it filled in, on our own page, to send it
 * there. Browsers that say nothing (old phones; our pages send no referrer, which makes `Origin` "null") are believed.
 */
export async function readReaderForm(request: Request): Promise<ReaderForm> {
	const { headers } = request
	const asked = new URL(request.url).searchParams.get('locale')
	const locale = isLocale(asked) ? asked : negotiateLocale(headers.get('accept-language') ?? undefined)
	const address = (headers.get('x-forwarded-for') ?? '').split(',').at(-1)?.trim() || 'unknown'
	const body = await readBody(request)
	const values: Record<string, string> = {}
	for (const [name, value] of new URLSearchParams(body ?? '')) if (!Object.hasOwn(values, name)) values[name] = value
	return { locale, values, address, elsewhere: isFromElsewhere(headers), tooLarge: body === null }
}

/** Whether a browser says that a page of another site sent the request. */
export function isFromElsewhere(headers: Headers): boolean {
	const site = headers.get('sec-fetch-site')
	if (site !== null) return site !== 'same-origin' && site !== 'none'
	const origin = headers.get('origin')
	if (origin === null || origin === 'null') return false
	return !URL.canParse(origin) || new URL(origin).host !== (headers.get('x-forwarded-host') ?? headers.get('host'))
}

/** The body as text; null: it is too large. What is not UTF-8 becomes replacement characters. */
async function readBody(request: Request): Promise<string | null> {
	const chunks: Uint8Array[] = []
	let size = 0
	const reader = request.body?.getReader()
	try {
		for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
			size += part.value.length
			if (size > MOST_DRAINED) {
				await reader?.cancel()
				break
			}
			if (size <= MOST_BYTES) chunks.push(part.value)
		}
	} catch {
		return '' // whoever sent it has gone
	}
	if (size > MOST_BYTES) return null
	const isForm = request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')
	return isForm ? Buffer.concat(chunks).toString('utf8') : ''
}

// Between the route handler that took a form and the page that answers it, in the same process.
const kept = globalThis as typeof globalThis & { waymarkShown?: Map<string, { page: unknown; until: number }> }

/**
 * Answers a form with a page of the public site, at once and without a redirect, so that nothing of it stands in an
 * address. The front server renders the page as it renders every public page (server/front.ts); the page takes what it
 * shows by `takeReaderPage`. Without the front, in development, the browser is led there.
 * @param path of the page, with its locale
 * @param status of the answer
 */
export function answerWithPage<Shown>(path: string, status: number, page: ReaderPage<Shown>): Response {
	kept.waymarkShown ??= new Map()
	const waiting = kept.waymarkShown
	const now = Date.now()
	for (const [key, { until }] of waiting) if (until < now || waiting.size >= MOST_WAITING) waiting.delete(key)
	const reference = randomBytes(18).toString('base64url')
	waiting.set(reference, { page, until: now + SHOW_MS })
	const shown = `${path}?shown=${reference}`
	return new Response(null, {
		status: 303,
		headers: { location: shown, 'x-waymark-page': `${status} ${shown}`, 'cache-control': 'no-store' },
	})
}

/** Leads the browser on to a page that is got, after a form has been taken. @param path with its locale */
export function leadOn(path: string): Response {
	return new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } })
}

/**
 * What a page is to show after a form; undefined for everybody who only opens it. It can be taken once.
 * @param reference of the page's own query
 */
export function takeReaderPage<Shown = never>(reference: unknown): ReaderPage<Shown> | undefined {
	if (typeof reference !== 'string') return undefined
	const found = kept.waymarkShown?.get(reference)
	kept.waymarkShown?.delete(reference)
	return found && found.until > Date.now() ? (found.page as ReaderPage<Shown>) : undefined
}

/** The page that says a form came too fast. */
export function slowDown(path: string, seconds: number, values: Record<string, string>): Response {
	const minutes = Math.max(1, Math.ceil(seconds / 60))
	return answerWithPage(path, 429, { values, errors: [], notice: { key: 'tooMany', values: { minutes } } })
}
