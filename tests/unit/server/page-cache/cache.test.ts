import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Answer, type Made, PageCache, type PageCacheOptions } from '@/server/page-cache/cache'
import { openPageDisk, type PageDisk } from '@/server/page-cache/disk'

let revision: number | null
let day: string
let content: string
let fails: boolean
let made: string[]
let logged: string[]
let folder: string

beforeEach(async () => {
	revision = 1
	day = '2026-11-21'
	content = 'first'
	fails = false
	made = []
	logged = []
	folder = await mkdtemp(join(tmpdir(), 'pages-'))
})
afterEach(() => rm(folder, { recursive: true }))

function finished(text: string): Made {
	return { kind: 'finished', status: 200, finished: { html: `<p>${text}</p>`, styleSource: null, warnings: [] } }
}

function cacheOf(more: Partial<PageCacheOptions> = {}): PageCache {
	return new PageCache({
		revision: () => revision,
		day: () => day,
		make: async (key) => {
			made.push(key)
			const text = content
			await new Promise((resolve) => setTimeout(resolve, 5))
			if (fails) throw new Error('the framework answered 500')
			return key.includes('none') ? { kind: 'missing' } : finished(text)
		},
		disk: null,
		https: false,
		log: (message) => logged.push(message),
		pause: 0,
		...more,
	})
}

function textOf(answer: Answer): string {
	return answer.kind === 'page' ? gunzipSync(answer.page.gzip).toString() : answer.kind
}

describe('freshness', () => {
	it('makes a page once for all who ask at the same time, and then not again', async () => {
		const cache = cacheOf()
		const answers = await Promise.all(Array.from({ length: 100 }, () => cache.get('/en')))
		expect(new Set(answers.map(textOf))).toEqual(new Set(['<p>first</p>']))
		expect(cache.fresh('/en')).toBeDefined()
		await cache.get('/en')
		expect(made).toEqual(['/en'])
	})

	it('makes it anew when the content or the day changes', async () => {
		const cache = cacheOf()
		await cache.get('/en')
		content = 'second'
		revision = 2
		expect(cache.fresh('/en')).toBeUndefined()
		expect(textOf(await cache.get('/en'))).toBe('<p>second</p>')
		content = 'third'
		day = '2026-11-22'
		expect(textOf(await cache.get('/en'))).toBe('<p>third</p>')
		expect(made).toHaveLength(3)
	})

	it('never shows a reader who comes after a change what was made before it', async () => {
		const cache = cacheOf()
		const before = cache.get('/en')
		content = 'second'
		revision = 2
		const after = cache.get('/en')
		expect(textOf(await after)).toBe('<p>second</p>')
		expect(textOf(await before)).toBe('<p>second</p>')
	})

	it('serves what it has while the revision is unknown, however old', async () => {
		const cache = cacheOf()
		await cache.get('/en')
		revision = null
		day = '2027-01-01'
		fails = true
		expect(textOf(await cache.get('/en'))).toBe('<p>first</p>')
		expect(made).toHaveLength(1)
	})

	it('takes a page made while the revision was unknown for out of date afterwards', async () => {
		const cache = cacheOf()
		revision = null
		await cache.get('/en')
		expect(cache.fresh('/en')).toBeDefined()
		revision = 1
		expect(cache.fresh('/en')).toBeUndefined()
	})
})

describe('failures', () => {
	it('serves the old page when a new one cannot be made, and tries again after a pause', async () => {
		const cache = cacheOf({ pause: 60 })
		await cache.get('/en')
		revision = 2
		content = 'second'
		fails = true
		for (let i = 0; i < 20; i++) expect(textOf(await cache.get('/en'))).toBe('<p>first</p>')
		expect(made).toHaveLength(2)
		expect(logged).toHaveLength(1)
		fails = false
		await new Promise((resolve) => setTimeout(resolve, 70))
		expect(textOf(await cache.get('/en'))).toBe('<p>second</p>')
	})

	it('does not let a reader wait long when an old page is at hand', async () => {
		let release = () => {}
		const cache = cacheOf({
			patience: 30,
			make: async () => {
				const text = content
				if (content === 'second') await new Promise<void>((resolve) => (release = resolve))
				return finished(text)
			},
		})
		await cache.get('/en')
		content = 'second'
		revision = 2
		expect(textOf(await cache.get('/en'))).toBe('<p>first</p>')
		release()
		await new Promise((resolve) => setTimeout(resolve, 20))
		expect(textOf(await cache.get('/en'))).toBe('<p>second</p>')
	})

	it('says so when there is nothing to serve', async () => {
		fails = true
		expect(await cacheOf().get('/en')).toEqual({ kind: 'unavailable' })
	})
})

