/**
 * What a name or a phone number is looked up by. Two spellings of one name come out the same: case, accents and the
 * letters of Cyrillic do not count, and the Arabic letters that keyboards of different countries exchange are one.
 */

/** Longest beginning of a word that is looked up; longer ones find it too. */
const LONGEST = 16
/** Most words of a name that are indexed. */
const MOST_WORDS = 12
/** Fewest letters of a beginning, and fewest digits of a phone number, that one can look up. */
export const FEWEST_LETTERS = 2
export const FEWEST_DIGITS = 4
/** Longest number of ITU-T E.164. */
const MOST_DIGITS = 15

// Serbian, Macedonian, Russian, Ukrainian and Kazakh letters, into what people of the Balkans and passports write without
// accents. After ICAO Doc 9303 part 3, except where a name commonly has fewer letters in Latin (х is h, not kh).
const CYRILLIC: Record<string, string> = Object.fromEntries(
	(
		'а a б b в v г g ґ g д d ђ d ѓ g е e ё e є e ж z з z ѕ dz и i і i ї i й i ј j к k ќ k л l љ l м m н n њ n о o п p р r ' +
		'с s т t ћ c у u ў u ф f х h ц c ч c џ dz ш s щ s ъ - ы i ь - э e ю iu я ia ғ g қ k ң n ө o ұ u ү u һ h ә a'
	)
		.split(' ')
		.reduce<[string, string][]>((pairs, part, at, all) => {
			if (at % 2 === 1) pairs.push([all[at - 1] as string, part === '-' ? '' : part])
			return pairs
		}, []),
)

// Letters that Unicode does not take apart into a base and a mark, and Arabic letters that stand for each other.
const LETTERS: Record<string, string> = {
	...CYRILLIC,
	đ: 'd',
	ð: 'd',
	ł: 'l',
	ø: 'o',
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ı: 'i',
	ə: 'e',
	þ: 'th',
	أ: 'ا',
	إ: 'ا',
	آ: 'ا',
	ٱ: 'ا',
	ى: 'ي',
	ی: 'ي',
	ئ: 'ي',
	ک: 'ك',
	ة: 'ه',
	ۀ: 'ه',
	ؤ: 'و',
	ء: '',
	ـ: '',
}

/**
 * What Latin spellings of one sound have in common: passports of Ukraine write sh and ts where Serbian writes š and c, some
 * write y, i or j, some double letters. Applied to names and to questions alike, in this order.
 */
const SOUNDS: [RegExp, string][] = [
	[/shch|sch|sh/g, 's'],
	[/zh|xh|dz/g, 'z'],
	[/ch|ts/g, 'c'],
	[/kh/g, 'h'],
	[/ph/g, 'f'],
	[/([dgkln])j/g, '$1'],
	[/x/g, 'ks'],
	[/q/g, 'k'],
	[/w/g, 'v'],
	[/[jy]/g, 'i'],
	[/h/g, 'g'], // г is h in Ukrainian passports and g in Russian ones
	[/(.)\1+/gu, '$1'],
	[/^i(?=[aeou])/g, ''],
]

/** The words of a name in their one form. */
export function nameWords(name: string): string[] {
	return wordsOf(name).map(({ folded }) => folded)
}

/** Everything a name is found by: the beginnings of each of its words, and of every part of a Chinese name. */
export function nameKeys(name: string): string[] {
	const keys = new Set<string>()
	for (const word of nameWords(name).slice(0, MOST_WORDS)) {
		const letters = [...word].slice(0, LONGEST)
		for (let from = 0; from < (isHan(word) ? letters.length : 1); from++) {
			for (let to = from + 1; to <= letters.length; to++) keys.add(letters.slice(from, to).join(''))
		}
	}
	return [...keys]
}

/** What each word of a question is looked up by; empty if the question has no word long enough. */
export function nameQuestion(typed: string): string[] {
	const words = wordsOf(typed).slice(0, MOST_WORDS)
	const longEnough = ({ typed: word }: Word) => [...word].length >= FEWEST_LETTERS || isHan(word)
	return words.some(longEnough) ? words.map(({ folded }) => [...folded].slice(0, LONGEST).join('')) : []
}

/** The whole name in its one form, whatever the order of its words. Two spellings of one name come out the same. */
export function wholeName(name: string): string {
	return nameWords(name).sort().join(' ')
}

/** A year of birth within a question, and what is left without it. */
export function birthYearQuestion(typed: string): { year: string | undefined; rest: string } {
	const parts = typed.trim().split(/\s+/)
	const year = parts
		.map(allDigits)
		.find((digits, at) => /^(?:19|20)\d\d$/.test(digits) && digits.length === [...(parts[at] ?? '')].length)
	if (!year) return { year: undefined, rest: typed }
	return { year, rest: parts.filter((part) => allDigits(part) !== year).join(' ') }
}

type Word = { typed: string; folded: string }

function wordsOf(name: string): Word[] {
	const letters = (text: string) => [...text].map((letter) => LETTERS[letter] ?? letter).join('')
	// Letters first, because some are more than a base and a mark (й, ё); then marks; then what shows without marks.
	const bare = (text: string) => letters(letters(text).normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC'))
	return name
		.normalize('NFC')
		.toLowerCase()
		.split(/[^\p{L}\p{M}\p{N}]+/u)
		.map((typed) => ({ typed, folded: SOUNDS.reduce((word, [from, to]) => word.replace(from, to), bare(typed)) }))
		.filter(({ folded }) => folded !== '')
}

function isHan(word: string): boolean {
	return /\p{Script=Han}/u.test(word)
}

/** The digits of a phone number in their one form: Arabic and Persian digits as European ones, no prefix zeros. */
export function phoneDigits(typed: string): string {
	return allDigits(typed).replace(/^0+/, '').slice(-MOST_DIGITS)
}

/** Everything a phone number is found by: its last four digits and more, up to all of them. */
export function phoneKeys(phone: string): string[] {
	const digits = phoneDigits(phone)
	const keys: string[] = []
	for (let length = FEWEST_DIGITS; length <= digits.length; length++) keys.push(digits.slice(-length))
	return keys
}

/** What a phone number is looked up by; undefined if what was typed is none or too short. */
export function phoneQuestion(typed: string): string | undefined {
	if (!/^[\s\d٠-٩۰-۹()+./-]+$/u.test(typed.normalize('NFKC'))) return undefined
	const [all, bare] = [allDigits(typed), phoneDigits(typed)]
	// The last four digits of a number may begin with a zero that counts.
	if (all.length === FEWEST_DIGITS) return all
	if (bare.length >= FEWEST_DIGITS) return bare
	return all.length > FEWEST_DIGITS ? all.slice(-FEWEST_DIGITS) : undefined
}

function allDigits(typed: string): string {
	return [...typed.normalize('NFKC')]
		.map((letter) => {
			const code = letter.codePointAt(0) as number
			if (code >= 0x660 && code <= 0x669) return String(code - 0x660)
			if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0)
			return /\d/.test(letter) ? letter : ''
		})
		.join('')
}
