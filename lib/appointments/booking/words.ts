import { type DataKey, newDataKey, open, openDataKey, seal } from '@/lib/vault/seal'

/** What somebody who books may say of themselves. */
export type BookingWords = { name: string; phone: string }

const placeOf = (row: string) => ({ table: 'appointment', row, column: 'sealed' })

/** Seals the words of a booking with a key of its own. @param id of the appointment */
export function sealWords(id: string, words: BookingWords) {
	const { opened, wrapped } = newDataKey(id)
	return {
		wrappedBy: wrapped.wrappedBy,
		wrapped: wrapped.wrapped,
		sealed: seal(opened, JSON.stringify(words), placeOf(id)),
	}
}

/** The words of a booking; empty ones once they were erased. */
export function openWords(row: {
	id: string
	wrappedBy: string | null
	wrapped: Uint8Array | null
	sealed: Uint8Array | null
}): BookingWords {
	if (!row.wrappedBy || !row.wrapped || !row.sealed) return { name: '', phone: '' }
	const key: DataKey = openDataKey({ id: row.id, wrappedBy: row.wrappedBy, wrapped: new Uint8Array(row.wrapped) })
	return JSON.parse(open(key, row.sealed, placeOf(row.id))) as BookingWords
}
