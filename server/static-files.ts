import { readdir, readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { bodyOf, brotli, encodingFor } from '@/server/page-cache/document'
import { FILE_POLICY, type FlatHeaders } from '@/server/protective-headers'

/** The address under which the framework's build puts its files. */
export const STATIC_ROOT = '/_next/static/'

const MEDIA_TYPES: Record<string, string> = {
	'.css': 'text/css; charset=utf-8',
	'.ico': 'image/x-icon',
	'.jpg': 'image/jpeg',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.map': 'application/json; charset=utf-8',
	'.png': 'image/png',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain; charset=utf-8',
	'.wasm': 'application/wasm',
	'.webp': 'image/webp',
	'.woff2': 'font/woff2',
}

/** Already compressed: these stay as they are. */
const DENSE = new Set(['.jpg', '.png', '.webp', '.woff2'])

type File = { headers: FlatHeaders; length: number; br: Buffer; gzip: Buffer; dense: boolean }

export type StaticFiles = {
	/** Answers a GET or HEAD of a file; the path is that of the request line. */
	answer(req: IncomingMessage, res: ServerResponse, path: string): Promise<void>
	/** The text of a file by its address; rejects when there is none. */
	read(address: string): Promise<string>
}

const compressGzip = promisify(gzip)

/**
 * The files of the build, whose names change with their contents. What exists is read once, so that no address can
 * reach another file; bytes are compressed when first asked for and kept in bounded memory.
 *
 * @param distDir the framework's build folder
 * @param most bytes to keep in memory
 */
export async function openStaticFiles(
	distDir: string,
	common: FlatHeaders,
	most = 64 * 1024 * 1024,
): Promise<StaticFiles> {
	const folder = join(distDir, 'static')
	const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
	const paths = new Map<string, string>()
	for (const entry of entries) {
		if (!entry.isFile()) continue
		const path = join(entry.parentPath, entry.name)
		paths.set(
			STATIC_ROOT +
				path
					.slice(folder.length + 1)
					.split(sep)
					.join('/'),
			path,
		)
	}
	const files = new Map<string, Promise<File>>()
	let held = 0

	async function open(path: string): Promise<File> {
		const bytes = await readFile(path)
		const type = MEDIA_TYPES[extname(path)] ?? 'application/octet-stream'
		const dense = DENSE.has(extname(path))
		const [br, gz] = dense ? [bytes, bytes] : await Promise.all([brotli(bytes, 9), compressGzip(bytes, { level: 9 })])
		const headers = ['Content-Type', type, 'Cache-Control', 'public, max-age=31536000, immutable']
		headers.push('Vary', 'Accept-Encoding', 'Content-Security-Policy', FILE_POLICY, ...common)
		held += br.length + gz.length
		return { headers, length: bytes.length, br, gzip: gz, dense }
	}

	function find(address: string): string | undefined {
		try {
			return paths.get(decodeURIComponent(address))
		} catch {
			return undefined
		}
	}

	return {
		read: async (address) => {
			const path = find(address.replace(/\?.*$/, ''))
			if (path === undefined) throw new Error(`The build has no file ${address}`)
			return readFile(path, 'utf8')
		},
		answer: async (req, res, path) => {
			const found = find(path)
			if (found === undefined) {
				res.writeHead(404, ['Content-Type', 'text/plain', 'Cache-Control', 'no-store', ...common]).end()
				return
			}
			if (held > most) {
				files.clear()
				held = 0
			}
			const opening = files.get(found) ?? open(found)
			files.set(found, opening)
			const file = await opening
			const encoding = file.dense ? 'identity' : encodingFor(req.headers['accept-encoding'])
			const body = file.dense ? file.br : encoding === 'identity' ? await readFile(found) : bodyOf(file, encoding)
			const headers = [...file.headers, 'Content-Length', String(body.length)]
			if (encoding !== 'identity') headers.push('Content-Encoding', encoding)
			res.writeHead(200, headers)
			res.end(req.method === 'HEAD' ? undefined : body)
		},
	}
}
