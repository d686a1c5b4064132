import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { join } from 'node:path'
import { answerHealth, answerRefused, onClientError, refuseMethod } from '@/server/bare-answers'
import { createCalendar } from '@/server/calendar'
import { compressAnswer } from '@/server/compress-answer'
import { type Address, addressOf } from '@/server/page-cache/address'
import {
	answerExcuse,
	answerKept,
	answerOnce,
	answerRendered,
	type Excuses,
	readExcuses,
} from '@/server/page-cache/answer'
import { type Made, PageCache } from '@/server/page-cache/cache'
import { openPageDisk } from '@/server/page-cache/disk'
import { type Background, createBackground, notFoundKey } from '@/server/page-cache/finish-all'
import { createGate, type Gate } from '@/server/page-cache/gate'
import { judgeRendering } from '@/server/page-cache/judge'
import { createRenderer, type Rendered, type RequestHandler } from '@/server/page-cache/render'
import { cleanRequest } from '@/server/pass-on'
import { commonHeaders, FILE_POLICY, makeNonce, scriptedPolicy } from '@/server/protective-headers'
import { openStaticFiles, STATIC_ROOT, type StaticFiles } from '@/server/static-files'

export type { Rendered }

export type FrontOptions = {
	/** The framework's request handler: for staff, API and everything that is not finished. */
	next: RequestHandler
	/** The framework's build folder. */
	distDir: string
	/** Where finished documents are kept across restarts. */
	pagesFolder: string
	buildId: string
	/** The content revision now; null while the database is out of reach. */
	revision: () => number | null
	/** The day now, an ISO date in UTC. */
	today?: () => string
	/** The paths of all public pages (`/en/guides/austria/work`), for making them in the background. */
	listPages: () => Promise<string[]>
	/** The origin readers use, without a path; without it `http://localhost:PORT`. */
	publicOrigin?: string
	/** Whether a proxy in front says who asks. Only then is `X-Forwarded-For` believed. */
	behindProxy?: boolean
	/** Development: nothing is finished or kept, and the policies let the framework's tools work. */
	dev?: boolean
	/** With this in the header `x-waymark-bench` a page is made anew; only the benchmark sets it. */
	benchToken?: string
	/** Where the interface messages are. */
	messagesFolder?: string
	/** Whether pages are made in the background; on by default. */
	background?: boolean
	limits?: { documents?: number; bytes?: number; unlisted?: number }
	log?: (message: string) => void
}

export type Front = {
	server: Server
	/** Opens the port (0: any free one). Rejects when it is taken. */
	listen(port: number, host?: string): Promise<void>
	/** Makes every public page for the revision of now. */
	finishAll(): Promise<void>
	/** Answers what has been asked, then closes; at most ten seconds. */
	close(): Promise<void>
	stats(): Record<string, unknown>
}

/** What is known once the port, and with it the public origin, is known. */
type Opened = {
	https: boolean
	files: StaticFiles
	cache: PageCache
	gate: Gate
	make: (path: string, key: string) => Promise<Made>
	background: Background
	excuses: Excuses
}

const READ_METHODS = ['GET', 'HEAD']
const PAGE_METHODS = ['GET', 'HEAD', 'POST']
const API_METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** How long requests in flight may take when the server closes, in milliseconds. */
const GRACE = 10_000

/**
 * The server people reach: it answers public pages from finished documents, files of the build from memory, and
 * gives everything else to the framework with clean headers. Readers' addresses are never logged.
 */
