import { FACT_REFERENCE } from '../../lib/facts/fact'

/** A text and its translation are held against each other piece by piece: a guide's text, a route's sentences, a label. */
export type Pair = { source: string; translation: string; locale: string }

/** What must be the same in both, in number and mostly in order. */
const SAME: Record<string, (text: string) => string[]> = {
	headings: (text) => [...text.matchAll(/^(#{1,6}) /gm)].map((match) => match[1] as string),
	'fact references': (text) => [...text.matchAll(FACT_REFERENCE)].map((match) => match[1] as string).sort(),
	links: (text) => [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] as string).sort(),
	'list items': (text) => [...text.matchAll(/^\s*(?:[-*]|\d+\.) /gm)].map(() => 'item'),
	'table rows': (text) => [...text.matchAll(/^\s*\|.*\|\s*$/gm)].map(() => 'row'),
	numbers: numbersIn,
}

/** Letters of the script a language is written in; the share of them that a text must have at least. */
const SCRIPTS: Record<string, [RegExp, number]> = {
	ru: [/\p{Script=Cyrillic}/gu, 0.7],
	uk: [/\p{Script=Cyrillic}/gu, 0.7],
	mk: [/\p{Script=Cyrillic}/gu, 0.7],
	ar: [/\p{Script=Arabic}/gu, 0.7],
	fa: [/\p{Script=Arabic}/gu, 0.7],
	zh: [/\p{Script=Han}/gu, 0.6],
}
const LATIN: [RegExp, number] = [/\p{Script=Latin}/gu, 0.97]

/** Letters that tell a language from its neighbours: what a longer text in it has, and what it never has. */
const LETTERS: Record<string, { has?: RegExp; never?: RegExp }> = {
	ru: { has: /[ыэ]/i, never: /[іїєґѓќљњџј]/i },
	uk: { has: /[іїє]/i, never: /[ыэъёѓќљњџј]/i },
	mk: { has: /[јљњќѓ]/i, never: /[ыэъёіїєюяйщь]/i },
	ar: { has: /[ةىيك]/, never: /[پچگی]/ },
	fa: { has: /[پچگی]/, never: /[ةيك]/ },
	sq: { has: /[ëç]/i },
	sr: { has: /[čšžćđ]/i, never: /\p{Script=Cyrillic}/u },
	ro: { has: /[ăâîșț]/i, never: /[şţ]/i },
	tr: { has: /[ışğ]/ },
	hu: { has: /[őűáé]/i },
	fr: { has: /[éèàêç]/i },
}

/** Length of a translation beside its source, in characters: least and most. */
const LENGTHS: Record<string, [number, number]> = { zh: [0.16, 0.62], ar: [0.55, 1.35], fa: [0.55, 1.4] }
const LENGTH: [number, number] = [0.7, 1.55]

/** Words no name of an institution is made of; in a run of words taken over from the source they give English away. */
const ENGLISH =
	/^(you|your|the|is|are|was|must|can|cannot|not|do|does|will|if|this|that|have|has|may|they|their|when|who|which|what|how|before|after|there)$/

/**
 * What is wrong with a translation beside its source.
 * @param pair the same piece of text in English and in a locale, Markdown or plain
 * @returns what differs, in words for the person who mends it; empty when nothing does
 */
export function translationProblems({ source, translation, locale }: Pair): string[] {
	const problems: string[] = []
	for (const [part, of] of Object.entries(SAME)) {
		const [theirs, ours] = [of(source), of(translation)]
		if (theirs.join(' ') !== ours.join(' ')) problems.push(`${part} differ from the source${difference(theirs, ours)}`)
	}
	for (const run of leftoverEnglish(source, translation)) problems.push(`left in English: "${run}"`)
	problems.push(...wrongScript(translation, locale), ...wrongLength(source, translation, locale))
	return problems
}

function difference(theirs: string[], ours: string[]): string {
	const missing = theirs.filter((one, index) => ours.indexOf(one) < 0 || count(theirs, one, index) > count(ours, one))
	const extra = ours.filter((one, index) => theirs.indexOf(one) < 0 || count(ours, one, index) > count(theirs, one))
	const say = (what: string, list: string[]) => (list.length > 0 ? `, ${what}: ${[...new Set(list)].join(' ')}` : '')
	return say('missing', missing) + say('too many', extra)
}

function count(list: string[], one: string, upTo = list.length - 1): number {
	return list.slice(0, upTo + 1).filter((other) => other === one).length
}

/** All numbers of a text outside facts and addresses, in ASCII digits: years, dates, phone numbers, amounts. */
function numbersIn(text: string): string[] {
	const prose = plainText(text).replace(/^\s*\d+\. /gm, '')
	return [...prose.matchAll(/\p{Nd}+/gu)]
		.map(([digits]) => [...digits].map((digit) => asciiDigit(digit)).join(''))
		.sort()
}

function asciiDigit(digit: string): string {
	const code = digit.codePointAt(0) ?? 0
	// Arabic-Indic and Persian digits; the content has no others.
	for (const zero of [0x0660, 0x06f0]) if (code >= zero && code <= zero + 9) return String(code - zero)
	return digit
}

/** Without fact references, the addresses of links, and bare addresses. */
function plainText(text: string): string {
	return text
		.replace(FACT_REFERENCE, ' ')
		.replace(/\]\([^)]*\)/g, ']')
		.replace(/\bhttps?:\/\/\S+|\bwww\.\S+|\b[\w-]+(\.[\w-]+)+\b/g, ' ')
}

