import { STATELESS } from '@/lib/clients/nationality'
import { formatMonth } from '@/lib/i18n/day'
import { formatTagOf, type Locale } from '@/lib/i18n/locales'
import { countryName } from '@/lib/i18n/names'
import type { Say } from '@/lib/i18n/say'
import type { Dimension, Report } from './indicator'

/** What words a report needs: a translator of whole keys, the language, and the country of each destination's slug. */
export type ReportWords = { say: Say; locale: Locale; countries: Record<string, string> }

/** Under which list of `Codes` the values of a dimension stand. */
const LISTS: Partial<Record<Dimension, string>> = {
	sex: 'sex',
	age_band: 'ageBand',
	client_type: 'clientType',
	purpose: 'purpose',
	topic: 'topic',
	service: 'service',
	channel: 'channel',
	visit: 'visit',
	status: 'referralStatus',
	urgency: 'urgency',
	confirmed: 'confirmation',
}

/** What a value of a table is called. @param countries country of each destination's slug */
export function valueName(
	report: Report,
	dimension: Dimension,
	value: string,
	{ say, locale, countries }: ReportWords,
): string {
	if (value === 'unknown') return say('ReportPage.unknown')
	const list = LISTS[dimension]
	if (list) return say(`Codes.${list}.${value}`)
	switch (dimension) {
		case 'centre':
			return report.centres[value] ?? value
		case 'month':
			return formatMonth(value, locale)
		case 'origin':
			return value === STATELESS ? say('Codes.stateless') : countryName(value, locale)
		case 'destination':
			return countries[value] ? countryName(countries[value], locale) : say('Codes.otherDestination')
		case 'person':
			return say(`ReportPage.person.${value}`)
		case 'outcome':
			return say(`Timeline.appointmentState.${value}`)
		case 'way':
			return say(`BookingPage.way.${value}`)
		case 'session_kind':
			return say(`SessionsPage.kind.${value}`)
		case 'service_type':
			return say(`ServiceTypes.${value}`)
		default:
			return value
	}
}

/** What a report is called: of whom and when. */
export function titleOf(report: Report, { say, locale }: ReportWords): string {
	const period = { from: formatMonth(report.from, locale), to: formatMonth(report.to, locale) }
	return report.centre
		? say('ReportPage.titleOf', { centre: report.centre, ...period })
		: say('ReportPage.titleAll', period)
}

/** A count in the language's digits. */
export function number(count: number, locale: Locale): string {
	return new Intl.NumberFormat(formatTagOf(locale)).format(count)
}
