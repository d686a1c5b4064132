import type { Locale } from '@/lib/i18n/locales'
import { type Catalogue, keyOf, type Match, matchesIn } from './catalogue'
import { excerptOf, mark } from './excerpt'
import { type Answer, type Hit, KINDS, type Kind, MAX_QUERY, type Piece } from './finding'
import { SERVICE_TOPICS } from './service-topics'
import { type Understanding, understand } from './understanding'
import { wordsOf } from './words'

/** What a named destination and a topic that is meant weigh beside the words of a text, which weigh 1 at most. */
const WEIGHT = { place: 2, topic: 1.5 }
/** A guide of no destination stands behind one of the destination named, unless it is what is asked for. */
const NEUTRAL = { asked: 0.8, else: 0.1 }
/** What is only in English stands a little behind. */
const ENGLISH = 0.8
/** Most hits of a kind. */
const MOST: Record<Kind, number> = { guide: 10, fact: 4, route: 4, centre: 3, service: 4 }
/** Share of the best score from which a hit is worth showing. */
const WORTH = 0.4
/** Share of the words asked for that must stand in what is about no destination and no topic named. */
const COVERED = 0.5

/** All pieces of one kind and path, as far as they answer to a question. */
type Group = { head: Piece; best: Match | undefined; coverage: number; text: number }

/**
 * Answers a question in a reader's language.
 * @param own everything that exists in that language
 * @param english everything in English; the same catalogue for readers of English
 */
export function answerFrom(query: string, locale: Locale, own: Catalogue, english: Catalogue): Answer {
	const meant = understand(query, locale)
	const isTranslated = pathsIn(own)
	const groups = groupsOf(query, meant, own, () => true)
	const more = own === english ? [] : groupsOf(query, meant, english, (piece) => !isTranslated.has(keyOf(piece)))
	for (const group of more) group.text *= ENGLISH
	let scored = scoredOf([...groups, ...more], meant)
	if (scored.length === 0 && own !== english) {
		// Nothing in their language: people also search with the words that stand on their papers.
		const inEnglish = understand(query, english.locale)
		scored = scoredOf(
			groupsOf(query, inEnglish, english, () => true),
			inEnglish,
		)
	}
	const hits = KINDS.flatMap((kind) => best(scored, kind)).map(({ group, score }) => hitOf(group, score))
	// Centres and services have names, not translations.
	const texts = hits.filter(({ kind }) => kind !== 'centre' && kind !== 'service')
	return {
		hits,
		onlyEnglish: texts.length > 0 && locale !== english.locale && texts.every((hit) => hit.locale !== locale),
		places: [...meant.places].filter(([, weight]) => weight === 1).map(([place]) => place),
	}
}

const pathsOfCatalogue = new WeakMap<Catalogue, Map<string, Piece>>()

/** The first piece of each thing in a catalogue: a guide's head. */
function pathsIn(catalogue: Catalogue): Map<string, Piece> {
	let heads = pathsOfCatalogue.get(catalogue)
	if (!heads) {
		heads = new Map()
		for (const [at, piece] of catalogue.pieces.entries()) {
			const key = catalogue.keys[at] as string
			if (!heads.has(key)) heads.set(key, piece)
		}
		pathsOfCatalogue.set(catalogue, heads)
	}
	return heads
}

function groupsOf(
	query: string,
	meant: Understanding,
	catalogue: Catalogue,
	isWanted: (piece: Piece) => boolean,
): Group[] {
	const terms = [...new Set(termsFor(query, meant, catalogue.locale))]
	const byKey = new Map<string, Match[]>()
	for (const match of matchesIn(catalogue, terms)) {
		if (!isWanted(match.piece)) continue
		const there = byKey.get(match.key)
		if (there) there.push(match)
		else byKey.set(match.key, [match])
	}
	const groups: Group[] = []
	for (const [key, head] of pathsIn(catalogue)) {
		if (!isWanted(head)) continue
		const matches = byKey.get(key) ?? []
		if (matches.length === 0 && !isAbout(head, meant)) continue
		const ofHead = matches.find(({ piece }) => piece === head)
		const sections = matches.filter(({ piece }) => piece !== head)
		const asked = new Set(matches.flatMap((match) => match.asked))
		groups.push({
			head,
			best: sections[0] ?? ofHead,
			coverage: terms.length === 0 ? 0 : asked.size / terms.length,
			text: (ofHead?.score ?? 0) + (sections[0]?.score ?? 0) + 0.2 * (sections[1]?.score ?? 0),
		})
	}
	for (const kind of KINDS) {
		const ofKind = groups.filter(({ head }) => head.kind === kind)
		const most = Math.max(...ofKind.map(({ text }) => text), 0)
		for (const group of ofKind) group.text = most === 0 ? 0 : (group.text / most) * (0.3 + 0.7 * group.coverage)
	}
	return groups
}

