import { readGiven } from '@/lib/guides/given/given'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { type Document, findDocument, makeGivenDocument } from '@/lib/packs/documents/bindery'
import { TooMany } from '@/lib/packs/documents/lane'
import { type Format, packFileName, parsePackFile } from '@/lib/packs/documents/pack'
import { sayWhyNot } from '@/lib/packs/documents/published'
import { answerBytes } from '@/lib/packs/documents/ranges'
import { NoPdf } from '@/lib/packs/press/press'

const TYPES: Record<Format, string> = {
	pdf: 'application/pdf',
	epub: 'application/epub+zip',
	html: 'text/html; charset=utf-8',
}

type Context = { params: Promise<{ locale: string; file: string }> }

/** A guide, all guides of a destination, or the pages of a pack (`given.pdf?on=…&pages=…`) to be carried away. HEAD is answered by the framework from this. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
	const { locale, file } = await params
	if (!isLocale(locale)) return new Response(null, { status: 404 })
	const asked = parsePackFile(file)
	if (!asked) return refuse(404, 'missing', locale)
	const { scope, format } = asked
	try {
		const document = await (scope === 'given' ? find(request, locale, format) : findDocument(scope, locale, format))
		if (!document) return refuse(404, 'missing', locale)
		return answerBytes(request.headers, document, {
			'content-type': TYPES[format],
			'content-disposition': `attachment; filename="${packFileName(locale, scope, format)}"`,
			'content-language': locale,
			// Asked for again each time: a correction must reach those who download once more.
			'cache-control': 'no-cache',
			'x-robots-tag': 'noindex',
		})
	} catch (error) {
		if (error instanceof TooMany) return refuse(503, 'busy', locale, { 'retry-after': '30' })
		if (error instanceof NoPdf && error.reason === 'no-engine') return refuse(501, 'noPdf', locale)
		console.warn(`A document could not be made: ${error instanceof NoPdf ? error.message : 'unexpected'}`)
		if (error instanceof NoPdf) return refuse(503, 'failed', locale, { 'retry-after': '300' })
		throw error
	}
}

async function find(request: Request, locale: Locale, format: Format): Promise<Document | null> {
	const given = readGiven(Object.fromEntries(new URL(request.url).searchParams))
	return given && makeGivenDocument(given, locale, format)
}

async function refuse(
	status: number,
	reason: Parameters<typeof sayWhyNot>[0],
	locale: Locale,
	headers: Record<string, string> = {},
): Promise<Response> {
	const text = await sayWhyNot(reason, locale)
	return new Response(`${text}\n`, {
		status,
		headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers },
	})
}
