import { createTranslator } from 'next-intl'
import { formatDay } from '@/lib/i18n/day'
import { formatTagOf, type Locale, languageTagOf } from '@/lib/i18n/locales'
import { messagesOf } from '@/lib/i18n/messages'
import type { AMOUNT_PERIODS, DURATION_UNITS, NUMBER_UNITS, TypedValue } from './fact'

type CountedUnit = Exclude<(typeof NUMBER_UNITS)[number], 'percent'> | 'working_days'
type Word = (typeof AMOUNT_PERIODS)[number] | CountedUnit | 'yes' | 'no' | 'ask' | 'unconfirmed' | 'expired'

/** The words around figures in one language; from the messages `FactValue`. */
export type FactWords = { locale: Locale; say: (word: Word, values?: Record<string, string | number>) => string }

/** Loads the words around figures of a locale. */
export async function factWordsOf(locale: Locale): Promise<FactWords> {
	const say = createTranslator({
		locale: languageTagOf(locale),
		messages: await messagesOf(locale),
		namespace: 'FactValue',
	}) as (key: string, values?: Record<string, string | number>) => string
	return { locale, say }
}

/**
 * A fact's value as text in a reader's language and numerals, with its unit: "€150 per application", "4 to 6 weeks".
 * @returns null where nobody could confirm a value
 */
export function wordValue(fact: TypedValue, words: FactWords): string | null {
	if (fact.value === null) return null
	switch (fact.type) {
		case 'amount': {
			const { amount, max, currency, per } = fact.value
			const whole = [amount, max ?? 0].every(Number.isInteger)
			const text = inFigures(amount, max, words.locale, {
				style: 'currency',
				currency,
				minimumFractionDigits: whole ? 0 : 2,
				maximumFractionDigits: whole ? 0 : 2,
			})
			return per ? words.say(per, { amount: text }) : text
		}
		case 'number': {
			const { number, max, unit } = fact.value
			if (unit === 'percent')
				return inFigures(number, max, words.locale, { style: 'unit', unit: 'percent', maximumFractionDigits: 3 })
			return counted(number, max, unit, words)
		}
		case 'duration': {
			const { duration, max, unit } = fact.value
			return counted(duration, max, `${unit}s` as `${(typeof DURATION_UNITS)[number]}s`, words)
		}
		case 'date':
			return formatDay(fact.value.date, words.locale)
		case 'phone':
			return fact.value.phone
		case 'address':
			return fact.value.lines.join(', ')
		case 'boolean':
			return words.say(fact.value.yes ? 'yes' : 'no')
		case 'level':
			return fact.value.level
		case 'link':
			return fact.value.name
	}
}

/** The number decides the word's form, and a range takes the form of its upper end, in every plural rule of the CLDR. */
function counted(number: number, max: number | undefined, unit: CountedUnit, words: FactWords): string {
	return words.say(unit, { count: max ?? number, number: inFigures(number, max, words.locale, {}) })
}

function inFigures(from: number, to: number | undefined, locale: Locale, options: Intl.NumberFormatOptions): string {
	const format = new Intl.NumberFormat(formatTagOf(locale), options)
	return to === undefined ? format.format(from) : format.formatRange(from, to)
}

/** The `tel:` address of a phone number, digits and a leading plus only. */
export function phoneAddress(phone: string): string {
	return `tel:${phone.replace(/[^+0-9]/g, '')}`
}
