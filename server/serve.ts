import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import path from 'node:path'
import next from 'next'
import { environment } from '../lib/env'
import { listPublishedPages } from '../lib/guides/published'
import { negotiateLocale } from '../lib/i18n/negotiate'
import { createContentWatch } from './content-watch'
import { createFront } from './front'

export type ServeOptions = { development: boolean; port: number; folder: string; distDir: string }

/**
 * Serves the application: in development straight from Next with hot reload, otherwise through the front with its page cache.
 * @returns a graceful stop: no new connections, what is in flight is answered
 */
export async function serve(options: ServeOptions): Promise<() => Promise<void>> {
	const app = next({ dev: options.development, dir: process.cwd(), port: options.port, hostname: 'localhost' })
	await app.prepare()
	const handle = app.getRequestHandler()
	return options.development ? serveDirectly(app, handle, options.port) : serveFinished(app, handle, options)
}

type App = ReturnType<typeof next>
type Handle = (req: IncomingMessage, res: ServerResponse) => Promise<void>

async function serveFinished(
	app: App,
	handle: Handle,
	{ port, folder, distDir }: ServeOptions,
): Promise<() => Promise<void>> {
	const watch = createContentWatch({ connectionString: environment().publicUrl })
	await watch.start()
	const front = createFront({
		next: handle,
		distDir,
		pagesFolder: path.join(folder, 'pages'),
		buildId: (await readFile(path.join(distDir, 'BUILD_ID'), 'utf8')).trim(),
		revision: () => watch.revision(),
		listPages: listPublishedPages,
		preferredLocale: negotiateLocale,
		// Without one the portal answers under whatever name the machine is reached by.
		...(process.env.WAYMARK_ORIGIN ? { publicOrigin: environment().origin } : {}),
		...(process.env.WAYMARK_BENCH_TOKEN ? { benchToken: process.env.WAYMARK_BENCH_TOKEN } : {}),
		behindProxy: process.env.WAYMARK_BEHIND_PROXY === 'yes',
	})
	await front.listen(port)
	return async () => {
		await front.close()
		await watch.close()
		await app.close()
	}
}

async function serveDirectly(app: App, handle: Handle, port: number): Promise<() => Promise<void>> {
	const server = createServer((req, res) => void handle(req, res))
	const upgrade = app.getUpgradeHandler()
	server.on('upgrade', (req, socket, head) => void upgrade(req, socket, head))
	await new Promise<void>((resolve) => server.listen(port, resolve))
	return async () => {
		const closed = new Promise<void>((resolve) => server.close(() => resolve()))
		server.closeAllConnections()
		await closed
		await app.close()
	}
}
