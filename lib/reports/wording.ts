import { STATELESS } from '@/lib/clients/nationality'
import { formatTagOf, type Locale } from '@/lib/i18n/locales'
import { countryName } from '@/lib/i18n/names'
import type { Dimension, Report } from './indicator'

/** Translator of whole message keys. */
export type Say = (key: string, values?: Record<string, string | number>) => string

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
			return monthName(value, locale)
		case 'origin':
			return value === STATELESS ? say('Codes.stateless') : countryName(value, locale)
		case 'destination':
			return countries[value] ? countryName(countries[value], locale) : say('Codes.otherDestination')
		case 'person':
			return say(`ReportPage.person.${value}`)
		case 'service_type':
			return say(`ServiceTypes.${value}`)
		default:
			return value
	}
}

/** A month such as "March 2026". @param month `YYYY-MM` */
export function monthName(month: string, locale: Locale): string {
	return new Intl.DateTimeFormat(formatTagOf(locale), {
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC',
		calendar: 'gregory',
	}).format(new Date(`${month}-01T00:00:00Z`))
}

/** What a report is called: of whom and when. */
export function titleOf(report: Report, { say, locale }: ReportWords): string {
	const period = { from: monthName(report.from, locale), to: monthName(report.to, locale) }
	return report.centre
		? say('ReportPage.titleOf', { centre: report.centre, ...period })
		: say('ReportPage.titleAll', period)
}

/** A count in the language's digits. */
export function number(count: number, locale: Locale): string {
	return new Intl.NumberFormat(formatTagOf(locale)).format(count)
}
