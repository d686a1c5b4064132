import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { directionOf, LOCALES, type Locale, languageTagOf, SOURCE_LOCALE } from '@/lib/i18n/locales'
import { bodyOf, brotli, documentHeaders, encodingFor, type Kept, matchesTag } from '@/server/page-cache/document'
import type { Finished } from '@/server/page-cache/finish'
import type { Rendered } from '@/server/page-cache/render'
import { commonHeaders, FILE_POLICY } from '@/server/protective-headers'

const compressGzip = promisify(gzip)

/** Answers with a kept document: the whole, or only that nothing has changed. */
export function answerKept(req: IncomingMessage, res: ServerResponse, kept: Kept): void {
	const { headers } = req
	const encoding = encodingFor(headers['accept-encoding'] as string | undefined)
	const answer = kept.answers[encoding]
	const condition = headers['if-none-match']
	if (condition !== undefined && kept.status === 200 && matchesTag(condition, answer.etag)) {
		res.writeHead(304, answer.unchanged)
		res.end()
		return
	}
	res.writeHead(kept.status, answer.whole)
	if (req.method === 'HEAD') res.end()
	else res.end(bodyOf(kept, encoding))
}

/** Answers with a document made for this reader only, compressed quickly. */
export async function answerOnce(
	req: IncomingMessage,
	res: ServerResponse,
	made: { status: number; finished: Finished; https: boolean },
): Promise<void> {
	const { html, styleSource } = made.finished
	await send(req, res, made.status, [...documentHeaders(styleSource, made.https), 'Cache-Control', 'no-store'], html)
}

/** Passes on what the framework gave instead of a page: a redirect, or a file. Only known headers get through. */
export function answerRendered(req: IncomingMessage, res: ServerResponse, rendered: Rendered, https: boolean): void {
	const { status, headers, body } = rendered
	const passed = ['Cache-Control', 'no-store', 'Content-Security-Policy', FILE_POLICY, ...commonHeaders(https)]
	for (const name of ['content-type', 'content-disposition', 'location']) {
		const value = headers[name]
		if (typeof value === 'string') passed.push(name, value)
	}
	res.writeHead(status, [...passed, 'Content-Length', String(body.length)])
	res.end(req.method === 'HEAD' ? undefined : body)
}

/** What is said when a page cannot be made, or when there is none and not even the page for that. */
export type Excuses = Record<'unavailable' | 'missing', Record<Locale, Finished>>

/** Reads the texts of the excuses, which must not need the framework or the database. */
export async function readExcuses(messagesFolder: string): Promise<Excuses> {
	const excuses = { unavailable: {}, missing: {} } as Excuses
	const source = await readTexts(messagesFolder, SOURCE_LOCALE)
	for (const locale of LOCALES) {
		const own = await readTexts(messagesFolder, locale)
		for (const kind of ['unavailable', 'missing'] as const) {
			const text = own?.[kind] ?? source?.[kind] ?? (kind === 'missing' ? '404' : '503')
			const language = own?.[kind] === undefined ? SOURCE_LOCALE : locale
			excuses[kind][locale] = { html: excusePage(text, language, locale), styleSource: null, warnings: [] }
		}
	}
	return excuses
}

/** Answers with an excuse: 503 with a hint when to come back, or 404. */
export async function answerExcuse(
	req: IncomingMessage,
	res: ServerResponse,
	made: { status: 404 | 503; finished: Finished; https: boolean },
): Promise<void> {
	if (made.status === 503) res.setHeader('Retry-After', '10')
	await answerOnce(req, res, made)
}

async function readTexts(folder: string, locale: Locale): Promise<Partial<Record<string, string>> | undefined> {
	try {
		return JSON.parse(await readFile(join(folder, locale, 'unavailable.json'), 'utf8')).Unavailable
	} catch {
		return undefined
	}
}

function excusePage(text: string, language: Locale, locale: Locale): string {
	const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
	const html = `<html lang="${languageTagOf(language)}" dir="${directionOf(language)}">`
	const head = `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Waymark</title></head>`
	return `<!DOCTYPE html>${html}${head}<body><main><h1>Waymark</h1><p>${safe}</p><p><a href="/${locale}">Waymark</a></p></main></body></html>`
}

async function send(req: IncomingMessage, res: ServerResponse, status: number, headers: string[], text: string) {
	const bytes = Buffer.from(text, 'utf8')
	const encoding = encodingFor(req.headers['accept-encoding'] as string | undefined)
	const body =
		encoding === 'br' ? await brotli(bytes, 4) : encoding === 'gzip' ? await compressGzip(bytes, { level: 6 }) : bytes
	for (let i = 0; i + 1 < headers.length; i += 2) res.setHeader(headers[i] ?? '', headers[i + 1] ?? '')
	res.setHeader('Vary', 'Accept-Encoding')
	res.setHeader('Content-Length', body.length)
	if (encoding !== 'identity') res.setHeader('Content-Encoding', encoding)
	res.writeHead(status)
	res.end(req.method === 'HEAD' ? undefined : body)
}
