import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@/server/page-cache/document'

/** Raised when documents are finished differently, so that those of an older server are not used. */
const FORMAT = 1

export type PageDisk = {
	has(key: string): boolean
	/** The page, or undefined when there is none or its file is damaged. Never rejects. */
	read(key: string): Promise<Page | undefined>
	/** Writes whole files only: a crash leaves the old page or the new one. Rejects when the disk refuses. */
	write(page: Page): Promise<void>
	remove(key: string): Promise<void>
	/** Removes the pages of all other paths. */
	retain(keys: ReadonlySet<string>): Promise<void>
	/** Removes the pages of all other builds. */
	pruneOthers(): Promise<void>
}

type Head = Omit<Page, 'br' | 'gzip'> & { br: number; gzip: number; sum: string }

/**
 * Finished documents on disk: one folder for each build and origin, one file for each page, which holds a line of
 * JSON and the compressed bytes.
 *
 * @param folder where all builds' folders stand
 * @param maker what the documents depend on beside the content: build and public origin
 */
export async function openPageDisk(folder: string, maker: { buildId: string; origin: string }): Promise<PageDisk> {
	const name = digest(Buffer.from(JSON.stringify([FORMAT, maker.buildId, maker.origin]))).slice(0, 24)
	const own = join(folder, name)
	await mkdir(own, { recursive: true })
	const files = new Set((await readdir(own)).filter((file) => file.endsWith('.page')))
	const fileOf = (key: string) => `${digest(Buffer.from(key)).slice(0, 32)}.page`

	const remove = async (key: string) => {
		files.delete(fileOf(key))
		await rm(join(own, fileOf(key)), { force: true })
	}
	return {
		has: (key) => files.has(fileOf(key)),
		read: async (key) => {
			if (!files.has(fileOf(key))) return undefined
			try {
				const page = decode(await readFile(join(own, fileOf(key))))
				if (page?.key === key) return page
			} catch {
				// Unreadable is as good as absent: the page is made again.
			}
			await remove(key).catch(() => {})
			return undefined
		},
		write: async (page) => {
			const file = fileOf(page.key)
			const temporary = join(own, `${file}.${randomUUID()}.new`)
			await mkdir(own, { recursive: true })
			try {
				await writeFile(temporary, encode(page), { mode: 0o600 })
				await rename(temporary, join(own, file))
			} catch (error) {
				await rm(temporary, { force: true }).catch(() => {})
				throw error
			}
			files.add(file)
		},
		remove,
		retain: async (keys) => {
			const wanted = new Set([...keys].map(fileOf))
			for (const file of [...files]) {
				if (wanted.has(file)) continue
				files.delete(file)
				await rm(join(own, file), { force: true })
			}
		},
		pruneOthers: async () => {
			for (const entry of await readdir(folder, { withFileTypes: true })) {
				// Only what this module makes is removed, whatever else somebody keeps in the folder.
				if (!entry.isDirectory() || entry.name === name || !/^[\w-]{24}$/.test(entry.name)) continue
				await rm(join(folder, entry.name), { recursive: true, force: true })
			}
			for (const file of await readdir(own)) {
				if (file.endsWith('.new')) await rm(join(own, file), { force: true })
			}
		},
	}
}

function encode(page: Page): Buffer {
	const { br, gzip, ...rest } = page
	const head: Head = { ...rest, br: br.length, gzip: gzip.length, sum: sumOf(page) }
	return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), br, gzip])
}

function decode(file: Buffer): Page | undefined {
	const end = file.indexOf(10)
	if (end < 0) return undefined
	const { sum, ...head } = JSON.parse(file.toString('utf8', 0, end)) as Head
	const br = Buffer.from(file.subarray(end + 1, end + 1 + head.br))
	const gzip = Buffer.from(file.subarray(end + 1 + head.br))
	const page = { ...head, br, gzip }
	return gzip.length === head.gzip && sumOf(page) === sum ? page : undefined
}

function sumOf({ br, gzip, ...head }: Page): string {
	const { key, status, revision, day, tag, styleSource, length } = head
	return digest(Buffer.from(JSON.stringify([key, status, revision, day, tag, styleSource, length])), br, gzip)
}

function digest(...parts: Buffer[]): string {
	const hash = createHash('sha256')
	for (const part of parts) hash.update(part)
	return hash.digest('base64url')
}
