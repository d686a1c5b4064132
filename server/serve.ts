import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import next from 'next'

export type ServeOptions = { development: boolean; port: number; origin: string; folder: string; distDir: string }

/**
 * Serves the application: in development straight from Next with hot reload, otherwise through the front with its page cache.
 * @returns a graceful stop: no new connections, what is in flight is answered
 */
export async function serve(options: ServeOptions): Promise<() => Promise<void>> {
	const app = next({ dev: options.development, dir: process.cwd(), port: options.port, hostname: 'localhost' })
	await app.prepare()
	const handle = app.getRequestHandler()
	const server = createServer((req: IncomingMessage, res: ServerResponse) => void handle(req, res))
	const upgrade = app.getUpgradeHandler()
	server.on('upgrade', (req, socket, head) => void upgrade(req, socket, head))
	await new Promise<void>((resolve) => server.listen(options.port, resolve))
	return async () => {
		const closed = new Promise<void>((resolve) => server.close(() => resolve()))
		server.closeIdleConnections()
		setTimeout(() => server.closeAllConnections(), options.development ? 500 : 10_000).unref()
		await closed
		await app.close()
	}
}
