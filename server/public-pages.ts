import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Locale } from '@/lib/i18n/locales'
import { createCalendar } from '@/server/calendar'
import { type Address, localeOf } from '@/server/page-cache/address'
import { answerExcuse, answerKept, answerOnce, answerRendered, readExcuses } from '@/server/page-cache/answer'
import { type Made, PageCache } from '@/server/page-cache/cache'
import { openPageDisk } from '@/server/page-cache/disk'
import type { Kept } from '@/server/page-cache/document'
import type { StylesheetReader } from '@/server/page-cache/finish'
import { type Background, createBackground, notFoundKey } from '@/server/page-cache/finish-all'
import { createGate } from '@/server/page-cache/gate'
import { judgeRendering } from '@/server/page-cache/judge'
import { createRenderer, type RequestHandler } from '@/server/page-cache/render'

/** Renderings at the same time, and readers who may wait for one. */
const RENDERINGS = { running: 4, waiting: 256 }

export type PublicPagesOptions = {
	/** The framework's request handler: for staff, API and everything that is not finished. */
	next: RequestHandler
	/** Where finished documents are kept across restarts. */
	pagesFolder: string
	buildId: string
	/** The content revision now; null while the database is out of reach. */
	revision: () => number | null
	/** The day now, an ISO date in UTC. */
	today?: () => string
	/** The paths of all public pages (`/en/guides/austria/work`), for making them in the background. */
	listPages: () => Promise<string[]>
	/** Where the interface messages are; `messages` in the working folder by default. */
	messagesFolder?: string
	limits?: { documents?: number; bytes?: number; unlisted?: number }
	log: (message: string) => void
}

export type PublicPages = {
	/** The finished document of a normal path, if it is at hand: the way nearly every request goes. */
	fresh(key: string): Kept | undefined
	/** Answers a request for a public document; `bypass` makes it anew without keeping it. */
	answer(req: IncomingMessage, res: ServerResponse, address: DocumentAddress, bypass: boolean): Promise<void>
	/** Says that there is no such page, with a page that depends on nothing but the locale. */
	answerMissing(req: IncomingMessage, res: ServerResponse, locale: Locale): Promise<void>
	/** Answers a form that was sent: with a page made for this answer only. `path` is a normal one, with a query of our own. */
	answerShown(req: IncomingMessage, res: ServerResponse, path: string, status: number): Promise<void>
	background: Background
	/** Resolves when everything is on disk. */
	settled(): Promise<void>
	/** How many pages the last walk over all of them made, and whether it was for the content of now. */
	finished(): { pages: number; current: boolean }
	stats(): Record<string, unknown>
}

type DocumentAddress = Extract<Address, { kind: 'document' }>

/** Puts together how public documents are rendered, finished, kept and answered. */
export async function openPublicPages(
	options: PublicPagesOptions,
	place: { origin: string; https: boolean; readStylesheet: StylesheetReader },
): Promise<PublicPages> {
	const { revision, log } = options
	const { origin, https, readStylesheet } = place
	const day = options.today ?? createCalendar()
	const render = createRenderer({ next: options.next, origin })
	const gate = createGate(RENDERINGS.running, RENDERINGS.waiting)
	const excuses = await readExcuses(options.messagesFolder ?? join(process.cwd(), 'messages'))
	const disk = await openPageDisk(options.pagesFolder, { buildId: options.buildId, origin }).catch((error) => {
		log(`Finished pages cannot be kept on disk: ${error?.code ?? 'unknown'}`)
		return null
	})
	const cache = new PageCache({
		revision,
		day,
		disk,
		https,
		log,
		make: (key) => gate.run(() => make(key, key)),
		...(options.limits === undefined ? {} : { limits: options.limits }),
	})
	const background = createBackground({
		cache,
		revision,
		day,
		log,
		listPages: options.listPages,
		idle: gate.idle,
		afterFirst: async () => disk?.pruneOthers(),
	})

	async function make(path: string, key: string): Promise<Made> {
		return judgeRendering(key, await render(path), readStylesheet, log)
	}

	/** Makes a page for one reader, unless that reader has left while waiting. */
	async function makeOnce(res: ServerResponse, path: string, key: string): Promise<Made | { kind: 'unavailable' }> {
		try {
			return await gate.run(async () => (res.destroyed ? { kind: 'unavailable' } : make(path, key)))
		} catch (error) {
			log(`A public page could not be made: ${key}: ${error instanceof Error ? error.message : 'unknown'}`)
			return { kind: 'unavailable' }
		}
	}

	async function answerMissing(req: IncomingMessage, res: ServerResponse, locale: Locale): Promise<void> {
		const missing = await cache.get(notFoundKey(locale))
		if (missing.kind === 'page') answerKept(req, res, missing.page)
		else await answerExcuse(req, res, { status: 404, finished: excuses.missing[locale], https })
	}

	return {
		fresh: (key) => cache.fresh(key),
		answerMissing,
		answerShown: async (req, res, path, status) => {
			const key = path.split('?', 1)[0] ?? ''
			const made = await makeOnce(res, path, key)
			if (made.kind === 'finished') return answerOnce(req, res, { ...made, status, https })
			await answerExcuse(req, res, { status: 503, finished: excuses.unavailable[localeOf(key)], https })
		},
		answer: async (req, res, { key, query, locale, forOne = false }, bypass) => {
			const made = query === '' && !bypass && !forOne ? await cache.get(key) : await makeOnce(res, key + query, key)
			if (made.kind === 'page') return answerKept(req, res, made.page)
			if (made.kind === 'finished') return answerOnce(req, res, { ...made, https })
			if (made.kind === 'rendered') return answerRendered(req, res, made.rendered, https)
			if (made.kind === 'missing') return answerMissing(req, res, locale)
			return answerExcuse(req, res, { status: 503, finished: excuses.unavailable[locale], https })
		},
		background,
		settled: () => cache.settled(),
		finished: () => {
			const last = background.last()
			const current = last !== null && last.revision === options.revision() && last.day === day()
			return { pages: last ? last.pages - last.failed : 0, current }
		},
		stats: () => ({ ...cache.stats(), lastPass: background.last() }),
	}
}
