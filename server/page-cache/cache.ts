import type { PageDisk } from '@/server/page-cache/disk'
import {
	type Kept,
	makePage,
	type Page,
	prepare,
	type Stamp,
	UNKNOWN_REVISION,
	weightOf,
} from '@/server/page-cache/document'
import type { Finished } from '@/server/page-cache/finish'
import type { Rendered } from '@/server/page-cache/render'

/** What rendering a path gave: a document, the news that there is none, or an answer that is passed on as it is. */
export type Made =
	| { kind: 'finished'; status: 200 | 404; finished: Finished }
	| { kind: 'missing' }
	| { kind: 'rendered'; rendered: Rendered }

export type Answer =
	| { kind: 'page'; page: Kept }
	| { kind: 'missing' }
	| { kind: 'rendered'; rendered: Rendered }
	| { kind: 'unavailable' }

export type PageCacheOptions = {
	/** The content revision and the day, now. */
	revision: () => number | null
	day: () => string
	/** Renders and finishes the page of a normal path; rejects when that fails. */
	make: (key: string) => Promise<Made>
	disk: PageDisk | null
	https: boolean
	log: (message: string) => void
	/** Most documents and bytes in memory, and most documents that no list of pages names. */
	limits?: { documents?: number; bytes?: number; unlisted?: number }
	/** Milliseconds a reader waits for a new version while an older one is at hand. */
	patience?: number
	/** Milliseconds in which a page that just failed is not tried again. */
	pause?: number
}

/** Paths known to have no page, remembered so that asking again costs nothing. */
const MOST_MISSING = 1000

/**
 * The finished documents, by normal path. A document is fresh while the content revision and the day are those it
 * was made for; with the revision out of reach everything kept is served. A stale one is made anew, once for all
 * who wait for it, and served after all when that fails.
 */
export class PageCache {
	readonly #options: PageCacheOptions
	readonly #limits: { documents: number; bytes: number; unlisted: number }
	readonly #pages = new Map<string, Kept>()
	readonly #flights = new Map<string, Promise<Answer>>()
	readonly #writes = new Set<Promise<void>>()
	#missing = new Set<string>()
	#missingStamp = ''
	#listed: ReadonlySet<string> = new Set()
	#unlisted = 0
	#bytes = 0
	#clock = 0
	readonly counts = { rendered: 0, failed: 0, stale: 0, evicted: 0 }

	constructor(options: PageCacheOptions) {
		this.#options = options
		this.#limits = { documents: 5000, bytes: 256 * 1024 * 1024, unlisted: 200, ...options.limits }
	}

