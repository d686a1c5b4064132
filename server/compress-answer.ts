import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { constants, createGzip, type Gzip } from 'node:zlib'
import { encodingFor } from '@/server/page-cache/document'

const COMPRESSIBLE =
	/^(?:text\/|image\/svg|application\/(?:json|javascript|manifest|xml|ld\+json|[\w.-]+\+(?:json|xml)))/

/** Bodies below this many bytes fit into one packet anyway. */
const SMALLEST = 1024

/**
 * Compresses an answer as the framework writes it, with gzip, and lets headers be set when its own are known.
 *
 * @param atHead called once just before the head is written; may set and remove headers. When it gives back a function,
 *   the framework's answer is dropped, and that function answers in its place.
 */
export function compressAnswer(
	req: IncomingMessage,
	res: ServerResponse,
	atHead: () => (() => void) | undefined,
): void {
	const original = { writeHead: res.writeHead, write: res.write, end: res.end }
	const accepts = encodingFor(req.headers['accept-encoding']) !== 'identity' && req.method !== 'HEAD'
	let decided = false
	let instead: (() => void) | undefined
	let gzip: Gzip | null = null

	function decide(length: number | null): void {
		decided = true
		instead = atHead()
		if (instead !== undefined || !isCompressible(res)) return
		res.appendHeader('Vary', 'Accept-Encoding')
		if (!accepts || (length !== null && length < SMALLEST)) return
		const etag = res.getHeader('ETag')
		if (typeof etag === 'string' && !etag.startsWith('W/')) res.setHeader('ETag', `W/${etag}`)
		res.removeHeader('Content-Length')
		res.setHeader('Content-Encoding', 'gzip')
		// Each part the framework writes is sent at once, so that a page shows while the rest is made.
		const stream = createGzip({ level: 6, flush: constants.Z_SYNC_FLUSH })
		stream.on('data', (chunk: Buffer) => {
			if (!original.write.call(res, chunk, 'utf8')) stream.pause()
		})
		// Whoever writes to the answer waits for the answer to drain; while the stream is full, that is the stream.
		stream.on('drain', () => res.emit('drain'))
		stream.on('end', () => original.end.call(res, undefined, 'utf8'))
		stream.on('error', () => res.destroy())
		res.on('drain', () => stream.resume())
		res.on('close', () => stream.destroy())
		gzip = stream
	}

	function writeHead(this: ServerResponse, status: number, ...rest: unknown[]): ServerResponse {
		const given = rest.find((value) => typeof value === 'object') as OutgoingHttpHeaders | unknown[] | undefined
		setAll(res, given)
		res.statusCode = status
		if (!decided) decide(declaredLength(res))
		if (instead !== undefined) return res
		return original.writeHead.call(res, status)
	}
	function write(chunk: unknown, encoding?: unknown, callback?: unknown): boolean {
		if (!decided) res.writeHead(res.statusCode)
		if (instead !== undefined) return true
		if (gzip === null) return original.write.call(res, chunk as Buffer, encoding as 'utf8', callback as undefined)
		const done = [encoding, callback].find((value) => typeof value === 'function') as (() => void) | undefined
		return gzip.write(toBuffer(chunk, encoding), done)
	}
	function end(chunk?: unknown, encoding?: unknown, callback?: unknown): ServerResponse {
		const body = typeof chunk === 'function' || chunk === undefined || chunk === null ? null : toBuffer(chunk, encoding)
		if (!decided && !res.headersSent) {
			decide(body?.length ?? 0)
			if (gzip === null && body !== null && !res.hasHeader('Content-Length'))
				res.setHeader('Content-Length', body.length)
		}
		const done = [chunk, encoding, callback].find((value) => typeof value === 'function') as (() => void) | undefined
		if (instead !== undefined) {
			Object.assign(res, original)
			for (const name of res.getHeaderNames()) res.removeHeader(name)
			instead()
			return res
		}
		if (done !== undefined) res.once('finish', done)
		if (gzip === null) return original.end.call(res, body ?? undefined, 'utf8')
		if (body === null) gzip.end()
		else gzip.end(body)
		return res
	}
	Object.assign(res, { writeHead, write, end })
}

function isCompressible(res: ServerResponse): boolean {
	if (res.statusCode < 200 || res.statusCode === 204 || res.statusCode === 206 || res.statusCode === 304) return false
	return !res.hasHeader('Content-Encoding') && COMPRESSIBLE.test(String(res.getHeader('Content-Type') ?? ''))
}

function declaredLength(res: ServerResponse): number | null {
	const length = res.getHeader('Content-Length')
	return length === undefined ? null : Number(length)
}

function setAll(res: ServerResponse, headers: OutgoingHttpHeaders | unknown[] | undefined): void {
	if (headers === undefined) return
	if (!Array.isArray(headers)) {
		for (const [name, value] of Object.entries(headers)) if (value !== undefined) res.setHeader(name, value)
		return
	}
	for (let i = 0; i + 1 < headers.length; i += 2) res.setHeader(String(headers[i]), String(headers[i + 1]))
}

function toBuffer(chunk: unknown, encoding: unknown): Buffer {
	if (typeof chunk !== 'string') return Buffer.from(chunk as Uint8Array)
	return Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
}
