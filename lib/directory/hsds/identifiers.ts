import { createHash } from 'node:crypto'

/** A UUID (version 8 of RFC 9562) that follows from what it names: the same thing has the same one in each export. */
export function derivedId(...parts: string[]): string {
	const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export const TYPES_TAXONOMY = { id: derivedId('taxonomy', 'service-types'), name: 'Waymark service types' }
export const COUNTRY_TAXONOMY = { id: derivedId('taxonomy', 'country'), name: 'ISO 3166-1 alpha-2' }
