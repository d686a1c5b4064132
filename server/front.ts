import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Locale } from '@/lib/i18n/locales'
import { answerHealth, answerRefused, onClientError, refuseMethod } from '@/server/bare-answers'
import { compressAnswer } from '@/server/compress-answer'
import { addressOf } from '@/server/page-cache/address'
import { answerKept } from '@/server/page-cache/answer'
import type { Rendered } from '@/server/page-cache/render'
import { cleanRequest } from '@/server/pass-on'
import { commonHeaders, FILE_POLICY, makeNonce, scriptedPolicy, WORKER_POLICY } from '@/server/protective-headers'
import { openPublicPages, type PublicPages, type PublicPagesOptions } from '@/server/public-pages'
import { openStaticFiles, STATIC_ROOT, type StaticFiles } from '@/server/static-files'

export type { Rendered }

export type FrontOptions = Omit<PublicPagesOptions, 'log'> & {
	/** The framework's build folder. */
	distDir: string
	/** The origin readers use, without a path; without it `http://localhost:PORT`. */
	publicOrigin?: string
	/** Whether a proxy in front says who asks. Only then is `X-Forwarded-For` believed. */
	behindProxy?: boolean
	/** Development: nothing is finished or kept, and the policies let the framework's tools work. */
	dev?: boolean
	/** With this in the header `x-waymark-bench` a page is made anew; only the benchmark sets it. */
	benchToken?: string
	/**
	 * The locale for an `Accept-Language` header. With it the server itself leads readers from `/` to their language, and
	 * shows the page for what is missing in it; without it the framework does.
	 */
	preferredLocale?: (acceptLanguage: string | undefined) => Locale
	/** Whether pages are made in the background; on by default. */
	background?: boolean
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

/** What is known once the port, and with it the public origin, is known. No pages are kept in development. */
type Opened = { https: boolean; files: StaticFiles; pages: PublicPages | null }

/** What the route handler of a public form says to answer with: a status, and one of our pages. See lib/forms/reader-form.ts. */
function pageInstead(res: ServerResponse): { status: number; path: string } | null {
	const [status, path] = String(res.getHeader('x-waymark-page') ?? '').split(' ')
	return path === undefined ? null : { status: Number(status), path }
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
	const { dev = false, log = console.error } = options
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
		if (req.method === 'GET' && !isBypass(req)) {
			const kept = opened?.pages?.fresh(req.url ?? '')
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

	/** Whether the browser says that a page of this very portal sent the request. */
	function isFromHere(req: IncomingMessage): boolean {
		const { origin, host } = req.headers
		const here = options.publicOrigin === undefined ? host : new URL(options.publicOrigin).host
		return origin !== undefined && URL.canParse(origin) && new URL(origin).host === here
	}

	/** Without a token, which only the benchmark sets, there is no way around the cache. */
	function isBypass(req: IncomingMessage): boolean {
		return options.benchToken !== undefined && req.headers['x-waymark-bench'] === options.benchToken
	}

	async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
		if (opened === null) return answerRefused(res, 503, false, ['Retry-After', '1'])
		const { https, files, pages } = opened
		const method = req.method ?? ''
		const address = addressOf(req.url ?? '')
		if (address.kind === 'refused') return answerRefused(res, address.status, https, ['Connection', 'close'])
		if (address.kind === 'redirect' && !dev) return answerRefused(res, 308, https, ['Location', address.to])
		if (address.kind === 'document' && pages !== null) {
			if (!READ_METHODS.includes(method)) return refuseMethod(res, READ_METHODS, https)
			return pages.answer(req, res, address, isBypass(req))
		}

		const target = address.kind === 'private' || address.kind === 'other' ? address.target : (req.url ?? '')
		const path = target.split('?', 1)[0] ?? ''
		if (path === '/api/health' && READ_METHODS.includes(method))
			return answerHealth(req, res, https, pages?.finished() ?? { pages: 0, current: false })
		const isApi = path.startsWith('/api/')
		const allowed = dev || isApi ? API_METHODS : address.kind === 'private' ? PAGE_METHODS : READ_METHODS
		if (!allowed.includes(method)) return refuseMethod(res, allowed, https)
		if (!dev && path.startsWith(STATIC_ROOT)) return files.answer(req, res, path)
		const locale = options.preferredLocale?.(req.headers['accept-language'])
		if (path === '/' && locale !== undefined && !dev) {
			return answerRefused(res, 307, https, ['Location', `/${locale}`, 'Vary', 'Accept-Language'])
		}
		// Forms come from our own pages; the framework would answer others with an error of its own.
		if (method === 'POST' && address.kind === 'private' && !dev && !isFromHere(req))
			return answerRefused(res, 403, https)
		req.url = target
		const isElsewhere = address.kind !== 'private' && !isApi && !path.startsWith('/_next/')
		await passOn(req, res, opened, isElsewhere ? locale : undefined)
	}

	/**
	 * Gives the request to the framework.
	 *
	 * @param missingIn the locale in which to say that there is no such page; undefined: the framework says so
	 */
	async function passOn(
		req: IncomingMessage,
		res: ServerResponse,
		{ https, pages }: Opened,
		missingIn: Locale | undefined,
	): Promise<void> {
		const nonce = makeNonce()
		const policy = scriptedPolicy(nonce, dev)
		cleanRequest(
			req,
			{ publicOrigin: options.publicOrigin, behindProxy: options.behindProxy ?? false, dev },
			policy,
			nonce,
		)
		compressAnswer(req, res, () => {
			// A file to be saved is no page, be it HTML.
			const isFile = String(res.getHeader('Content-Disposition') ?? '').startsWith('attachment')
			const isPage = !isFile && String(res.getHeader('Content-Type') ?? '').startsWith('text/html')
			if (isPage && res.statusCode === 404 && missingIn !== undefined && pages !== null) {
				return () => void pages.answerMissing(req, res, missingIn).catch(() => res.destroy())
			}
			const shown = pageInstead(res)
			if (shown !== null && pages !== null) {
				return () => void pages.answerShown(req, res, shown.path, shown.status).catch(() => res.destroy())
			}
			const isWorker = req.url === '/offline-worker.js'
			const common = commonHeaders(https)
			for (let i = 0; i + 1 < common.length; i += 2) res.setHeader(common[i] ?? '', common[i + 1] ?? '')
			res.setHeader('Content-Security-Policy', isPage ? policy : isWorker ? WORKER_POLICY : FILE_POLICY)
			// Forms of staff are checked by their Origin, which `no-referrer` would empty.
			res.setHeader('Referrer-Policy', 'same-origin')
			if (isPage || !res.hasHeader('Cache-Control')) res.setHeader('Cache-Control', 'no-store')
			for (const name of res.getHeaderNames()) {
				if (name === 'x-powered-by' || (name.startsWith('x-nextjs-') && !dev && isPage)) res.removeHeader(name)
			}
			return undefined
		})
		await options.next(req, res)
	}

	async function open(port: number): Promise<Opened> {
		const origin = options.publicOrigin ?? `http://localhost:${port}`
		const https = origin.startsWith('https:')
		const files = await openStaticFiles(options.distDir, commonHeaders(https))
		const pages = dev ? null : await openPublicPages({ ...options, log }, { origin, https, readStylesheet: files.read })
		return { https, files, pages }
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
			if (options.background !== false) opened.pages?.background.start()
		},
		finishAll: async () => {
			await opened?.pages?.background.finishAll()
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
			await Promise.all([closed, opened?.pages?.background.stop()])
			clearInterval(sweep)
			clearTimeout(limit)
			await opened?.pages?.settled()
		},
		stats: () => opened?.pages?.stats() ?? {},
	}
}
