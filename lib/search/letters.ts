import type { Locale } from '@/lib/i18n/locales'

// Macedonian and Serbian are typed in both scripts, so both are compared in bare Latin letters.
const TO_LATIN: Record<string, string> = Object.fromEntries(
	(
		'а a б b в v г g д d ђ dj ѓ gj е e ж z з z ѕ dz и i ј j к k ќ kj л l љ lj м m н n њ nj о o п p р r с s т t ћ c у u ф f х h ' +
		'ц c ч c џ dz ш s'
	)
		.split(' ')
		.reduce<[string, string][]>((pairs, part, at, all) => {
			if (at % 2 === 1) pairs.push([all[at - 1] as string, part])
			return pairs
		}, []),
)

/** Letters that Unicode does not take apart into a base and a mark, and Arabic letters that stand for each other. */
const LETTERS: Record<string, string> = {
	đ: 'dj',
	ð: 'd',
	ł: 'l',
	ø: 'o',
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ı: 'i',
	ə: 'e',
	ґ: 'г',
	ى: 'ي',
	ی: 'ي',
	ې: 'ي',
	ک: 'ك',
	ہ: 'ه',
	ھ: 'ه',
	ة: 'ه',
	ۃ: 'ه',
	ٱ: 'ا',
	ء: '',
	ـ: '',
	'\u200c': '',
	'\u200d': '',
	"'": '',
	'’': '',
	ʼ: '',
	'`': '',
}

/**
 * Letters as they are compared: lower case, without accents, points and vowel marks, full-width forms and presentation
 * forms made plain, digits of every script European, Serbian and Macedonian in bare Latin letters. Folding twice is folding once.
 */
export function foldLetters(text: string, locale: Locale): string {
	// Composed first: ѓ is a letter of its own in Macedonian, and г with a mark only to Unicode.
	const bare = text.toLowerCase().normalize('NFC')
	const isBothScripts = locale === 'sr' || locale === 'mk'
	let folded = ''
	for (const letter of isBothScripts ? [...bare].map((one) => TO_LATIN[one] ?? one).join('') : bare) {
		folded += LETTERS[letter] ?? letter
	}
	let result = ''
	for (const letter of folded
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase()) {
		result += isBothScripts && TO_LATIN[letter] !== undefined ? TO_LATIN[letter] : (LETTERS[letter] ?? digitOf(letter))
	}
	// What is typed on keyboards without č, š and ž.
	return isBothScripts ? result.replace(/([csz])h+/g, '$1') : result
}

function digitOf(letter: string): string {
	const code = letter.codePointAt(0) as number
	if (code >= 0x660 && code <= 0x669) return String(code - 0x660)
	if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0)
	return letter
}