	/** The document if it is in memory and fresh: the way nearly every request goes. */
	fresh(key: string): Kept | undefined {
		const kept = this.#pages.get(key)
		if (kept === undefined || !this.#isFresh(kept)) return undefined
		kept.used = ++this.#clock
		return kept
	}

	/** The document, made if need be. Never rejects. */
	async get(key: string): Promise<Answer> {
		for (let attempt = 1; ; attempt++) {
			const kept = this.fresh(key) ?? this.#pages.get(key) ?? (await this.#load(key))
			if (kept !== undefined && (this.#isFresh(kept) || Date.now() < kept.retryAt)) return this.#serve(kept)
			if (this.#isMissing(key)) return { kind: 'missing' }

			const flight = this.#flights.get(key) ?? this.#takeOff(key, kept)
			const answer = kept === undefined ? await flight : await this.#within(flight, kept)
			// Who joined a rendering that began before the latest change waits for the next one.
			const isOld =
				answer.kind === 'page'
					? answer.page !== kept && !this.#isFresh(answer.page)
					: answer.kind === 'missing' && this.#options.revision() !== null && !this.#isMissing(key)
			if (!isOld || attempt === 3) return answer
		}
	}

	/** Sees to it that a listed page is fresh in memory and on disk; false when it could not be made. */
	async refresh(key: string): Promise<boolean> {
		const answer = await this.get(key)
		if (answer.kind === 'unavailable') return false
		if (answer.kind !== 'page') return true
		if (this.#options.disk?.has(key) === false) await this.#write(answer.page)
		return this.#isFresh(answer.page)
	}

	/** Says which pages there are; only these are kept on disk. */
	list(keys: ReadonlySet<string>): void {
		this.#listed = keys
		this.#unlisted = 0
		for (const key of this.#pages.keys()) if (!keys.has(key)) this.#unlisted++
	}

	/** Drops what is out of date because no list names it any more, in memory and on disk. */
	async dropUnlisted(): Promise<void> {
		if (this.#options.revision() === null) return
		if (this.#options.disk !== null) await this.#track(this.#options.disk.retain(this.#listed))
		for (const [key, kept] of this.#pages) if (!this.#isFresh(kept) && !this.#listed.has(key)) this.#drop(key)
	}

	/** Resolves when everything is on disk. */
	async settled(): Promise<void> {
		await Promise.all(this.#writes)
	}

	stats() {
		const { rendered, failed, stale, evicted } = this.counts
		const held = { documents: this.#pages.size, bytes: this.#bytes, unlisted: this.#unlisted }
		return { ...held, missing: this.#missing.size, rendering: this.#flights.size, rendered, failed, stale, evicted }
	}

	#isFresh(page: Page): boolean {
		const revision = this.#options.revision()
		return revision === null || (page.revision === revision && page.day === this.#options.day())
	}

	#serve(kept: Kept): Answer {
		if (!this.#isFresh(kept)) this.counts.stale++
		kept.used = ++this.#clock
		return { kind: 'page', page: kept }
	}

	async #load(key: string): Promise<Kept | undefined> {
		const { disk, https } = this.#options
		if (disk === null || !disk.has(key)) return undefined
		const page = await disk.read(key)
		if (page === undefined) return undefined
		return this.#pages.get(key) ?? this.#keep(prepare(page, https))
	}

	#takeOff(key: string, known: Kept | undefined): Promise<Answer> {
		const flight = this.#make(key, known).finally(() => this.#flights.delete(key))
		this.#flights.set(key, flight)
		return flight
	}

	async #make(key: string, known: Kept | undefined): Promise<Answer> {
		// Read before rendering: a change in between makes the document stale, never wrongly fresh.
		const stamp: Stamp = { revision: this.#options.revision(), day: this.#options.day() }
		try {
			const made = await this.#options.make(key)
			this.counts.rendered++
			if (made.kind === 'finished') {
				const page = await makePage(key, made.status, stamp, made.finished, known)
				const kept = this.#keep(prepare(page, this.#options.https))
				if (this.#listed.has(key) && page.revision !== UNKNOWN_REVISION) this.#write(page)
				return { kind: 'page', page: kept }
			}
			this.#drop(key)
			if (made.kind === 'missing') this.#rememberMissing(key, stamp)
			return made
		} catch (error) {
			this.counts.failed++
			this.#options.log(
				`A public page could not be made: ${key}: ${error instanceof Error ? error.message : 'unknown'}`,
			)
			if (known === undefined) return { kind: 'unavailable' }
			known.retryAt = Date.now() + (this.#options.pause ?? 1000)
			return this.#serve(known)
		}
	}

	#within(flight: Promise<Answer>, kept: Kept): Promise<Answer> {
		return new Promise((resolve) => {
			const timer = setTimeout(() => resolve(this.#serve(kept)), this.#options.patience ?? 5000)
			flight.then((answer) => {
				clearTimeout(timer)
				resolve(answer)
			})
		})
	}

	#keep(kept: Kept): Kept {
		this.#forget(kept.key)
		kept.used = ++this.#clock
		this.#pages.set(kept.key, kept)
		this.#bytes += weightOf(kept)
		if (!this.#listed.has(kept.key)) this.#unlisted++
		const { documents, bytes, unlisted } = this.#limits
		while (this.#unlisted > unlisted && this.#evict((key) => !this.#listed.has(key)));
		while ((this.#pages.size > documents || this.#bytes > bytes) && this.#evict(() => true));
		return kept
	}

	/** Forgets the one of these that was asked for longest ago; it stays on disk. */
	#evict(among: (key: string) => boolean): boolean {
		let oldest: Kept | undefined
		for (const kept of this.#pages.values()) {
			if (among(kept.key) && (oldest === undefined || kept.used < oldest.used)) oldest = kept
		}
		if (oldest === undefined) return false
		this.#forget(oldest.key)
		this.counts.evicted++
		return true
	}

	#forget(key: string): void {
		const kept = this.#pages.get(key)
		if (kept === undefined) return
		this.#pages.delete(key)
		this.#bytes -= weightOf(kept)
		if (!this.#listed.has(key)) this.#unlisted--
	}

	#drop(key: string): void {
		this.#forget(key)
		if (this.#options.disk?.has(key)) this.#track(this.#options.disk.remove(key))
	}

	#write(page: Page): Promise<void> {
		const { disk } = this.#options
		if (disk === null || page.revision === UNKNOWN_REVISION) return Promise.resolve()
		// Without answers, clocks and the like: only what makes a page.
		const { key, status, revision, day, tag, styleSource, length, br, gzip } = page
		return this.#track(disk.write({ key, status, revision, day, tag, styleSource, length, br, gzip }))
	}

	#track(work: Promise<void>): Promise<void> {
		const tracked = work
			.catch((error) => this.#options.log(`Finished pages cannot be kept on disk: ${error?.code ?? 'unknown'}`))
			.finally(() => this.#writes.delete(tracked))
		this.#writes.add(tracked)
		return tracked
	}

	#isMissing(key: string): boolean {
		return this.#missing.has(key) && this.#missingStamp === stampName(this.#options.revision(), this.#options.day())
	}

	#rememberMissing(key: string, stamp: Stamp): void {
		if (stamp.revision === null) return
		const name = stampName(stamp.revision, stamp.day)
		if (name !== this.#missingStamp || this.#missing.size >= MOST_MISSING) this.#missing = new Set()
		this.#missingStamp = name
		this.#missing.add(key)
	}
}

function stampName(revision: number | null, day: string): string {
	return `${revision} ${day}`
}
