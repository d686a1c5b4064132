import { localeOf } from '@/server/page-cache/address'
import type { Made } from '@/server/page-cache/cache'
import { finishDocument, type StylesheetReader } from '@/server/page-cache/finish'
import { notFoundKey } from '@/server/page-cache/finish-all'
import type { Rendered } from '@/server/page-cache/render'

/**
 * Judges what the framework gave for a public path, and finishes it if it is a page.
 *
 * @throws when the framework failed, or the page cannot be finished
 */
export async function judgeRendering(
	key: string,
	rendered: Rendered,
	readStylesheet: StylesheetReader,
	log: (message: string) => void,
): Promise<Made> {
	const { status, headers, body } = rendered
	if (headers['set-cookie'] !== undefined) log(`A public page tried to set a cookie, which was dropped: ${key}`)
	if (status === 404) return { kind: 'missing' }
	if (status >= 500) throw new Error(`the framework answered ${status}`)
	const isPage = status === 200 && String(headers['content-type']).startsWith('text/html')
	if (!isPage)
		return status === 200 || headers.location !== undefined ? { kind: 'rendered', rendered } : { kind: 'missing' }
	const finished = await finishDocument(body.toString('utf8'), readStylesheet)
	for (const warning of finished.warnings) log(`${key}: ${warning}`)
	return { kind: 'finished', status: key === notFoundKey(localeOf(key)) ? 404 : 200, finished }
}
