import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** What a kept document is called: whose place it takes, and what it is made of. */
export type Place = { name: string; made: string }

export type Shelf = {
	/** The document, or null. Never rejects: an unreadable one is made again. */
	take(place: Place): Promise<Uint8Array | null>
	/** Keeps a document in place of older ones of its name, and removes what nobody has asked for longest. */
	put(place: Place, document: Uint8Array): Promise<void>
}

const FILE = /^(.+)\.([0-9a-f]{40})\.document$/
/** What a crash may have left half written goes after an hour, in milliseconds. */
const LEFT_OVER = 3_600_000

/**
 * Documents on disk. Several processes may share a folder: files are written whole.
 * @param folder made when first needed
 * @param most bytes that all of them together may take
 */
export function openShelf(folder: string, most: number): Shelf {
	const fileOf = ({ name, made }: Place) => path.join(folder, `${name}.${made}.document`)
	return {
		take: async (place) => {
			try {
				const document = await readFile(fileOf(place))
				const now = new Date()
				await utimes(fileOf(place), now, now).catch(() => {})
				return document
			} catch {
				return null
			}
		},
		put: async (place, document) => {
			if (document.length > most) return
			await mkdir(folder, { recursive: true })
			const half = path.join(folder, `${randomUUID()}.new`)
			try {
				await writeFile(half, document, { mode: 0o600 })
				await rename(half, fileOf(place))
			} catch (error) {
				await rm(half, { force: true }).catch(() => {})
				throw error
			}
			await tidy(folder, place, most)
		},
	}
}

async function tidy(folder: string, { name, made }: Place, most: number): Promise<void> {
	const kept: { file: string; bytes: number; used: number }[] = []
	for (const entry of await readdir(folder)) {
		const file = path.join(folder, entry)
		const [, ofName, ofMade] = FILE.exec(entry) ?? []
		// Another process may have removed it meanwhile.
		const found = await stat(file).catch(() => null)
		if (!found) continue
		const isLeftOver = entry.endsWith('.new') && Date.now() - found.mtimeMs > LEFT_OVER
		if (isLeftOver || (ofName === name && ofMade !== made)) await rm(file, { force: true })
		else if (ofName !== undefined) kept.push({ file, bytes: found.size, used: found.mtimeMs })
	}
	let bytes = kept.reduce((sum, one) => sum + one.bytes, 0)
	for (const one of kept.sort((a, b) => a.used - b.used)) {
		if (bytes <= most) break
		await rm(one.file, { force: true })
		bytes -= one.bytes
	}
}
