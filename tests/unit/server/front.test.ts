import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type IncomingMessage, request, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFront, type Front, type FrontOptions } from '@/server/front'

/** A framework that puts everything it is told into its page, so that anything a reader gets through shows. */
async function reflectingFramework(req: IncomingMessage, res: ServerResponse): Promise<void> {
	asked.push(req.url ?? '')
	if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay))
	const path = (req.url ?? '').split('?')[0] ?? ''
	if (broken) {
		res.writeHead(500).end('secret stack trace')
		return
	}
	if (path.endsWith('/missing') || path === '/nowhere') {
		res
			.writeHead(404, { 'Content-Type': 'text/html' })
			.end(`<!DOCTYPE html><html><head></head><body>${req.url}</body></html>`)
		return
	}
	if (path === '/api/answers') {
		res.writeHead(303, { location: '/fa/answers?shown=once', 'x-waymark-page': '422 /fa/answers?shown=once' }).end()
		return
	}
	if (path.endsWith('/moved')) {
		res.writeHead(307, { Location: '/en/guides', 'Set-Cookie': 'a=b' }).end()
		return
	}
	if (path.endsWith('/long')) {
		res.setHeader('Content-Type', 'text/html; charset=utf-8')
		// Waits for the answer to drain, as the framework does.
		for (let part = 0; part < 40; part++) {
			const text = Array.from({ length: 2000 }, (_, i) => (part * 7919 + i * 104729).toString(36)).join(' ')
			if (!res.write(text)) await new Promise((resolve) => res.once('drain', resolve))
		}
		res.end('the end')
		return
	}
	let body = ''
	for await (const chunk of req) body += chunk
	res.setHeader('Set-Cookie', 'session=1')
	res.setHeader('X-Powered-By', 'framework')
	res.setHeader('Content-Type', 'text/html; charset=utf-8')
	const told = asHtml(JSON.stringify({ revision, method: req.method, url: req.url, headers: req.headers, body }))
	res.end(
		`<!DOCTYPE html><html><head><link rel="stylesheet" href="/_next/static/chunks/a.css"/></head><body><p class="told">${told}</p>${'<p>text</p>'.repeat(200)}<script>flight()</script></body></html>`,
	)
}

function asHtml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

let asked: string[]
let logged: string[]
let broken: boolean
let delay: number
let revision: number | null
let folder: string
let front: Front
let port: number

async function start(more: Partial<FrontOptions> = {}): Promise<void> {
	front = createFront({
		next: reflectingFramework,
		distDir: join(folder, 'dist'),
		pagesFolder: join(folder, 'pages'),
		buildId: 'test',
		revision: () => revision,
		today: () => '2026-11-21',
		listPages: async () => ['/en', '/en/guides/austria/work', '/ar'],
		background: false,
		log: (message) => logged.push(message),
		...more,
	})
	await front.listen(0, '127.0.0.1')
	port = (front.server.address() as AddressInfo).port
}

beforeEach(async () => {
	asked = []
	logged = []
	broken = false
	delay = 0
	revision = 1
	folder = await mkdtemp(join(tmpdir(), 'front-'))
	await mkdir(join(folder, 'dist/static/chunks'), { recursive: true })
	await writeFile(join(folder, 'dist/static/chunks/a.css'), '.told{color:red}.gone{top:0}')
	await writeFile(join(folder, 'dist/secret.txt'), 'secret')
	await start()
})
afterEach(async () => {
	await front.close()
	await rm(folder, { recursive: true })
})

type Got = { status: number; headers: IncomingMessage['headers']; body: Buffer; text: string }

function ask(path: string, headers: Record<string, string> = {}, method = 'GET', body?: string): Promise<Got> {
	return new Promise((resolve, reject) => {
		const asking = request({ port, host: '127.0.0.1', path, headers, method, agent: false }, (res) => {
			const chunks: Buffer[] = []
			res.on('data', (chunk: Buffer) => chunks.push(chunk))
			res.on('end', () => {
				const bytes = Buffer.concat(chunks)
				const encoding = res.headers['content-encoding']
				const plain =
					bytes.length === 0
						? bytes
						: encoding === 'br'
							? brotliDecompressSync(bytes)
							: encoding === 'gzip'
								? gunzipSync(bytes)
								: bytes
				resolve({ status: res.statusCode ?? 0, headers: res.headers, body: bytes, text: plain.toString('utf8') })
			})
			res.on('error', reject)
		})
		asking.on('error', reject)
		asking.end(body)
	})
}