/** The terms of the telling words of a question, as a language of texts has them. */
function termsFor(query: string, meant: Understanding, locale: Locale): string[] {
	const telling = new Set(meant.words.map((word) => word.start))
	return wordsOf(query.slice(0, MAX_QUERY), locale)
		.filter((word) => telling.has(word.start))
		.map((word) => word.term)
}

/** Whether a guide or service may be meant although none of the words stands in it. */
function isAbout(piece: Piece, { places, topics }: Understanding): boolean {
	if (piece.kind !== 'guide' && piece.kind !== 'service' && piece.kind !== 'route') return false
	const isThere = piece.place !== null && (places.get(piece.place as never) ?? 0) > 0
	if (piece.kind === 'service') return isThere && topicScore(piece, topics) >= 1
	return isThere || topicScore(piece, topics) > 0
}

function topicScore(piece: Piece, topics: Understanding['topics']): number {
	if (piece.topic === null) return 0
	const named = piece.kind === 'service' ? (SERVICE_TOPICS[piece.topic] ?? []) : [piece.topic]
	return Math.max(0, ...named.map((topic) => topics.get(topic as never) ?? 0))
}

type Scored = { group: Group; score: number }

function scoredOf(groups: Group[], meant: Understanding): Scored[] {
	return groups.flatMap((group) => {
		const { head, coverage, text } = group
		const place = placeScore(head, meant)
		const topic = topicScore(head, meant.topics)
		// Elsewhere the same words are about another country.
		if (meant.places.size > 0 && place === 0 && head.kind !== 'guide') return []
		const isGuide = head.kind === 'guide' || head.kind === 'route'
		if (!(isGuide && (place >= NEUTRAL.asked || topic > 0)) && coverage < COVERED && !isAbout(head, meant)) return []
		return [{ group, score: text + WEIGHT.place * place + WEIGHT.topic * topic }]
	})
}

function placeScore(piece: Piece, { places, topics }: Understanding): number {
	if (places.size === 0) return 0
	if (piece.place !== null) return places.get(piece.place as never) ?? 0
	if (piece.kind !== 'guide') return 0
	return piece.topic !== null && topics.get(piece.topic as never) === 1 ? NEUTRAL.asked : NEUTRAL.else
}

function best(scored: Scored[], kind: Kind): Scored[] {
	const ofKind = scored.filter(({ group }) => group.head.kind === kind).sort((a, b) => b.score - a.score)
	const least = (ofKind[0]?.score ?? 0) * WORTH
	return ofKind.filter(({ score }) => score >= least).slice(0, MOST[kind])
}

function hitOf({ head, best, coverage }: Group, score: number): Hit {
	// A section is worth naming only where it holds a good part of what was asked.
	const shown = best && coverage > 0 ? best.piece : head
	const terms = new Set(best?.found ?? [])
	const isSection = shown !== head
	const { kind, path, place, country, title } = head
	return {
		kind,
		path,
		place,
		country,
		title,
		anchor: shown.anchor,
		locale: head.locale,
		section:
			head.kind === 'fact'
				? [{ text: head.summary, marked: false }]
				: mark(isSection ? shown.heading : '', terms, shown.locale),
		excerpt: excerptOf(
			(isSection ? shown.text : head.kind === 'fact' ? head.text : head.summary) || head.text,
			terms,
			shown.locale,
		),
		score: Math.round(score * 1000) / 1000,
	}
}
