import type { IncomingMessage } from 'node:http'

/** Headers that steer the framework or say who asks; only this server may set them. */
const NEVER_FROM_OUTSIDE = new Set([
	'content-security-policy',
	'content-security-policy-report-only',
	'forwarded',
	'next-resume',
	'x-matched-path',
	'x-nonce',
	'x-original-url',
	'x-real-ip',
	'x-rewrite-url',
])
const NEVER_BEGINNING_WITH = [
	'x-action-',
	'x-forwarded-',
	'x-invoke-',
	'x-middleware-',
	'x-next-',
	'x-nextjs-',
	'x-now-',
	'x-prerender-',
	'x-vercel-',
	'x-waymark-',
]

export type PassOptions = {
	/** The public origin if one is configured; without it the `Host` header is believed. */
	publicOrigin: string | undefined
	/** Whether a proxy in front of this server says who asks, at the end of `X-Forwarded-For`. */
	behindProxy: boolean
	dev: boolean
}

/**
 * Cleans the headers of a request before the framework sees it, in place.
 *
 * @param policy the policy its page will carry; the framework takes the nonce for its scripts from it
 */
export function cleanRequest(req: IncomingMessage, options: PassOptions, policy: string, nonce: string): void {
	const { headers } = req
	const forwarded = headers['x-forwarded-for']
	const nearest = String(forwarded ?? '')
		.split(',')
		.at(-1)
		?.trim()
	for (const name of Object.keys(headers)) {
		if (options.dev && name.startsWith('x-nextjs-')) continue // its development tools talk by these
		if (NEVER_FROM_OUTSIDE.has(name) || NEVER_BEGINNING_WITH.some((start) => name.startsWith(start))) {
			delete headers[name]
		}
	}
	headers['x-forwarded-for'] = (options.behindProxy ? nearest : '') || req.socket.remoteAddress || '127.0.0.1'
	headers['x-forwarded-proto'] = 'http'
	if (options.publicOrigin !== undefined) {
		const { host, protocol } = new URL(options.publicOrigin)
		headers['x-forwarded-host'] = host
		headers['x-forwarded-proto'] = protocol.slice(0, -1)
	}
	headers['content-security-policy'] = policy
	headers['x-nonce'] = nonce
}
