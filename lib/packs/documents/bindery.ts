import { createHash } from 'node:crypto'
import path from 'node:path'
import { environment } from '@/lib/env'
import type { GivenPages } from '@/lib/guides/given/given'
import { formatDay, today } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import { printPdf } from '../press/press'
import { writeEbook } from './ebook'
import { createLane } from './lane'
import { writeOneFile } from './one-file'
import { EDITION, type Format, type Pack, packFileName } from './pack'
import { printForm } from './print-form'
import { findContentRevision, findGivenPack, findPack } from './published'
import { openShelf, type Shelf } from './shelf'

/** A document as it is sent. */
export type Document = { bytes: Uint8Array /** Of these very bytes, without quotes. */; tag: string }

/** Bytes of all kept documents together, and different documents that may wait to be made. */
const SHELF = 256 * 1024 * 1024
const WAITING = 16
/** Documents whose content is known not to have changed; more than there are scopes and languages. */
const KNOWN = 2000

const inLane = createLane<Uint8Array>(WAITING)
/** What a pack was made of, by scope and locale, and for which content and day that is so. */
const known = new Map<string, { stamp: string; made: string | null }>()

/**
 * The document of what is published now: from the shelf, or made for the first who asks.
 * @returns null if there is nothing published under the scope
 * @throws TooMany, NoPdf
 */
export async function findDocument(scope: string, locale: Locale, format: Format): Promise<Document | null> {
	// Read before the content: at worst something newer is taken for older, and looked at again.
	const stamp = `${await findContentRevision()} ${today()}`
	const place = `${scope} ${locale}`
	const seen = known.get(place)
	let pack: Pack | null = null
	let made = seen?.stamp === stamp ? seen.made : undefined
	if (made === undefined) {
		pack = await findPack(scope, locale)
		made = pack && contentOf(pack)
		// Any address may be asked for; only what exists is remembered.
		if (made !== null) remember(place, { stamp, made })
	}
	if (made === null) return null
	const shelf = openPlace()
	const at = { name: packFileName(locale, scope, format), made }
	const bytes = (await shelf.take(at)) ?? (await inLane(`${at.name} ${made}`, () => make(shelf, at, pack)))
	return { bytes, tag: createHash('sha256').update(bytes).digest('base64url').slice(0, 27) }

	async function make(shelf: Shelf, at: { name: string; made: string }, pack: Pack | null): Promise<Uint8Array> {
		const whole = pack ?? (await findPack(scope, locale))
		if (!whole) throw new Error('It was withdrawn at this very moment')
		const bytes = await write(whole, format)
		// A full disk must not keep anybody from reading.
		if (contentOf(whole) === at.made)
			await shelf
				.put(at, bytes)
				.catch((error) => console.warn(`A document cannot be kept: ${error?.code ?? 'unknown'}`))
		return bytes
	}
}

/**
 * The pages of a pack in one document. It is made for whoever asks and not kept: there are more packs than shelves.
 * @returns null if none of its pages is published
 * @throws TooMany, NoPdf
 */
export async function makeGivenDocument(given: GivenPages, locale: Locale, format: Format): Promise<Document | null> {
	const pack = await findGivenPack(given, locale)
	if (!pack) return null
	const bytes = await inLane(`given ${format} ${contentOf(pack)}`, () => write(pack, format))
	return { bytes, tag: createHash('sha256').update(bytes).digest('base64url').slice(0, 27) }
}

/** What a document is made of, in 40 hexadecimal digits: the worded content, the way it is written, and nothing else. */
export function contentOf(pack: Pack): string {
	return createHash('sha256')
		.update(JSON.stringify([EDITION, pack]))
		.digest('hex')
		.slice(0, 40)
}

/** Writes a pack as of today. @throws NoPdf */
export async function write(pack: Pack, format: Format): Promise<Uint8Array> {
	const date = today()
	const day = formatDay(date, pack.locale)
	if (format === 'html') return writeOneFile(pack, day)
	return format === 'epub' ? writeEbook(pack, day, date) : printPdf(printForm(pack, day, date))
}

function remember(place: string, what: { stamp: string; made: string }): void {
	if (known.size >= KNOWN) known.clear()
	known.set(place, what)
}

function openPlace(): Shelf {
	return openShelf(path.resolve(/* turbopackIgnore: true */ environment().dataFolder, 'documents'), SHELF)
}
