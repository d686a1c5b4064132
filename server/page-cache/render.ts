import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { duplexPair } from 'node:stream'

/** A page as the framework rendered it. */
export type Rendered = { status: number; headers: Record<string, string | string[]>; body: Buffer }

export type RequestHandler = (req: IncomingMessage, res: ServerResponse) => Promise<void>

export type RenderOptions = {
	next: RequestHandler
	/** The public origin, e.g. `https://portal.example`; the page believes that it was asked for there. */
	origin: string
	/** Milliseconds until a rendering is given up. */
	timeout?: number
	/** Bytes beyond which a rendering is given up. */
	largest?: number
}

/**
 * Lets the framework render public pages. Each goes over a pair of streams inside the process, so there is no port
 * that anyone else could ask, and it carries fixed headers: nothing of a reader's request gets in but the path.
 *
 * @returns a function from a normal path, with a cleaned query or none, to the rendered page; it rejects when the
 *   rendering breaks off, takes too long or grows too large
 */
export function createRenderer(options: RenderOptions): (path: string) => Promise<Rendered> {
	const { timeout = 15_000, largest = 8 * 1024 * 1024 } = options
	const { host, protocol } = new URL(options.origin)
	const headers = {
		host,
		accept: 'text/html',
		'x-forwarded-host': host,
		'x-forwarded-proto': protocol.slice(0, -1),
		'x-forwarded-for': '127.0.0.1',
	}
	const inner = createServer((req, res) => {
		options.next(req, res).catch(() => res.destroy())
	})

	return (path) =>
		new Promise((resolve, reject) => {
			const [near, far] = duplexPair()
			const fail = (error: Error) => {
				near.destroy()
				far.destroy()
				reject(error)
			}
			const timer = setTimeout(() => fail(new Error('The rendering took too long')), timeout)
			near.on('close', () => clearTimeout(timer))
			far.on('error', fail)
			inner.emit('connection', far)

			const asked = request({ path, headers, createConnection: () => near }, (answer) => {
				const chunks: Buffer[] = []
				let size = 0
				answer.on('data', (chunk: Buffer) => {
					chunks.push(chunk)
					size += chunk.length
					if (size > largest) fail(new Error('The rendering is too large'))
				})
				answer.on('error', fail)
				answer.on('end', () => {
					clearTimeout(timer)
					near.destroy()
					far.destroy()
					resolve({ status: answer.statusCode ?? 500, headers: known(answer.headers), body: Buffer.concat(chunks) })
				})
			})
			asked.on('error', fail)
			asked.end()
		})
}

function known(headers: IncomingMessage['headers']): Rendered['headers'] {
	const result: Rendered['headers'] = {}
	for (const [name, value] of Object.entries(headers)) if (value !== undefined) result[name] = value
	return result
}
