import { getTranslations } from 'next-intl/server'
import type { DestinationCode } from '@/lib/clients/client'
import { STATELESS } from '@/lib/clients/nationality'
import { destinationName } from '@/lib/clients/wording'
import type { Outcome } from '@/lib/forms/form-state'
import { formatDay } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import { countryName, joinWords, languageName } from '@/lib/i18n/names'

/** The code list of each field that holds codes. */
const GROUPS: Record<string, string> = {
	...{ channel: 'channel', form: 'form', visit: 'visit', topics: 'topic', services: 'service', sex: 'sex' },
	...{ education: 'education', occupation: 'occupation', clientType: 'clientType', purpose: 'purpose' },
	...{ documentStatus: 'documentStatus', contactChannel: 'contactChannel', vulnerabilities: 'vulnerability' },
}
const YES_OR_NO = ['contactMade', 'interpreter', 'interpreterNeeded']

/** What the codes of a conflict stand for, so that people compare words. Any other outcome stays as it is. */
export async function nameConflict(
	outcome: Outcome,
	locale: Locale,
	known: { destinations: DestinationCode[]; guides?: { id: string; title: string }[] },
): Promise<Outcome> {
	if (outcome.ok || !outcome.conflict) return outcome
	const codes = await getTranslations({ locale, namespace: 'Codes' })
	const words = (value: string, name: (code: string) => string) =>
		joinWords(value.split(' ').filter(Boolean).map(name), locale)
	const named = (field: string, value: string): string => {
		if (YES_OR_NO.includes(field)) return codes(value === 'on' ? 'yes' : 'no')
		if (value === '') return ''
		if (GROUPS[field]) return words(value, (code) => codes(`${GROUPS[field]}.${code}`))
		if (field === 'language' || field === 'languages') return words(value, (tag) => languageName(tag, locale))
		if (field === 'nationality') return value === STATELESS ? codes('stateless') : countryName(value, locale)
		if (field === 'destination') return destinationName(codes, locale, known.destinations, value)
		if (field === 'guides') return words(value, (id) => known.guides?.find((guide) => guide.id === id)?.title ?? id)
		return field === 'heldOn' || field === 'birthDate' ? formatDay(value, locale) : value
	}
	const fields = outcome.conflict.fields.map(({ field, theirs, yours }) => ({
		field,
		theirs: named(field, theirs),
		yours: named(field, yours),
	}))
	return { ...outcome, conflict: { ...outcome.conflict, fields } }
}