describe('bounds', () => {
	it('never keeps a missing page, remembers that it is missing, and forgets that with the next change', async () => {
		const cache = cacheOf()
		for (let i = 0; i < 5; i++) expect(await cache.get('/en/none')).toEqual({ kind: 'missing' })
		expect(made).toHaveLength(1)
		expect(cache.stats().documents).toBe(0)
		revision = 2
		await cache.get('/en/none')
		expect(made).toHaveLength(2)
	})

	it('remembers a limited number of missing paths', async () => {
		const cache = cacheOf({ make: async () => ({ kind: 'missing' }) })
		for (let i = 0; i < 2500; i++) await cache.get(`/en/${i}`)
		expect(cache.stats().missing).toBeLessThanOrEqual(1000)
	})

	it('holds a limited number of unlisted pages, and no listed page is lost for them', async () => {
		const cache = cacheOf({ limits: { unlisted: 3 } })
		cache.list(new Set(['/en', '/ar']))
		await cache.get('/en')
		await cache.get('/ar')
		for (let i = 0; i < 10; i++) await cache.get(`/en/${i}`)
		expect(cache.stats()).toMatchObject({ documents: 5, unlisted: 3 })
		expect(cache.fresh('/en')).toBeDefined()
		expect(cache.fresh('/ar')).toBeDefined()
		expect(cache.fresh('/en/9')).toBeDefined()
		expect(cache.fresh('/en/0')).toBeUndefined()
	})

	it('lets go of the page nobody asked for longest, by number and by bytes', async () => {
		const cache = cacheOf({ limits: { documents: 2 } })
		await cache.get('/en/a')
		await cache.get('/en/b')
		cache.fresh('/en/a')
		await cache.get('/en/c')
		expect(cache.fresh('/en/a')).toBeDefined()
		expect(cache.fresh('/en/b')).toBeUndefined()
		const small = cacheOf({ limits: { bytes: 9000 } })
		for (let i = 0; i < 10; i++) await small.get(`/en/${i}`)
		expect(small.stats().documents).toBe(2)
		expect(small.stats().bytes).toBeLessThanOrEqual(9000)
	})

	it('drops a page that is gone', async () => {
		const cache = cacheOf({ make: async () => (revision === 1 ? finished('here') : { kind: 'missing' }) })
		await cache.get('/en')
		revision = 2
		expect(await cache.get('/en')).toEqual({ kind: 'missing' })
		revision = null
		expect(cache.fresh('/en')).toBeUndefined()
	})
})

describe('the disk', () => {
	const maker = { buildId: 'b', origin: 'http://localhost' }
	const pagesIn = async () => (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.page'))

	async function fill(disk: PageDisk): Promise<PageCache> {
		const cache = cacheOf({ disk })
		cache.list(new Set(['/en', '/ar']))
		await cache.refresh('/en')
		await cache.refresh('/ar')
		await cache.get('/en/unlisted')
		await cache.settled()
		return cache
	}

	it('answers after a restart without rendering, also while the database is away', async () => {
		await fill(await openPageDisk(folder, maker))
		made = []
		const restarted = cacheOf({ disk: await openPageDisk(folder, maker) })
		expect(textOf(await restarted.get('/en'))).toBe('<p>first</p>')
		revision = null
		expect(textOf(await restarted.get('/ar'))).toBe('<p>first</p>')
		expect(made).toEqual([])
	})

	it('renders after a restart what changed meanwhile, and falls back to the old page', async () => {
		await fill(await openPageDisk(folder, maker))
		revision = 2
		content = 'second'
		fails = true
		const restarted = cacheOf({ disk: await openPageDisk(folder, maker) })
		expect(textOf(await restarted.get('/en'))).toBe('<p>first</p>')
		fails = false
		expect(textOf(await restarted.get('/en'))).toBe('<p>second</p>')
	})

	it('holds listed pages only, and no longer than they are listed', async () => {
		const cache = await fill(await openPageDisk(folder, maker))
		expect(await pagesIn()).toHaveLength(2)
		cache.list(new Set(['/en']))
		await cache.dropUnlisted()
		expect(await pagesIn()).toHaveLength(1)
	})

	it('does not serve damaged files, nor those of another build or origin', async () => {
		await fill(await openPageDisk(folder, maker))
		for (const name of await pagesIn()) {
			const bytes = await readFile(join(folder, name))
			bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1
			await writeFile(join(folder, name), bytes)
		}
		revision = null
		fails = true
		const damaged = cacheOf({ disk: await openPageDisk(folder, maker) })
		expect(await damaged.get('/en')).toEqual({ kind: 'unavailable' })
		const other = await openPageDisk(folder, { ...maker, buildId: 'c' })
		expect(other.has('/ar')).toBe(false)
		const elsewhere = await openPageDisk(folder, { ...maker, origin: 'https://portal.example' })
		expect(elsewhere.has('/ar')).toBe(false)
	})

	it('removes the pages of other builds, and nothing that it did not make', async () => {
		await fill(await openPageDisk(folder, maker))
		await writeFile(join(folder, 'notes.txt'), 'mine')
		const next = await openPageDisk(folder, { ...maker, buildId: 'c' })
		await next.pruneOthers()
		expect(await pagesIn()).toEqual([])
		expect(await readFile(join(folder, 'notes.txt'), 'utf8')).toBe('mine')
	})

	it('goes on without a disk that refuses', async () => {
		const disk = await openPageDisk(folder, maker)
		const cache = cacheOf({
			disk: { ...disk, write: () => Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' })) },
		})
		cache.list(new Set(['/en']))
		expect(textOf(await cache.get('/en'))).toBe('<p>first</p>')
		await cache.settled()
		expect(logged).toEqual(['Finished pages cannot be kept on disk: ENOSPC'])
	})
})