export function createFront(options: FrontOptions): Front {
	const { dev = false, revision, log = console.error } = options
	const day = options.today ?? createCalendar()
	let opened: Opened | null = null
	let closing = false

	const server = createServer({ maxHeaderSize: 16 * 1024, requestTimeout: 120_000, headersTimeout: 20_000 })
	server.keepAliveTimeout = 30_000
	server.on('request', onRequest)
	server.on('clientError', onClientError)
	const sockets = new Set<Socket>()
	server.on('connection', (socket) => {
		sockets.add(socket)
		socket.once('close', () => sockets.delete(socket))
	})
	// The framework listens for upgrades by itself; outside development there is nothing to upgrade to.
	if (!dev)
		server.on('newListener', (event) => event === 'upgrade' && setImmediate(() => server.removeAllListeners(event)))

	function onRequest(req: IncomingMessage, res: ServerResponse): void {
		if (closing) res.shouldKeepAlive = false
		if (opened !== null && !dev && req.method === 'GET' && !isBypass(req)) {
			const kept = opened.cache.fresh(req.url ?? '')
			if (kept !== undefined) {
				answerKept(req, res, kept)
				return
			}
		}
		answer(req, res).catch((error) => {
			log(`A request could not be answered: ${error instanceof Error ? error.name : 'unknown'}`)
			if (res.headersSent) res.destroy()
			else answerRefused(res, 500, opened?.https ?? false)
		})
	}

	/** Without a token, which only the benchmark sets, there is no way around the cache. */
	function isBypass(req: IncomingMessage): boolean {
		return options.benchToken !== undefined && req.headers['x-waymark-bench'] === options.benchToken
	}

	async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
		if (opened === null) return answerRefused(res, 503, false, ['Retry-After', '1'])
		const { https } = opened
		const method = req.method ?? ''
		const address = addressOf(req.url ?? '')
		if (address.kind === 'refused') return answerRefused(res, address.status, https, ['Connection', 'close'])
		if (address.kind === 'redirect' && !dev) {
			return answerRefused(res, 308, https, ['Location', address.to])
		}
		if (address.kind === 'document' && !dev) {
			if (!READ_METHODS.includes(method)) return refuseMethod(res, READ_METHODS, https)
			return answerDocument(req, res, address, opened)
		}

		const target = address.kind === 'private' || address.kind === 'other' ? address.target : (req.url ?? '')
		const path = target.split('?', 1)[0] ?? ''
		if (path === '/api/health' && READ_METHODS.includes(method)) return answerHealth(req, res, https)
		const isApi = path.startsWith('/api/')
		const allowed = dev || isApi ? API_METHODS : address.kind === 'private' ? PAGE_METHODS : READ_METHODS
		if (!allowed.includes(method)) return refuseMethod(res, allowed, https)
		if (!dev && path.startsWith(STATIC_ROOT)) return opened.files.answer(req, res, path)
		req.url = target
		await passOn(req, res, address.kind === 'private' || isApi, https)
	}

	/** Gives the request to the framework. */
	async function passOn(req: IncomingMessage, res: ServerResponse, isPrivate: boolean, https: boolean): Promise<void> {
		const nonce = makeNonce()
		const policy = scriptedPolicy(nonce, dev)
		cleanRequest(
			req,
			{ publicOrigin: options.publicOrigin, behindProxy: options.behindProxy ?? false, dev },
			policy,
			nonce,
		)
		compressAnswer(req, res, () => {
			const isPage = String(res.getHeader('Content-Type') ?? '').startsWith('text/html')
			const common = commonHeaders(https)
			for (let i = 0; i + 1 < common.length; i += 2) res.setHeader(common[i] ?? '', common[i + 1] ?? '')
			res.setHeader('Content-Security-Policy', isPage ? policy : FILE_POLICY)
			// Forms of staff are checked by their Origin, which `no-referrer` would empty.
			res.setHeader('Referrer-Policy', 'same-origin')
			if (isPrivate || isPage) res.setHeader('Cache-Control', 'no-store')
			for (const name of res.getHeaderNames()) {
				if (name === 'x-powered-by' || (name.startsWith('x-nextjs-') && !dev && isPage)) res.removeHeader(name)
			}
		})
		await options.next(req, res)
	}

	async function answerDocument(
		req: IncomingMessage,
		res: ServerResponse,
		address: Extract<Address, { kind: 'document' }>,
		{ cache, gate, make, https, excuses }: Opened,
	): Promise<void> {
		const { key, query, locale } = address
		const made =
			query === '' && !isBypass(req)
				? await cache.get(key)
				: await gate
						.run(() => make(key + query, key))
						.catch((error) => {
							log(`A public page could not be made: ${key}: ${error instanceof Error ? error.message : 'unknown'}`)
							return { kind: 'unavailable' } as const
						})
		if (made.kind === 'page') return answerKept(req, res, made.page)
		if (made.kind === 'finished') return answerOnce(req, res, { ...made, https })
		if (made.kind === 'rendered') return answerRendered(req, res, made.rendered, https)
		if (made.kind === 'missing') {
			const missing = await cache.get(notFoundKey(locale))
			if (missing.kind === 'page') return answerKept(req, res, missing.page)
			return answerExcuse(req, res, { status: 404, finished: excuses.missing[locale], https })
		}
		return answerExcuse(req, res, { status: 503, finished: excuses.unavailable[locale], https })
	}

	async function open(port: number): Promise<Opened> {
		const origin = options.publicOrigin ?? `http://localhost:${port}`
		const https = origin.startsWith('https:')
		const files = await openStaticFiles(options.distDir, commonHeaders(https))
		const render = createRenderer({ next: options.next, origin })
		const gate = createGate(4, 256)
		const make = async (path: string, key: string): Promise<Made> =>
			judgeRendering(key, await render(path), files.read, log)
		const disk = dev
			? null
			: await openPageDisk(options.pagesFolder, { buildId: options.buildId, origin }).catch((error) => {
					log(`Finished pages cannot be kept on disk: ${error?.code ?? 'unknown'}`)
					return null
				})
		const { limits } = options
		const cache = new PageCache({
			revision,
			day,
			disk,
			https,
			log,
			make: (key) => gate.run(() => make(key, key)),
			...(limits === undefined ? {} : { limits }),
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
		const excuses = await readExcuses(options.messagesFolder ?? join(process.cwd(), 'messages'))
		return { https, files, cache, gate, make, background, excuses }
	}

	return {
		server,
		listen: async (port, host) => {
			await new Promise<void>((resolve, reject) => {
				server.once('error', reject)
				server.listen(port, host, () => {
					server.off('error', reject)
					resolve()
				})
			})
			const bound = server.address()
			opened = await open(typeof bound === 'object' && bound !== null ? bound.port : port)
			if (!dev && options.background !== false) opened.background.start()
		},
		finishAll: async () => {
			if (!dev) await opened?.background.finishAll()
		},
		close: async () => {
			closing = true
			const closed = new Promise<void>((resolve) => server.close(() => resolve()))
			server.closeIdleConnections()
			// Browsers open connections in advance; what has never asked anything is not idle in Node's sense.
			for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy()
			// A connection that was busy and has become idle is closed here, not when its client likes.
			const sweep = setInterval(() => server.closeIdleConnections(), 50)
			const limit = setTimeout(() => server.closeAllConnections(), GRACE)
			await Promise.all([closed, opened?.background.stop()])
			clearInterval(sweep)
			clearTimeout(limit)
			await opened?.cache.settled()
		},
		stats: () => ({ ...opened?.cache.stats(), lastPass: opened?.background.last() ?? null }),
	}
}
