import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gunzipSync, gzip } from 'node:zlib'
import type { Finished } from '@/server/page-cache/finish'
import { commonHeaders, documentPolicy, type FlatHeaders } from '@/server/protective-headers'

export type Encoding = 'br' | 'gzip' | 'identity'

/** When a document was made: the content revision (null: unknown) and the day, as an ISO date in UTC. */
export type Stamp = { revision: number | null; day: string }

/** What is kept of a document, in memory and on disk. */
export type Page = {
	key: string
	status: 200 | 404
	revision: number
	day: string
	/** Hash of the document and its policy; the part of the ETags that all encodings share. */
	tag: string
	styleSource: string | null
	length: number
	br: Buffer
	gzip: Buffer
}

/** A document with its answers made ready. */
export type Kept = Page & {
	answers: Record<Encoding, { etag: string; whole: FlatHeaders; unchanged: FlatHeaders; length: number }>
	/** When it was last asked for, as a running number. */
	used: number
	/** No new attempt to render before this time (epoch milliseconds); set after a failure. */
	retryAt: number
}

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

/** The revision number that stands for "made while the revision was unknown"; never that of the content. */
export const UNKNOWN_REVISION = -1

/** The ETag stem of a finished document. */
export function tagOf(finished: Finished): string {
	const hash = createHash('sha256').update(documentPolicy(finished.styleSource)).update('\0')
	return hash.update(finished.html).digest('base64url').slice(0, 22)
}

/**
 * Compresses a finished document, once and as small as it gets.
 *
 * @param known the page kept so far; when the document has not changed its bytes are used again
 */
export async function makePage(
	key: string,
	status: 200 | 404,
	stamp: Stamp,
	finished: Finished,
	known?: Page,
): Promise<Page> {
	const tag = tagOf(finished)
	const made = { key, status, tag, revision: stamp.revision ?? UNKNOWN_REVISION, day: stamp.day }
	if (known !== undefined && known.tag === tag && known.status === status) {
		const { styleSource, length, br, gzip } = known
		return { ...made, styleSource, length, br, gzip }
	}
	const bytes = Buffer.from(finished.html, 'utf8')
	const [br, gz] = await Promise.all([brotli(bytes, 11), compressGzip(bytes, { level: 9 })])
	return { ...made, styleSource: finished.styleSource, length: bytes.length, br, gzip: gz }
}

/** Brotli for text. @param quality 0 to 11 */
export function brotli(bytes: Buffer, quality: number): Promise<Buffer> {
	const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, BROTLI_PARAM_MODE, BROTLI_MODE_TEXT } = constants
	const params = {
		[BROTLI_PARAM_QUALITY]: quality,
		[BROTLI_PARAM_SIZE_HINT]: bytes.length,
		[BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT,
	}
	return compressBrotli(bytes, { params })
}

/** Makes the headers of every answer ready, so that answering is only writing. */
export function prepare(page: Page, https: boolean): Kept {
	const lengths = { br: page.br.length, gzip: page.gzip.length, identity: page.length }
	const answer = (encoding: Encoding) => {
		const etag = `"${page.tag}-${encoding}"`
		const length = lengths[encoding]
		const unchanged = ['ETag', etag, 'Cache-Control', 'no-cache', 'Vary', 'Accept-Encoding']
		const whole = [...documentHeaders(page.styleSource, https), ...unchanged, 'Content-Length', String(length)]
		if (encoding !== 'identity') whole.push('Content-Encoding', encoding)
		return { etag, whole, unchanged, length }
	}
	const answers = { br: answer('br'), gzip: answer('gzip'), identity: answer('identity') }
	return { ...page, answers, used: 0, retryAt: 0 }
}

/** The headers of a public document, without those of caching and encoding. */
export function documentHeaders(styleSource: string | null, https: boolean): FlatHeaders {
	const headers = ['Content-Type', 'text/html; charset=utf-8', 'Content-Security-Policy', documentPolicy(styleSource)]
	return [...headers, 'Referrer-Policy', 'no-referrer', ...commonHeaders(https)]
}

/** The body in one encoding. Hardly anyone asks for `identity`, so it is not kept. */
export function bodyOf(page: Pick<Page, 'br' | 'gzip'>, encoding: Encoding): Buffer {
	if (encoding === 'br') return page.br
	return encoding === 'gzip' ? page.gzip : gunzipSync(page.gzip)
}

/** Bytes of memory a page takes, roughly. */
export function weightOf(page: Page): number {
	return page.br.length + page.gzip.length + 4096
}

const choices = new Map<string, Encoding>()

/**
 * Chooses the encoding of an answer (RFC 9110, 12.5.3): the best liked one, Brotli before gzip before none.
 *
 * @param accept the `Accept-Encoding` header, if there is one
 */
export function encodingFor(accept: string | undefined): Encoding {
	if (accept === undefined) return 'identity'
	const known = choices.get(accept)
	if (known !== undefined) return known
	const choice = chooseEncoding(accept)
	if (choices.size >= 256) choices.clear()
	if (accept.length <= 256) choices.set(accept, choice)
	return choice
}

function chooseEncoding(accept: string): Encoding {
	const weights = new Map<string, number>()
	for (const part of accept.toLowerCase().split(',')) {
		const [name = '', ...parameters] = part.split(';').map((text) => text.trim())
		const quality = parameters.find((parameter) => /^q\s*=/.test(parameter))?.replace(/^q\s*=\s*/, '')
		const weight = quality === undefined ? 1 : Number.parseFloat(quality)
		if (name !== '') weights.set(name === 'x-gzip' ? 'gzip' : name, Number.isNaN(weight) ? 0 : weight)
	}
	const others = weights.get('*') ?? 0
	const br = weights.get('br') ?? others
	const gz = weights.get('gzip') ?? others
	const identity = weights.get('identity') ?? 0
	if (br > 0 && br >= gz && br >= identity) return 'br'
	if (gz > 0 && gz >= identity) return 'gzip'
	return 'identity'
}

/** Whether an `If-None-Match` header names this ETag (weak comparison, RFC 9110, 13.1.2). */
export function matchesTag(header: string, etag: string): boolean {
	if (header === etag) return true
	return header.split(',').some((part) => {
		const candidate = part.trim().replace(/^W\//, '')
		return candidate === etag || candidate === '*'
	})
}
