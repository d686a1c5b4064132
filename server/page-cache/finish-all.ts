import { setTimeout as wait } from 'node:timers/promises'
import { LOCALES } from '@/lib/i18n/locales'
import { addressOf } from '@/server/page-cache/address'
import type { PageCache } from '@/server/page-cache/cache'

/** The page that is shown wherever there is none, one for each locale. */
export function notFoundKey(locale: string): string {
	return `/${locale}/not-found`
}

export type BackgroundOptions = {
	cache: PageCache
	revision: () => number | null
	day: () => string
	listPages: () => Promise<string[]>
	/** Resolves as soon as no reader waits for a page. */
	idle: () => Promise<void>
	/** Called once, after the first pass in which every page was made. */
	afterFirst: () => Promise<void>
	log: (message: string) => void
	/** Milliseconds: between looks at the revision; of calm before a pass; before what failed is tried again. */
	times?: { look?: number; calm?: number; again?: number }
	mostPages?: number
}

export type Background = {
	start(): void
	/** Makes every listed page for the revision of now; resolves when all are made or have been tried. */
	finishAll(): Promise<void>
	stop(): Promise<void>
	last(): Pass | null
}

/** A walk over all pages: what it was for and how it went. */
export type Pass = { revision: number; day: string; pages: number; failed: number; milliseconds: number }

/**
 * Makes all pages before anyone asks: after the start, after every change, and when a day begins. One at a time,
 * and only while no reader waits.
 */
export function createBackground(options: BackgroundOptions): Background {
	const { cache, log, mostPages = 5000 } = options
	const { look = 250, calm = 300, again = 30_000 } = options.times ?? {}
	let stopped = false
	let last: Pass | null = null
	let current: Promise<void> | null = null
	let first = true
	let timer: NodeJS.Timeout | null = null
	let wanted = { name: '', since: 0 }
	let notBefore = 0

	const isLast = () => last?.revision === options.revision() && last.day === options.day()

	async function pass(): Promise<void> {
		const revision = options.revision()
		const day = options.day()
		if (revision === null) return
		const began = performance.now()
		const keys = keysOf(await options.listPages(), mostPages, log)
		cache.list(keys)
		let failed = 0
		for (const key of keys) {
			await options.idle()
			if (stopped || options.revision() !== revision || options.day() !== day) return
			if (!(await cache.refresh(key))) failed++
			await wait(1) // lets readers in between two pages
		}
		await cache.dropUnlisted()
		last = { revision, day, pages: keys.size, failed, milliseconds: Math.round(performance.now() - began) }
		notBefore = failed > 0 ? Date.now() + again : 0
		if (failed > 0) log(`${failed} of ${keys.size} public pages could not be made; they will be tried again`)
		if (first && failed === 0) {
			first = false
			await options.afterFirst()
		}
	}

	function run(): Promise<void> {
		current ??= pass()
			.catch((error) => {
				notBefore = Date.now() + Math.min(again, 5000)
				log(`Public pages could not be made in the background: ${error instanceof Error ? error.message : 'unknown'}`)
			})
			.finally(() => {
				current = null
			})
		return current
	}

	function tick(): void {
		if (stopped || current !== null || options.revision() === null || Date.now() < notBefore) return
		if (isLast() && last?.failed === 0) return
		const name = `${options.revision()} ${options.day()}`
		if (wanted.name !== name) wanted = { name, since: Date.now() }
		if (Date.now() - wanted.since >= calm) run()
	}

	return {
		start: () => {
			timer ??= setInterval(tick, look).unref()
		},
		finishAll: async () => {
			await current
			for (let attempt = 0; attempt < 20 && !stopped; attempt++) {
				await run()
				if (isLast()) return
				await wait(look)
			}
		},
		stop: async () => {
			stopped = true
			if (timer !== null) clearInterval(timer)
			await current
		},
		last: () => last,
	}
}

function keysOf(paths: string[], most: number, log: (message: string) => void): Set<string> {
	const keys = new Set(LOCALES.map(notFoundKey))
	for (const path of paths) {
		const address = addressOf(path)
		if (address.kind === 'document' && address.query === '') keys.add(address.key)
		if (keys.size < most) continue
		log(`There are more than ${most} public pages; the rest are made when somebody asks`)
		break
	}
	return keys
}
