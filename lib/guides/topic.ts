/** Topics of a destination guide, in the order in which they are shown. The slugs are part of the public address. */
export const TOPICS = [
	'admission',
	'rights',
	'work',
	'qualifications',
	'language',
	'study',
	'living',
	'culture',
	'support',
	'return',
] as const

/** The country-neutral guide beside the destinations. */
export const NEUTRAL_TOPICS = ['safe-migration'] as const

export type Topic = (typeof TOPICS)[number]
export type NeutralTopic = (typeof NEUTRAL_TOPICS)[number]

export function isTopic(value: unknown): value is Topic {
	return typeof value === 'string' && (TOPICS as readonly string[]).includes(value)
}
