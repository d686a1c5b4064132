import type { NeutralTopic, Topic } from '@/lib/guides/topic'
import type { Locale } from '@/lib/i18n/locales'
import { MAX_QUERY, MAX_WORDS } from './finding'
import { foldLetters } from './letters'
import { withoutArabicBefore } from './stems'
import { allowedErrors, isNear } from './typing'
import { NAMES_ON_PAPER, SPOKEN, TERMS_ON_PAPER, VOCABULARIES } from './vocabulary'
import type { Place, Tongue } from './word-list'
import { type Word, wordsOf } from './words'

type AnyTopic = Topic | NeutralTopic

/** What a question is taken to mean. */
export type Understanding = {
	/** Destinations named, 0 to 1 each. */
	places: Map<Place, number>
	/** Topics meant, 0 to 1 each; the surest one is 1 where the words leave no doubt. */
	topics: Map<AnyTopic, number>
	/** The words that are worth looking for in texts; the others only say where, or nothing. */
	words: Word[]
}

type Part = { text: string; isBeginning: boolean }
/** A word or several of a vocabulary that stand for something. */
type Entry = { parts: Part[]; weight: number }
type Lexicon = {
	places: [Place, Entry[]][]
	tongues: [Tongue, Entry[]][]
	topics: [AnyTopic, Entry[]][]
	small: Set<string>
	/** Every single word of all entries, for guessing what a misspelt word was meant to be. */
	parts: string[]
}
/** A word of a question in every form in which the vocabulary may have it. */
type Token = { word: Word; forms: string[] }

const SURE = 2
const MAYBE = 1
/** What words beside one another say more than each alone. */
const TOGETHER = 1
/** Fewest letters of a word that may be misspelt. */
const GUESSED_FROM = 5

const lexicons = new Map<Locale, Lexicon>()

/** Reads destinations and topics out of a question, and says which of its words are worth looking for. */
export function understand(query: string, locale: Locale): Understanding {
	const text = query.slice(0, MAX_QUERY)
	const lexicon = lexiconOf(locale)
	const words = wordsOf(text, locale)
	if (locale === 'zh') return understandChinese(foldLetters(text, locale), words, lexicon)

	const tokens = words.slice(0, MAX_WORDS).map((word) => ({ word, forms: formsOf(word.folded, locale) }))
	for (const token of tokens) guess(token, lexicon)
	const isPlace = new Set<Token>()
	const places = new Map<Place, number>()
	for (const [place, entries] of lexicon.places) {
		for (const entry of entries) {
			const found = tokensOf(entry, tokens)
			if (!found) continue
			places.set(place, 1)
			for (const token of found) isPlace.add(token)
		}
	}
	const isTongue = new Set<Token>()
	const tongues: Tongue[] = []
	for (const [tongue, entries] of lexicon.tongues) {
		for (const found of entries.map((entry) => tokensOf(entry, tokens))) {
			if (!found) continue
			tongues.push(tongue)
			for (const token of found) isTongue.add(token)
		}
	}
	const others = tokens.filter((token) => !isPlace.has(token))
	const scores = new Map<AnyTopic, number>()
	for (const [topic, entries] of lexicon.topics) {
		const score = entries.reduce((sum, entry) => sum + (tokensOf(entry, others) ? entry.weight : 0), 0)
		if (score > 0) scores.set(topic, score)
	}
	const telling = others.filter(({ word, forms }) => !isTongue.has(tokenOf(word, tokens)) && !isSmall(forms, lexicon))
	return {
		...meant(places, tongues, scores),
		// A question of small words only is looked for as it is.
		words: (telling.length > 0 || places.size > 0 || tongues.length > 0 ? telling : tokens).map(({ word }) => word),
	}
}

/** Chinese has no spaces to tell words by: an entry counts where it stands, and the longest one there. */
function understandChinese(text: string, words: Word[], lexicon: Lexicon): Understanding {
	const spans: { start: number; end: number; hit: () => void }[] = []
	const places = new Map<Place, number>()
	const tongues: Tongue[] = []
	const scores = new Map<AnyTopic, number>()
	const note = (entries: Entry[], then: (entry: Entry) => void) => {
		for (const entry of entries) {
			const part = entry.parts[0]?.text ?? ''
			const start = entry.parts.every((one) => text.includes(one.text)) ? text.indexOf(part) : -1
			if (start >= 0) spans.push({ start, end: start + part.length, hit: () => then(entry) })
		}
	}
	for (const [place, entries] of lexicon.places) note(entries, () => places.set(place, 1))
	for (const [tongue, entries] of lexicon.tongues) note(entries, () => tongues.push(tongue))
	for (const [topic, entries] of lexicon.topics)
		note(entries, ({ weight }) => scores.set(topic, (scores.get(topic) ?? 0) + weight))
	for (const { start, end, hit } of spans) {
		const isInLonger = spans.some((one) => one.start <= start && one.end >= end && one.end - one.start > end - start)
		if (!isInLonger) hit()
	}
	const names = [...lexicon.places, ...lexicon.tongues].flatMap(([, entries]) =>
		entries.map(({ parts }) => parts[0]?.text),
	)
	const telling = words.filter(
		({ folded }) => !names.some((name) => name?.includes(folded)) && !lexicon.small.has(folded),
	)
	return { ...meant(places, tongues, scores), words: telling.slice(0, MAX_WORDS * 2) }
}

