import { randomBytes } from 'node:crypto'

/** Names and values by turns, as `response.writeHead` takes them. */
export type FlatHeaders = string[]

const NOT_NEEDED = 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()'

/**
 * The headers every answer carries.
 *
 * @param https whether readers reach the portal by https: then browsers are told to stay there for a year
 */
export function commonHeaders(https: boolean): FlatHeaders {
	const headers = ['X-Content-Type-Options', 'nosniff', 'X-Frame-Options', 'DENY', 'Permissions-Policy', NOT_NEEDED]
	headers.push('Cross-Origin-Opener-Policy', 'same-origin', 'Cross-Origin-Resource-Policy', 'same-origin')
	if (https) headers.push('Strict-Transport-Security', 'max-age=31536000')
	return headers
}

/**
 * The policy of a public document: no inline script, no nonce, and one known style.
 *
 * @param styleSource `'sha256-…'` of its style element, or null
 */
export function documentPolicy(styleSource: string | null): string {
	return `default-src 'none'; script-src 'self'; style-src ${styleSource ?? "'none'"}; img-src 'self' data:; font-src 'none'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'; worker-src 'self'`
}

/** The policy of a page that keeps its script: only what carries this answer's nonce, and what that loads. */
export function scriptedPolicy(nonce: string, dev: boolean): string {
	const script = dev ? "'self' 'unsafe-inline' 'unsafe-eval'" : `'self' 'nonce-${nonce}' 'strict-dynamic'`
	const style = dev ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`
	const connect = dev ? "'self' ws: wss:" : "'self'"
	return `default-src 'none'; script-src ${script}; style-src ${style}; img-src 'self' data: blob:; font-src 'self'; connect-src ${connect}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'; worker-src 'self'`
}

/** The policy of the worker that lets saved pages open without a network: it may fetch from here, and nothing else. */
export const WORKER_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'"

/** The policy of whatever is not a page, should a browser ever show it as one. */
export const FILE_POLICY = "default-src 'none'; frame-ancestors 'none'"

/** 128 random bits, in characters that a policy may hold. */
export function makeNonce(): string {
	return randomBytes(16).toString('base64')
}