/** What the framework was told when it made the page, as the page says. */
function told(got: Got) {
	const text = /class="told">(.*?)<\/p>/s.exec(got.text)?.[1] ?? '{}'
	return JSON.parse(text.replaceAll('&lt;', '<').replaceAll('&amp;', '&'))
}

/** Sends raw bytes and gives what comes back until the server closes. */
function raw(text: string): Promise<string> {
	return new Promise((resolve, reject) => {
		const socket = connect(port, '127.0.0.1', () => socket.write(text, 'latin1'))
		let answer = ''
		socket.on('data', (chunk) => (answer += chunk.toString('latin1')))
		socket.on('close', () => resolve(answer))
		socket.on('error', reject)
		socket.setTimeout(5000, () => socket.destroy())
	})
}

describe('a public document', () => {
	it('stands alone, with a strict policy and no cookie', async () => {
		const { status, headers, text } = await ask('/en/guides/austria/work')
		expect(status).toBe(200)
		expect(text).not.toMatch(/<script|<link|gone/)
		expect(text).toContain('.told{color:red}')
		expect(headers['set-cookie']).toBeUndefined()
		expect(headers['x-powered-by']).toBeUndefined()
		expect(headers['content-security-policy']).toMatch(
			/^default-src 'none'; script-src 'self'; style-src 'sha256-[^']+';/,
		)
		expect(headers['content-security-policy']).not.toMatch(/unsafe|nonce/)
		expect(headers).toMatchObject({
			'cache-control': 'no-cache',
			vary: 'Accept-Encoding',
			'referrer-policy': 'no-referrer',
			'x-content-type-options': 'nosniff',
			'x-frame-options': 'DENY',
			'cross-origin-opener-policy': 'same-origin',
			'cross-origin-resource-policy': 'same-origin',
		})
		expect(logged).toEqual(['A public page tried to set a cookie, which was dropped: /en/guides/austria/work'])
	})

	it.each([
		['br, gzip', 'br'],
		['gzip', 'gzip'],
		['br;q=0, gzip;q=0', undefined],
		['identity', undefined],
	])('is sent in the encoding asked for: %s', async (accept, encoding) => {
		const { headers, body, text } = await ask('/en', { 'accept-encoding': accept })
		expect(headers['content-encoding']).toBe(encoding)
		expect(Number(headers['content-length'])).toBe(body.length)
		expect(text).toContain('class="told"')
	})

	it('is revalidated by its tag, which differs by encoding', async () => {
		const first = await ask('/en', { 'accept-encoding': 'br' })
		const etag = String(first.headers.etag)
		const same = await ask('/en', { 'accept-encoding': 'br', 'if-none-match': `W/"x", ${etag}` })
		const other = await ask('/en', { 'accept-encoding': 'gzip', 'if-none-match': etag })
		expect(same).toMatchObject({ status: 304, text: '' })
		expect(same.headers).toMatchObject({ etag, vary: 'Accept-Encoding', 'cache-control': 'no-cache' })
		expect(other.status).toBe(200)
	})

	it('answers HEAD with the same head and no body', async () => {
		const get = await ask('/en', { 'accept-encoding': 'br' })
		const head = await ask('/en', { 'accept-encoding': 'br' }, 'HEAD')
		expect(head.body).toHaveLength(0)
		expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' })
	})

	it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])('refuses %s', async (method) => {
		const { status, headers } = await ask('/en', {}, method)
		expect(status).toBe(405)
		expect(headers.allow).toBe('GET, HEAD')
		expect(asked).toEqual([])
	})
})

