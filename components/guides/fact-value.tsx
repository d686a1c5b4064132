import type { TypedValue } from '@/lib/facts/fact'
import { type FactWords, phoneAddress, wordValue } from '@/lib/facts/wording'

/** A figure's value; phone numbers can be called, institutions visited, and both keep their direction. */
export function FactValue({ fact, words }: { fact: TypedValue; words: FactWords }) {
	const value = wordValue(fact, words)
	if (value === null) return words.say('ask')
	if (fact.type === 'phone')
		return (
			<a className="tel" href={phoneAddress(value)}>
				<bdi dir="ltr">{value}</bdi>
			</a>
		)
	if (fact.type === 'link' && fact.value)
		return (
			<a href={fact.value.url}>
				<bdi>{value}</bdi>
			</a>
		)
	return fact.type === 'address' || fact.type === 'level' ? <bdi>{value}</bdi> : value
}
