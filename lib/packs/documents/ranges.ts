import type { Document } from './bindery'

/**
 * Answers with a document, or that it has not changed, or with the part of it that was asked for: on a bad line a
 * download goes on where it broke off (RFC 9110, sections 13 and 14). Several parts at once are answered with the whole.
 */
export function answerBytes(asked: Headers, { bytes, tag }: Document, headers: Record<string, string>): Response {
	const etag = `"${tag}"`
	const all = { ...headers, etag, 'accept-ranges': 'bytes' }
	if (matches(asked.get('if-none-match'), etag)) return new Response(null, { status: 304, headers: all })
	const condition = asked.get('if-range')
	const range = condition === null || condition === etag ? rangeOf(asked.get('range'), bytes.length) : null
	if (range === 'none')
		return new Response(null, { status: 416, headers: { ...all, 'content-range': `bytes */${bytes.length}` } })
	if (range === null)
		return new Response(bodyOf(bytes), { headers: { ...all, 'content-length': String(bytes.length) } })
	const part = bytes.subarray(range.from, range.to + 1)
	return new Response(bodyOf(part), {
		status: 206,
		headers: {
			...all,
			'content-length': String(part.length),
			'content-range': `bytes ${range.from}-${range.to}/${bytes.length}`,
		},
	})
}

/**
 * The one range of a Range header. @returns null: answer with the whole; `none`: there is nothing there
 * @param length of the whole, in bytes
 */
export function rangeOf(header: string | null, length: number): { from: number; to: number } | 'none' | null {
	const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '')
	if (!match || (match[1] === '' && match[2] === '')) return null
	const [, first = '', last = ''] = match
	if (first === '') return Number(last) === 0 ? 'none' : { from: Math.max(0, length - Number(last)), to: length - 1 }
	const from = Number(first)
	const to = last === '' ? length - 1 : Math.min(Number(last), length - 1)
	if (last !== '' && Number(last) < from) return null
	return from >= length ? 'none' : { from, to }
}

/** Weak comparison: what the front compressed carries `W/` before the same tag. */
function matches(header: string | null, etag: string): boolean {
	if (header === null) return false
	return header.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag)
}

function bodyOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
	return bytes as Uint8Array<ArrayBuffer>
}
