import { describe, expect, it } from 'vitest'
import { LOCALES } from '@/lib/i18n/locales'
import { PageCache } from '@/server/page-cache/cache'
import { createBackground } from '@/server/page-cache/finish-all'

type World = { revision: number | null; day: string; pages: string[]; failing: Set<string>; made: string[] }

function setUp(world: World, afterFirst = async () => {}) {
	const logged: string[] = []
	const shared = {
		revision: () => world.revision,
		day: () => world.day,
		log: (message: string) => logged.push(message),
	}
	const cache = new PageCache({
		...shared,
		disk: null,
		https: false,
		pause: 0,
		make: async (key) => {
			world.made.push(key)
			if (world.failing.has(key)) throw new Error('no')
			return { kind: 'finished', status: 200, finished: { html: key, styleSource: null, warnings: [] } }
		},
	})
	const background = createBackground({
		...shared,
		cache,
		afterFirst,
		listPages: async () => world.pages,
		idle: async () => {},
		times: { look: 5, calm: 20, again: 50 },
		mostPages: 40,
	})
	return { cache, background, logged }
}

const world = (more: Partial<World> = {}): World => ({
	revision: 1,
	day: '2026-11-21',
	pages: ['/en', '/ar/guides/austria'],
	failing: new Set(),
	made: [],
	...more,
})

async function until(condition: () => boolean): Promise<void> {
	for (let i = 0; i < 400 && !condition(); i++) await new Promise((resolve) => setTimeout(resolve, 5))
	expect(condition()).toBe(true)
}

describe('making all pages in the background', () => {
	it('makes every listed page and the not-found page of each locale, once', async () => {
		const here = world({ pages: ['/en', '/EN/', '/en', '/en/staff', '/api/x', '/en/search?q=x', '/ar/guides/austria'] })
		const { background, cache } = setUp(here)
		await background.finishAll()
		const expected = [...LOCALES.map((locale) => `/${locale}/not-found`), '/en', '/ar/guides/austria']
		expect(here.made.sort()).toEqual(expected.sort())
		expect(cache.fresh('/en')).toBeDefined()
		expect(background.last()).toMatchObject({ revision: 1, pages: 15, failed: 0 })
	})

	it('does so by itself after a change and at midnight, once for many changes in a row', async () => {
		const here = world()
		let firsts = 0
		const { background, cache } = setUp(here, async () => {
			firsts++
		})
		background.start()
		await until(() => background.last()?.revision === 1)
		here.made = []
		for (let revision = 2; revision <= 6; revision++) {
			here.revision = revision
			await new Promise((resolve) => setTimeout(resolve, 3))
		}
		await until(() => background.last()?.revision === 6)
		expect(here.made.filter((key) => key === '/en')).toHaveLength(1)
		here.day = '2026-11-22'
		await until(() => background.last()?.day === '2026-11-22')
		expect(cache.fresh('/en')).toBeDefined()
		await background.stop()
		expect(firsts).toBe(1)
	})

	it('rests while the database is away', async () => {
		const here = world({ revision: null })
		const { background } = setUp(here)
		background.start()
		await new Promise((resolve) => setTimeout(resolve, 60))
		expect(here.made).toEqual([])
		here.revision = 1
		await until(() => background.last() !== null)
		await background.stop()
	})

	it('tries what failed again, and says how many failed', async () => {
		const here = world({ failing: new Set(['/en']) })
		let firsts = 0
		const { background, logged } = setUp(here, async () => {
			firsts++
		})
		background.start()
		await until(() => background.last()?.failed === 1)
		expect(firsts).toBe(0)
		here.failing.clear()
		await until(() => background.last()?.failed === 0)
		expect(firsts).toBe(1)
		expect(logged).toContain('1 of 15 public pages could not be made; they will be tried again')
		await background.stop()
	})

	it('drops pages that are listed no more', async () => {
		const here = world()
		const { background, cache } = setUp(here)
		await background.finishAll()
		here.pages = ['/en']
		here.revision = 2
		await background.finishAll()
		here.revision = null
		expect(cache.fresh('/ar/guides/austria')).toBeUndefined()
		expect(cache.fresh('/en')).toBeDefined()
	})

	it('makes no more pages than it may hold', async () => {
		const here = world({ pages: Array.from({ length: 500 }, (_, i) => `/en/guides/${i}`) })
		const { background } = setUp(here)
		await background.finishAll()
		expect(background.last()?.pages).toBe(40)
	})
})
