import { formatDay, formatMonth } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'
import { countryName, joinWords, languageName } from '@/lib/i18n/names'
import { isolated, type Say } from '@/lib/i18n/say'
import { ageOn, type ClientFile, type DestinationCode, OTHER_DESTINATION } from './client'
import type { Day } from './day'
import { STATELESS } from './nationality'

/** A destination's name; a slug the guides no longer know stays as it is. @param t translator of the `Codes` namespace */
export function destinationName(
	t: (key: string) => string,
	locale: Locale,
	destinations: DestinationCode[],
	slug: string | null,
): string {
	if (slug === OTHER_DESTINATION) return t('otherDestination')
	const found = destinations.find((destination) => destination.slug === slug)
	return found ? countryName(found.country, locale) : (slug ?? '')
}

/**
 * Who a client is, as far as it was said: labels and what stands under them, without name and screening.
 * @param of `say`: translator of whole keys; `today`: the day by which an age is told
 */
export function summaryRows(
	client: ClientFile,
	of: { say: Say; locale: Locale; today: Day; destinations: DestinationCode[] },
): [label: string, value: string][] {
	const { say, locale, today, destinations } = of
	const field = (name: string) => say(`PersonForm.${name}`)
	const code = (group: string, value: string | null) => (value ? say(`Codes.${group}.${value}`) : '')
	const { birth, contact } = client
	const languages = joinWords(
		client.languages.map((tag) => languageName(tag, locale)),
		locale,
	)
	const rows: [string, string][] = [
		[field('sex'), code('sex', client.sex)],
		[
			say('ClientPage.ageBand'),
			birth === null
				? code('ageBand', client.ageBand)
				: 'date' in birth
					? say('ClientPage.born', { date: formatDay(birth.date, locale), age: ageOn(birth, today) })
					: say('ClientPage.about', { age: ageOn(birth, today) }),
		],
		[
			field('nationality'),
			client.nationality === STATELESS
				? say('Codes.stateless')
				: client.nationality
					? countryName(client.nationality, locale)
					: '',
		],
		[
			field('languages'),
			[languages, client.interpreterNeeded && say('ClientPage.interpreter')].filter(Boolean).join(' · '),
		],
		[
			say('ClientPage.contact'),
			// Numbers and addresses keep their direction whatever stands around them.
			[code('contactChannel', contact.channel), isolated(contact.to), isolated(contact.hours)]
				.filter(Boolean)
				.join(' · '),
		],
		[field('clientType'), code('clientType', client.clientType)],
		[field('destination'), destinationName((key) => say(`Codes.${key}`), locale, destinations, client.destination)],
		[field('purpose'), code('purpose', client.purpose)],
		[field('plannedDeparture'), client.plannedDeparture ? formatMonth(client.plannedDeparture, locale) : ''],
		[field('documentStatus'), code('documentStatus', client.documentStatus)],
		[field('education'), code('education', client.education)],
		[field('occupation'), code('occupation', client.occupation)],
	]
	return rows.filter(([, value]) => value !== '')
}

/** The signs of vulnerability that were seen, as one line. */
export function screeningLine(client: ClientFile, say: Say, locale: Locale): string {
	return joinWords(
		client.vulnerabilities.map((sign) => say(`Codes.vulnerability.${sign}`)),
		locale,
	)
}
