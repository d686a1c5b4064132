import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { commonHeaders, FILE_POLICY } from '@/server/protective-headers'

/** A short text for people who ask in a way that no page uses. */
export function answerRefused(res: ServerResponse, status: number, https: boolean, more: string[] = []): void {
	const headers = ['Content-Type', 'text/plain; charset=utf-8', 'Cache-Control', 'no-store', ...more]
	const body = `${status}\n`
	headers.push('Content-Security-Policy', FILE_POLICY, 'Content-Length', String(body.length), ...commonHeaders(https))
	res.writeHead(status, headers)
	res.end(body)
}

/** Says that the process lives; it asks nothing else, so it is true even when nothing else works. */
export function answerHealth(
	req: IncomingMessage,
	res: ServerResponse,
	https: boolean,
	finished: { pages: number; current: boolean },
): void {
	const body = JSON.stringify({ status: 'ok', finished })
	const headers = [
		'Content-Type',
		'application/json',
		'Cache-Control',
		'no-store',
		'Content-Length',
		String(body.length),
	]
	res.writeHead(200, [...headers, ...commonHeaders(https)])
	res.end(req.method === 'HEAD' ? undefined : body)
}

/** 405, and which methods there are. */
export function refuseMethod(res: ServerResponse, allowed: string[], https: boolean): void {
	answerRefused(res, 405, https, ['Allow', allowed.join(', '), 'Connection', 'close'])
}

/** A request that is no proper HTTP gets a bare status, and nothing about it is written down. */
export function onClientError(error: Error & { code?: string }, socket: Duplex): void {
	if (!socket.writable || error.code === 'ECONNRESET') {
		socket.destroy()
		return
	}
	const status =
		error.code === 'HPE_HEADER_OVERFLOW'
			? '431 Request Header Fields Too Large'
			: error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
				? '408 Request Timeout'
				: '400 Bad Request'
	socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
