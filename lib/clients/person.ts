import type { Conflict } from '@/lib/forms/form-state'
import type { ClientFile } from './client'
import type { PersonInput } from './schema'

/** A file as the fields of its form hold it: by field name, lists joined by a space. */
export function personFieldsOf(file: Omit<ClientFile, 'id' | 'code' | 'centreId' | 'counsellor' | 'registeredOn'>) {
	return {
		name: file.name,
		sex: file.sex ?? '',
		birthDate: file.birth && 'date' in file.birth ? file.birth.date : '',
		age: file.birth && 'age' in file.birth ? String(file.birth.age) : '',
		nationality: file.nationality ?? '',
		languages: [...file.languages].sort().join(' '),
		interpreterNeeded: file.interpreterNeeded ? 'on' : '',
		contactChannel: file.contact.channel,
		contactTo: file.contact.to,
		contactHours: file.contact.hours,
		education: file.education ?? '',
		occupation: file.occupation ?? '',
		clientType: file.clientType ?? '',
		destination: file.destination ?? '',
		purpose: file.purpose ?? '',
		plannedDeparture: file.plannedDeparture ?? '',
		documentStatus: file.documentStatus ?? '',
		vulnerabilities: [...file.vulnerabilities].sort().join(' '),
		screeningNote: file.screeningNote,
	}
}

/** Where a file as saved by somebody else differs from what was typed. Codes stay codes; the form names them. */
export function clientDifferences(theirs: ClientFile, input: PersonInput): Conflict[] {
	const languages = [...new Set([...input.languages, ...(input.moreLanguages ? [input.moreLanguages] : [])])]
	const yours: Record<string, string> = {
		...Object.fromEntries(
			Object.entries(input).map(([field, value]) => [field, value === undefined ? '' : String(value)]),
		),
		languages: languages.sort().join(' '),
		interpreterNeeded: input.interpreterNeeded ? 'on' : '',
		vulnerabilities: [...input.vulnerabilities].sort().join(' '),
	}
	// A field that was left empty is not even sent.
	return Object.entries(personFieldsOf(theirs))
		.map(([field, value]) => ({ field, theirs: value, yours: yours[field] ?? '' }))
		.filter((one) => one.theirs !== one.yours)
}
