import { createHash } from 'node:crypto'
import { today } from '@/lib/i18n/day'
import { countRequest } from './flood-limit'
import { contentRevision } from './published'
import { type Asked, askedSchema, LICENCE } from './shapes'

/** An answer as it was made for one revision of the content. */
type Made = { revision: bigint; day: string; type: string; body: string }
/** Answers kept in memory at the most; a full export in thirteen languages is about forty. */
const MOST = 120
const kept = new Map<string, Made>()

const HEADERS = { 'access-control-allow-origin': '*', link: `<${LICENCE}>; rel="license"`, vary: 'Accept-Encoding' }

/**
 * Answers a request for open data: counted against floods, made once per revision of the content and day, and with a tag, so
 * that whoever has it already is sent nothing.
 * @param name what is asked for; with the cleaned parameters it is the key under which the answer is kept
 * @param address of the network the request came from; it is only counted
 * @param make makes the body from the cleaned parameters
 */
export async function answerOpenData(
	request: Request,
	{ name, address, type = 'application/json' }: { name: string; address: string; type?: string },
	make: (asked: Asked, generated: string) => Promise<string>,
): Promise<Response> {
	const wait = await countRequest(address)
	if (wait > 0) return refuse(429, 'Too many requests. Wait, then ask again.', { 'retry-after': String(wait) })
	const asked = askedSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
	const key = JSON.stringify([name, type, asked])
	const [revision, day] = [await contentRevision(), today()]
	const tag = `W/"${revision}-${day}-${createHash('sha256').update(key).digest('base64url').slice(0, 12)}"`
	const headers = { ...HEADERS, etag: tag, 'cache-control': 'public, max-age=60' }
	if (request.headers.get('if-none-match') === tag) return new Response(null, { status: 304, headers })
	let made = kept.get(key)
	if (made?.revision !== revision || made.day !== day) {
		made = { revision, day, type, body: await make(asked, new Date().toISOString()) }
		kept.delete(key)
		kept.set(key, made)
		for (const oldest of kept.keys()) if (kept.size > MOST) kept.delete(oldest)
	}
	return new Response(made.body, { headers: { ...headers, 'content-type': `${type}; charset=utf-8` } })
}

/** A refusal in the words of the interface. */
export function refuse(status: number, error: string, more: Record<string, string> = {}): Response {
	return Response.json({ error }, { status, headers: { ...HEADERS, 'cache-control': 'no-store', ...more } })
}
