import type { Conflict } from '@/lib/forms/form-state'
import type { ConsultationFile } from './consultation'
import type { ConsultationInput } from './schema'

/** A consultation as the fields of its form hold it: by field name, lists joined by a space. */
export function consultationFieldsOf(file: ConsultationFile) {
	return {
		heldOn: file.heldOn,
		minutes: String(file.minutes),
		channel: file.channel,
		form: file.form,
		visit: file.firstVisit ? 'first' : 'return',
		contactMade: file.contactMade ? 'on' : '',
		topics: joined(file.topics),
		services: joined(file.services),
		destination: file.destination ?? '',
		language: file.language ?? '',
		interpreter: file.interpreter ? 'on' : '',
		guides: joined(file.handouts.map((handout) => handout.guideId)),
		note: file.note && 'text' in file.note ? file.note.text : '',
	}
}

/** Where a consultation as saved by somebody else differs from what was typed. Codes stay codes; the form names them. */
export function consultationDifferences(theirs: ConsultationFile, input: ConsultationInput): Conflict[] {
	const hidden = theirs.note !== null && 'hidden' in theirs.note
	const yours = {
		heldOn: input.heldOn,
		minutes: String(input.minutes),
		channel: input.channel,
		form: input.form,
		visit: input.visit,
		contactMade: input.contactMade ? 'on' : '',
		topics: joined(input.topics),
		services: joined(input.services),
		destination: input.destination ?? '',
		language: input.language ?? '',
		interpreter: input.interpreter ? 'on' : '',
		guides: joined(input.guides),
		note: hidden ? '' : (input.note ?? ''),
	}
	return Object.entries(consultationFieldsOf(theirs))
		.filter(([field, value]) => value !== yours[field as keyof typeof yours])
		.map(([field, value]) => ({ field, theirs: value, yours: yours[field as keyof typeof yours] }))
}

function joined(codes: readonly string[]): string {
	return [...codes].sort().join(' ')
}
