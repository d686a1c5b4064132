import { getTranslations } from 'next-intl/server'

const CONSENT = [
	...['consentForm', 'consentOn', 'consentLanguage', 'givenBy', 'toServices', 'sharedWith'],
	...['withheldItems', 'withheldOther', 'withholdReason'],
]
const PERSON = [
	...['name', 'sex', 'birthDate', 'age', 'nationality', 'languages', 'moreLanguages', 'interpreterNeeded', 'centre'],
	...['contactChannel', 'contactTo', 'contactHours', 'education', 'occupation', 'clientType', 'destination', 'purpose'],
	...['plannedDeparture', 'documentStatus', 'vulnerabilities', 'screeningNote'],
]

/** Labels by field name, for the error summary and the list of differences. */
export async function consentLabels(): Promise<Record<string, string>> {
	const t = await getTranslations('ConsentForm')
	return Object.fromEntries(CONSENT.map((name) => [name, t(name)]))
}

/** The same of the person's fields. */
export async function personLabels(): Promise<Record<string, string>> {
	const t = await getTranslations('PersonForm')
	return Object.fromEntries(PERSON.map((name) => [name, t(name)]))
}
