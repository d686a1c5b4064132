import { newDataKey, open, openDataKey, seal } from '@/lib/vault/seal'

/** What somebody on a list may say of themselves. */
export type ParticipantWords = { name: string; phone: string }

const placeOf = (row: string) => ({ table: 'session_registration', row, column: 'sealed' })

/** Seals the words of a registration with a key of its own. @param id of the registration */
export function sealParticipant(id: string, words: ParticipantWords) {
	const { opened, wrapped } = newDataKey(id)
	return {
		wrappedBy: wrapped.wrappedBy,
		wrapped: wrapped.wrapped,
		sealed: seal(opened, JSON.stringify(words), placeOf(id)),
	}
}

/** The words of a registration; empty ones where there are none (any more). */
export function openParticipant(row: {
	id: string
	wrappedBy: string | null
	wrapped: Uint8Array | null
	sealed: Uint8Array | null
}): ParticipantWords {
	if (!row.wrappedBy || !row.wrapped || !row.sealed) return { name: '', phone: '' }
	const key = openDataKey({ id: row.id, wrappedBy: row.wrappedBy, wrapped: new Uint8Array(row.wrapped) })
	return JSON.parse(open(key, row.sealed, placeOf(row.id))) as ParticipantWords
}
