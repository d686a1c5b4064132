import { isLocale } from '@/lib/i18n/locales'
import { countRequest } from '@/lib/open-data/flood-limit'
import { MAX_QUERY } from '@/lib/search/finding'
import { countMiss } from '@/lib/search/misses/write'
import { plainHit } from '@/lib/search/open'
import { searchPublished } from '@/lib/search/published'
import { networkAddress } from '@/lib/sign-in/gate'

export const dynamic = 'force-dynamic'

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/'
const HEADERS = {
	'access-control-allow-origin': '*',
	'cache-control': 'no-store',
	link: `<${LICENCE}>; rel="license"`,
}

/** Open data: what the search finds, `?locale=en&q=work germany`, guides first and best first. */
export async function GET(request: Request): Promise<Response> {
	const wait = await countRequest(await networkAddress())
	if (wait > 0) return refused(429, 'Too many questions. Wait, then ask again.', { 'retry-after': String(wait) })
	const asked = new URL(request.url).searchParams
	const locale = asked.get('locale')
	const query = (asked.get('q') ?? '').trim()
	if (!isLocale(locale)) return refused(400, 'locale must be one of the languages of this portal, such as en.')
	if (query === '') return refused(400, 'q must hold the words to look for.')
	if (query.length > MAX_QUERY) return refused(400, `q must not be longer than ${MAX_QUERY} characters.`)
	const answer = await searchPublished(query, locale)
	if (answer.hits.length === 0) await countMiss(query, locale)
	return Response.json(
		{ licence: LICENCE, locale, results: answer.hits.map((hit) => plainHit(hit, locale)) },
		{ headers: HEADERS },
	)
}

function refused(status: number, error: string, more: Record<string, string> = {}): Response {
	return Response.json({ error }, { status, headers: { ...HEADERS, ...more } })
}
