import { blindIndex } from '@/lib/vault/blind-index'
import { type DataKey, seal } from '@/lib/vault/seal'
import { ageBandOf, ageOn, type Birth } from './client'
import type { Day } from './day'
import type { PersonInput } from './schema'
import { nameKeys, phoneDigits, phoneKeys, wholeName } from './search-key'

/** The columns of a person: codes that statistics need as they are, everything that tells who it is sealed for its place. */
export function personRow(id: string, key: DataKey, input: PersonInput, today: Day) {
	const sealed = (column: string, value: string | undefined) =>
		value === undefined ? null : seal(key, value, { table: 'client', row: id, column })
	const birth: Birth | undefined = input.birthDate
		? { date: input.birthDate }
		: input.age !== undefined
			? { age: input.age, on: today }
			: undefined
	const contact = { channel: input.contactChannel ?? '', to: input.contactTo ?? '', hours: input.contactHours ?? '' }
	const screening = { items: input.vulnerabilities, note: input.screeningNote ?? '' }
	const languages = [...input.languages, ...(input.moreLanguages ? [input.moreLanguages] : [])]
	return {
		nameSealed: sealed('name_sealed', input.name),
		birthDateSealed: sealed('birth_date_sealed', birth && JSON.stringify(birth)),
		contactSealed: sealed('contact_sealed', JSON.stringify(contact)),
		screeningSealed: sealed('screening_sealed', JSON.stringify(screening)),
		sex: input.sex,
		ageBand: birth ? ageBandOf(ageOn(birth, today)) : null,
		nationality: input.nationality ?? null,
		languages: [...new Set(languages)],
		interpreterNeeded: input.interpreterNeeded,
		education: input.education ?? null,
		occupation: input.occupation ?? null,
		clientType: input.clientType ?? null,
		destination: input.destination ?? null,
		purpose: input.purpose ?? null,
		plannedDeparture: input.plannedDeparture ?? null,
		documentStatus: input.documentStatus ?? null,
	}
}

/** Keyed hashes by which a sealed person is found; the same one may come twice. */
export function personDigests(input: PersonInput): { kind: string; digest: Uint8Array<ArrayBuffer> }[] {
	const phone = isPhone(input.contactChannel) ? (input.contactTo ?? '') : ''
	const keys: [kind: string, value: string][] = [
		...nameKeys(input.name).map((value): [string, string] => ['name', value]),
		...phoneKeys(phone).map((value): [string, string] => ['phone', value]),
		['whole-name', wholeName(input.name)],
	]
	const { phone: whole, born } = sameness(input)
	if (whole) keys.push(['whole-phone', whole])
	if (born) keys.push(['born', born], ['year', born.slice(0, 4)])
	return keys.map(([kind, value]) => ({ kind, digest: blindIndex(kind, value) }))
}

/** What may show that somebody has a file already. */
export function sameness(input: PersonInput): { name: string; phone: string; born: string | undefined } {
	const digits = isPhone(input.contactChannel) ? phoneDigits(input.contactTo ?? '') : ''
	// The last nine digits: with or without the code of the country.
	return { name: input.name, phone: digits.length >= 6 ? digits.slice(-9) : '', born: input.birthDate }
}

function isPhone(channel: string | undefined): boolean {
	return channel === 'phone' || channel === 'messenger' || channel === 'via_person'
}