/** Runs of four words or more that stand in the source to the letter and hold a word that only sentences have. */
function leftoverEnglish(source: string, translation: string): string[] {
	const known = new Set<string>()
	const theirs = wordsOf(source)
	for (let at = 0; at + 4 <= theirs.length; at++) known.add(theirs.slice(at, at + 4).join(' '))
	// A short piece that is wholly the same as its source, unless it is a name.
	if (theirs.length < 4 && theirs.length > 1 && theirs.join(' ') === wordsOf(translation).join(' '))
		return theirs.some((word) => ENGLISH.test(word)) ? [translation] : []
	const ours = wordsOf(translation)
	const runs: string[] = []
	for (let at = 0; at + 4 <= ours.length; at++) {
		const run = ours.slice(at, at + 4)
		if (!known.has(run.join(' ')) || !run.some((word) => ENGLISH.test(word))) continue
		let end = at + 4
		while (end < ours.length && known.has(ours.slice(end - 3, end + 1).join(' '))) end++
		runs.push(ours.slice(at, end).join(' '))
		at = end
	}
	return runs
}

function wordsOf(text: string): string[] {
	return (
		plainText(text)
			.toLowerCase()
			.match(/[\p{L}\p{M}’']+/gu) ?? []
	)
}

function wrongScript(translation: string, locale: string): string[] {
	const prose = plainText(translation)
	const letters = prose.match(/\p{L}/gu)?.length ?? 0
	if (letters === 0) return []
	const problems: string[] = []
	const [script, least] = SCRIPTS[locale] ?? LATIN
	const share = (prose.match(script)?.length ?? 0) / letters
	// A label may be little more than the name of an institution.
	if (letters > 200 && share < least)
		problems.push(`only ${Math.round(share * 100)} % of the letters are of its script`)
	if (letters > 20 && share === 0) problems.push('not one letter is of its script')
	const { has, never } = LETTERS[locale] ?? {}
	if (has && letters > 400 && !has.test(prose)) problems.push(`has none of the letters of ${locale}`)
	const odd = never?.exec(prose)
	if (odd)
		problems.push(
			`has the letter ${odd[0]}, which ${locale} does not use: "${prose.slice(Math.max(0, odd.index - 12), odd.index + 12).trim()}"`,
		)
	return problems
}

function wrongLength(source: string, translation: string, locale: string): string[] {
	const [theirs, ours] = [plainText(source).length, plainText(translation).length]
	if (ours === 0 && theirs > 0) return ['is empty']
	// An abbreviation may need a whole phrase in another language.
	if (theirs < 30 && ours < 120) return []
	const [least, most] = LENGTHS[locale] ?? LENGTH
	const ratio = ours / theirs
	// The shorter a text, the more its length may differ.
	const slack = theirs > 1500 ? 1 : theirs > 300 ? 1.15 : theirs > 80 ? 1.6 : 4
	return ratio < least / slack || ratio > most * slack ? [`is ${Math.round(ratio * 100)} % as long as its source`] : []
}

/** A guide's text cut at its headings, so that a section left out or doubled shows even in a long guide. */
export function sectionsOf(markdown: string): string[] {
	return markdown.split(/^(?=#{2,3} )/m).filter((section) => section.trim() !== '')
}
