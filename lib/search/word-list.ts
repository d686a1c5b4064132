import type { NeutralTopic, Topic } from '@/lib/guides/topic'

/** Slugs of the destinations whose names people may use. */
export type Place =
	| 'austria'
	| 'belgium'
	| 'czechia'
	| 'germany'
	| 'hungary'
	| 'italy'
	| 'netherlands'
	| 'portugal'
	| 'slovakia'

export type Tongue = 'german' | 'dutch' | 'french' | 'czech' | 'hungarian' | 'italian' | 'portuguese' | 'slovak'

/**
 * The words people of one language use for what guides are about. Each list is words between spaces:
 * `visa` is this word, `visa-` every word that begins so, `boss+pay-` both in one question, in any order. Accents, case and the
 * script of Serbian and Macedonian do not count; a letter wrong in a longer word is forgiven. In Chinese every entry may stand
 * anywhere in the question.
 */
export type Vocabulary = {
	/** Countries in every form, their people, their big cities. */
	places: Record<Place, string>
	/** Names of languages; they point to where the language is spoken, and to the guides on language. */
	tongues: Partial<Record<Tongue, string>>
	/** `sure`: whoever says this asks for the topic. `maybe`: it may be meant. */
	topics: Record<Topic | NeutralTopic, { sure: string; maybe?: string }>
	/** Words that say nothing about what is sought. */
	small: string
}