/** Where nobody named a country, the language they ask about points to it. */
function meant(
	places: Map<Place, number>,
	tongues: Tongue[],
	scores: Map<AnyTopic, number>,
): Pick<Understanding, 'places' | 'topics'> {
	for (const tongue of new Set(tongues)) {
		scores.set('language', (scores.get('language') ?? 0) + MAYBE)
		if (places.size === 0 || [...places.values()].some((weight) => weight < 1)) {
			for (const [place, weight] of Object.entries(SPOKEN[tongue]) as [Place, number][])
				places.set(place, Math.max(places.get(place) ?? 0, weight))
		}
	}
	const most = Math.max(0, ...scores.values())
	const certainty = Math.min(1, most / SURE)
	return { places, topics: new Map([...scores].map(([topic, score]) => [topic, (score / most) * certainty])) }
}

function formsOf(folded: string, locale: Locale): string[] {
	return locale === 'ar' ? [...new Set([folded, withoutArabicBefore(folded)])] : [folded]
}

/** Adds to a word that nobody knows what it may have been meant to be. */
function guess(token: Token, lexicon: Lexicon): void {
	const isKnown = (form: string) => lexicon.small.has(form) || lexicon.parts.some((part) => fits(partOf(part), form))
	const longest = token.forms[0] ?? ''
	if (longest.length < GUESSED_FROM || /\d/.test(longest) || token.forms.some(isKnown)) return
	for (let errors = 1; errors <= allowedErrors(longest.length); errors++) {
		const near = lexicon.parts.map(partOf).filter(({ text, isBeginning }) => {
			if (text.length < GUESSED_FROM - 1 || text[0] !== longest[0]) return false
			if (!isBeginning) return text.length >= GUESSED_FROM && isNear(text, longest, errors)
			return (
				[-1, 0, 1].some((more) => isNear(text, longest.slice(0, text.length + more), errors)) &&
				text.length > errors * 4
			)
		})
		if (near.length === 0) continue
		token.forms.push(...near.map(({ text }) => text))
		return
	}
}

/** The words of the question that an entry stands for; undefined unless all its parts are there. */
function tokensOf(entry: Entry, tokens: Token[]): Token[] | undefined {
	const found: Token[] = []
	for (const part of entry.parts) {
		const token = tokens.find((one) => !found.includes(one) && one.forms.some((form) => fits(part, form)))
		if (!token) return undefined
		found.push(token)
	}
	return found
}

function tokenOf(word: Word, tokens: Token[]): Token {
	return tokens.find((token) => token.word === word) as Token
}

function isSmall(forms: string[], lexicon: Lexicon): boolean {
	return lexicon.small.has(forms[0] ?? '')
}

function fits({ text, isBeginning }: Part, form: string): boolean {
	return isBeginning ? form.startsWith(text) : form === text
}

function partOf(text: string): Part {
	return text.endsWith('-') ? { text: text.slice(0, -1), isBeginning: true } : { text, isBeginning: false }
}

function lexiconOf(locale: Locale): Lexicon {
	let lexicon = lexicons.get(locale)
	if (!lexicon) {
		lexicon = makeLexicon(locale)
		lexicons.set(locale, lexicon)
	}
	return lexicon
}

function makeLexicon(locale: Locale): Lexicon {
	const { places, tongues, topics, small } = VOCABULARIES[locale]
	const parts = new Set<string>()
	const fold = (word: string) =>
		foldLetters(word, locale).replace(/[^\p{L}\p{N}]+/gu, '') + (word.endsWith('-') && locale !== 'zh' ? '-' : '')
	const entriesOf = (list: string, weight: number): Entry[] =>
		[...new Set(list.split(/\s+/).filter((entry) => entry !== ''))].map((entry) => {
			const words = entry.split('+').map(fold)
			for (const word of words) parts.add(word)
			return { parts: words.map(partOf), weight: weight + (words.length - 1) * TOGETHER }
		})
	const named = Object.entries(places) as [Place, string][]
	const spoken = Object.entries(tongues) as [Tongue, string][]
	const about = Object.entries(topics) as [Topic, { sure: string; maybe?: string }][]
	return {
		places: named.map(([place, list]) => [place, entriesOf(`${list} ${NAMES_ON_PAPER[place]}`, SURE)]),
		tongues: spoken.map(([tongue, list]) => [tongue, entriesOf(list, SURE)]),
		topics: about.map(([topic, { sure, maybe = '' }]) => [
			topic,
			[...entriesOf(`${sure} ${TERMS_ON_PAPER[topic] ?? ''}`, SURE), ...entriesOf(maybe, MAYBE)],
		]),
		small: new Set(small.split(/\s+/).map(fold)),
		parts: [...parts],
	}
}