describe('what a reader sends', () => {
	const HOSTILE = {
		host: 'evil.example',
		cookie: 'session=stolen',
		rsc: '1',
		'next-router-state-tree': '%5B%22%22%5D',
		'next-router-prefetch': '1',
		'next-action': 'a'.repeat(40),
		'next-url': '/evil',
		'x-nextjs-data': '1',
		'x-middleware-subrequest': 'middleware:middleware',
		'x-middleware-prefetch': '1',
		'x-forwarded-host': 'evil.example',
		'x-forwarded-proto': 'evil',
		'x-original-url': '/evil',
		'x-invoke-path': '/evil',
		'x-nonce': 'evil',
		'x-waymark-bench': 'evil',
		'accept-language': 'evil',
		'user-agent': 'evil',
		accept: 'text/x-component',
		range: 'bytes=0-1',
		purpose: 'prefetch',
	}

	it('never reaches the page, in headers or query, and never changes it', async () => {
		const hostile = await ask('/en/guides/austria/work?_rsc=evil&x-nextjs-data=1&q=evil', HOSTILE)
		expect(hostile.status).toBe(200)
		expect(Object.keys(told(hostile).headers).sort()).toEqual([
			'accept',
			'connection',
			'host',
			'x-forwarded-for',
			'x-forwarded-host',
			'x-forwarded-proto',
		])
		expect(told(hostile)).toMatchObject({ url: '/en/guides/austria/work', headers: { host: `localhost:${port}` } })
		expect(hostile.text).not.toContain('evil')
		const plain = await ask('/en/guides/austria/work')
		expect(plain.text).toBe(hostile.text)
		expect(asked).toHaveLength(1)
	})

	it('does not make the cache grow', async () => {
		for (let i = 0; i < 50; i++) await ask(`/en?x=${i}`, { 'x-try': String(i), cookie: `a=${i}` })
		for (let i = 0; i < 50; i++) await ask(`/en/search?q=${i}`)
		for (let i = 0; i < 50; i++) await ask(`/en/${i}/missing`)
		expect(front.stats()).toMatchObject({ documents: 2 }) // the start page and the page for what is missing
	})

	it.each([
		['/en/search?q=work&x=1', '/en/search?q=work'],
		['/en/compare?b=b&a=a&a=c', '/en/compare?a=a&b=b'],
	])('reaches the pages that read a query only as known parameters: %s', async (path, expected) => {
		const got = await ask(path, HOSTILE)
		expect(told(got).url).toBe(expected)
		expect(got.headers['cache-control']).toBe('no-store')
		expect(got.text).not.toMatch(/<script|evil/)
		await ask(path)
		expect(asked).toHaveLength(2)
	})

	it.each([
		['/en/', '/en'],
		['/EN//guides/', '/en/guides'],
		['/en/%67uides', '/en/guides'],
	])('is led to the normal address: %s', async (path, to) => {
		const { status, headers } = await ask(path)
		expect({ status, location: headers.location }).toEqual({ status: 308, location: to })
		expect(asked).toEqual([])
	})

	it.each([
		['GET /en/%zz HTTP/1.1\r\nHost: a\r\n\r\n', 400],
		['GET /en/\u0000 HTTP/1.1\r\nHost: a\r\n\r\n', 400],
		['GET /en/%00 HTTP/1.1\r\nHost: a\r\n\r\n', 400],
		['GET /en/../staff HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 404],
		['nonsense\r\n\r\n', 400],
		[`GET /en HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
		[`GET /${'x'.repeat(5000)} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`, 414],
		['GET http://evil.example/en HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 200],
		['GET /en HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n', 200],
	])('is refused or understood: %j', async (text, status) => {
		const answer = await raw(text)
		expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
		expect(answer).not.toContain('evil')
	})

	it('opens no tunnel', async () => {
		expect(await raw('CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n')).toBe('')
	})
})

describe('readers who come without a language', () => {
	beforeEach(async () => {
		await front.close()
		await start({ preferredLocale: (header) => (header?.startsWith('ar') ? 'ar' : 'en') })
	})

	it('are led to theirs', async () => {
		const { status, headers } = await ask('/', { 'accept-language': 'ar-EG' })
		expect({ status, location: headers.location, vary: headers.vary }).toEqual({
			status: 307,
			location: '/ar',
			vary: 'Accept-Language',
		})
		expect(asked).toEqual([])
	})

	it('are told in it that there is no such page, without script', async () => {
		const got = await ask('/nowhere', { 'accept-language': 'ar', 'accept-encoding': 'gzip' })
		expect(got.status).toBe(404)
		expect(told(got).url).toBe('/ar/not-found')
		expect(got.text).not.toMatch(/<script|nowhere/)
		expect(got.headers['content-security-policy']).not.toContain('nonce')
		expect(got.headers['content-length']).toBe(String(got.body.length))
		expect((await ask('/nowhere', {}, 'HEAD')).status).toBe(404)
	})

	it('get answers of the API as they are', async () => {
		expect((await ask('/api/missing')).text).toContain('/api/missing')
	})
})

describe('missing pages', () => {
	it('are shown by one page a locale, which does not depend on the address', async () => {
		const one = await ask('/en/one/missing')
		const two = await ask('/en/two/missing')
		expect([one.status, two.status]).toEqual([404, 404])
		expect(told(one).url).toBe('/en/not-found')
		expect(two.text).toBe(one.text)
		expect((await ask('/ar/one/missing')).text).toContain('/ar/not-found')
		expect((await ask('/en/not-found')).status).toBe(404)
	})

	it('pass redirects on without cookies', async () => {
		const { status, headers } = await ask('/en/moved')
		expect({ status, location: headers.location }).toEqual({ status: 307, location: '/en/guides' })
		expect(headers['set-cookie']).toBeUndefined()
	})
})

describe('when something is broken', () => {
	it('shows the old page, or says sorry without telling why', async () => {
		const good = await ask('/en')
		broken = true
		revision = 2
		expect((await ask('/en')).text).toBe(good.text)
		const sorry = await ask('/ar')
		expect(sorry.status).toBe(503)
		expect(sorry.headers['retry-after']).toBe('10')
		expect(sorry.text).toMatch(/^<!DOCTYPE html><html lang="en" dir="ltr">|^<!DOCTYPE html><html lang="ar" dir="rtl">/)
		expect(sorry.text).not.toContain('secret')
	})

	it('answers after a restart with the database away', async () => {
		await front.close()
		await start({ publicOrigin: 'https://portal.example' })
		await front.finishAll()
		await front.close()
		broken = true
		revision = null
		asked = []
		await start({ publicOrigin: 'https://portal.example' })
		const got = await ask('/ar')
		expect(got.status).toBe(200)
		expect(got.headers['strict-transport-security']).toBe('max-age=31536000')
		expect(told(got).headers).toMatchObject({ host: 'portal.example', 'x-forwarded-proto': 'https' })
		expect(asked).toEqual([])

		await front.close()
		await start({ publicOrigin: 'https://other.example' })
		expect((await ask('/ar')).status).toBe(503) // those pages say another address
	})

	it('renders once for many readers, and few at a time', async () => {
		delay = 50
		const got = await Promise.all(Array.from({ length: 60 }, () => ask('/en')))
		expect(new Set(got.map(({ status }) => status))).toEqual(new Set([200]))
		expect(asked).toEqual(['/en'])
	})
})

describe('what goes to the framework', () => {
	it('carries its own nonce and none of the headers that steer the framework', async () => {
		const got = await ask('/en/staff/clients?page=2', {
			cookie: 'session=1',
			rsc: '1',
			'next-action': 'abc',
			'x-middleware-subrequest': 'x',
			'x-nextjs-data': '1',
			'x-nonce': 'evil',
			'x-forwarded-host': 'evil.example',
			'x-forwarded-for': '6.6.6.6',
			'content-security-policy': "script-src 'nonce-evil'",
		})
		const policy = String(got.headers['content-security-policy'])
		const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
		expect(told(got)).toMatchObject({ url: '/en/staff/clients?page=2', method: 'GET' })
		expect(told(got).headers).toMatchObject({
			cookie: 'session=1',
			rsc: '1',
			'next-action': 'abc',
			'x-nonce': nonce,
			'content-security-policy': policy,
		})
		expect(got.text).not.toMatch(/evil|subrequest|x-nextjs-data|6\.6\.6\.6/)
		expect(policy).toContain(`script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`)
		expect(policy).not.toContain('unsafe')
		expect(got.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'same-origin' })
		expect(got.headers['set-cookie']).toEqual(['session=1'])
		expect(got.headers['x-powered-by']).toBeUndefined()
		const again = await ask('/en/staff/clients?page=2')
		expect(again.headers['content-security-policy']).not.toBe(policy)
	})

	it('takes forms of its own pages only', async () => {
		const own = `http://127.0.0.1:${port}`
		const send = (headers: Record<string, string>) =>
			ask('/en/staff', { host: `127.0.0.1:${port}`, ...headers }, 'POST', 'a=b')
		expect((await send({ origin: own })).status).toBe(200)
		for (const headers of [
			{},
			{ origin: 'https://elsewhere.example' },
			{ origin: 'null' },
			{ origin: `${own}.example` },
		]) {
			expect((await send(headers as Record<string, string>)).status).toBe(403)
		}
	})

	it('passes a long answer on to its end, compressed or not', async () => {
		for (const encoding of ['gzip', 'identity']) {
			const { body } = await ask('/en/staff/long', { 'accept-encoding': encoding })
			const text = (encoding === 'gzip' ? gunzipSync(body) : body).toString()
			expect(text.length).toBeGreaterThan(300_000)
			expect(text.endsWith('the end')).toBe(true)
		}
	})

	it('is compressed when the reader can read that', async () => {
		const packed = await ask('/en/staff', { 'accept-encoding': 'gzip, br' })
		const plain = await ask('/en/staff')
		expect(packed.headers['content-encoding']).toBe('gzip')
		expect(packed.headers.vary).toBe('Accept-Encoding')
		expect(packed.body.length).toBeLessThan(plain.body.length)
		expect(packed.text.replace(/<p class="told">.*?<\/p>/s, '')).toBe(
			plain.text.replace(/<p class="told">.*?<\/p>/s, ''),
		)
		expect((await ask('/en/staff', { 'accept-encoding': 'gzip' }, 'HEAD')).body).toHaveLength(0)
	})

	it('keeps method and body where forms are answered, and nowhere else', async () => {
		expect(told(await ask('/api/questions', {}, 'POST', 'a=b'))).toMatchObject({ method: 'POST', body: 'a=b' })
		expect(told(await ask('/en/sign-in', { host: 'a', origin: 'http://a' }, 'POST', 'c=d'))).toMatchObject({
			method: 'POST',
			body: 'c=d',
		})
		expect((await ask('/anything', {}, 'POST')).status).toBe(405)
		expect((await ask('/en/staff', {}, 'DELETE')).status).toBe(405)
		expect((await ask('/api/x', {}, 'TRACE')).status).toBe(405)
	})

	it('learns who asks from a proxy only when there is one', async () => {
		const headers = { 'x-forwarded-for': '6.6.6.6, 10.0.0.9' }
		expect(told(await ask('/en/staff', headers)).headers['x-forwarded-for']).toBe('127.0.0.1')
		await front.close()
		await start({ behindProxy: true, publicOrigin: 'https://portal.example' })
		expect(told(await ask('/en/staff', headers)).headers).toMatchObject({
			'x-forwarded-for': '10.0.0.9',
			'x-forwarded-host': 'portal.example',
			'x-forwarded-proto': 'https',
		})
	})

	it('has no policy that a development server would need, unless it is one', async () => {
		await front.close()
		await start({ dev: true })
		const got = await ask('/en')
		expect(told(got).url).toBe('/en')
		expect(got.text).toContain('<script>')
		expect(got.headers['content-security-policy']).toContain("'unsafe-eval'")
	})
})

describe('files and health', () => {
	it('serves the files of the build for ever, and only those', async () => {
		const file = await ask('/_next/static/chunks/a.css', { 'accept-encoding': 'br' })
		expect(file.text).toBe('.told{color:red}.gone{top:0}')
		expect(file.headers).toMatchObject({
			'content-encoding': 'br',
			'content-type': 'text/css; charset=utf-8',
			'cache-control': 'public, max-age=31536000, immutable',
		})
		for (const path of [
			'/_next/static/../secret.txt',
			'/_next/static/%2e%2e/secret.txt',
			'/_next/static/..%2fsecret.txt',
			'/_next/static/none.js',
		]) {
			const got = await ask(path)
			expect([400, 404]).toContain(got.status)
			expect(got.text).not.toContain('secret')
		}
		expect(asked).toEqual([])
	})

	it('says that it lives without asking anyone', async () => {
		broken = true
		revision = null
		expect(await ask('/api/health')).toMatchObject({
			status: 200,
			text: '{"status":"ok","finished":{"pages":0,"current":false}}',
		})
		expect(asked).toEqual([])
	})
})

describe('the benchmark’s way around the cache', () => {
	it('does not exist without a token, and is not open to another', async () => {
		await ask('/en')
		await ask('/en', { 'x-waymark-bench': 'undefined' })
		await ask('/en', { 'x-waymark-bench': '' })
		expect(asked).toHaveLength(1)
		await front.close()
		await start({ benchToken: 'right' })
		asked = []
		await ask('/en')
		await ask('/en', { 'x-waymark-bench': 'wrong' })
		expect(asked).toHaveLength(1)
		await ask('/en', { 'x-waymark-bench': 'right' })
		await ask('/en', { 'x-waymark-bench': 'right' })
		expect(asked).toHaveLength(3)
	})
})

describe('closing', () => {
	it('answers what is in flight, takes nothing new, and lets idle connections go', async () => {
		await ask('/en')
		const idle = connect(port, '127.0.0.1')
		await new Promise((resolve) => idle.once('connect', resolve))
		const gone = new Promise((resolve) => idle.once('close', resolve))
		delay = 150
		const inFlight = ask('/en/guides/austria/work')
		const staff = ask('/en/staff')
		await new Promise((resolve) => setTimeout(resolve, 50))
		const closing = front.close()
		await expect(ask('/en')).rejects.toThrow()
		expect((await inFlight).status).toBe(200)
		expect((await staff).status).toBe(200)
		await closing
		await gone
	})

	it('refuses a port that is taken', async () => {
		const other = createFront({
			next: reflectingFramework,
			distDir: folder,
			pagesFolder: folder,
			buildId: 'x',
			revision: () => 1,
			listPages: async () => [],
		})
		await expect(other.listen(port, '127.0.0.1')).rejects.toMatchObject({ code: 'EADDRINUSE' })
	})
})

describe('a form of the public site', () => {
	it('is answered at once with a finished page that is kept nowhere', async () => {
		const got = await ask('/api/answers?locale=fa', {}, 'POST', 'code=secret')
		expect(got.status).toBe(422)
		expect(got.headers['cache-control']).toBe('no-store')
		expect(got.headers.location).toBeUndefined()
		expect(got.headers['x-waymark-page']).toBeUndefined()
		expect(got.headers['set-cookie']).toBeUndefined()
		expect(got.text).not.toMatch(/<script/)
		expect(told(got)).toMatchObject({ method: 'GET', url: '/fa/answers?shown=once', body: '' })
		// Asked for from outside, the page is made without what the form left.
		expect(told(await ask('/fa/answers?shown=once')).url).toBe('/fa/answers')
	})

	it('has a page of its own for each reader, with status 200', async () => {
		expect((await ask('/fa/centres/tirana/ask')).status).toBe(200)
		const again = await ask('/fa/centres/tirana/ask')
		expect(again.status).toBe(200)
		expect(again.headers['cache-control']).toBe('no-store')
		expect(asked.filter((url) => url === '/fa/centres/tirana/ask')).toHaveLength(2)
	})
})
