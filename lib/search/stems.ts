import type { Locale } from '@/lib/i18n/locales'
import { foldLetters } from './letters'

/** How few letters of a word its endings may leave. */
const SHORTEST: Partial<Record<Locale, number>> = { ar: 3, fa: 3 }

/** Languages that add ending to ending: "ev-ler-imiz-de". */
const ROUNDS: Partial<Record<Locale, number>> = { tr: 3, hu: 2, fa: 2 }

/**
 * Endings of word forms, by language. They take off what inflection adds, no more: a light stem that two forms of a word
 * share is enough, because words are also found by their beginning and with a letter wrong.
 */
const ENDINGS: Partial<Record<Locale, string>> = {
	en: 'ings ing edly ed es s ly ers er ments ment',
	fr: 'ements ement ations ation euses euse eurs eur ives ive ees ee es s ent ez er ir e ais ait aient iez ions ons',
	ro: 'urilor urile ului ilor elor iile ile uri ulu ul lor le ei ii ia ie ea ez eaza esc este eau ati am au at ata ate a e i u',
	sq: 'imeve imet imit eve ave ive uar it in et en ve te ur ja je es sh ia ie a e i t n s u',
	sr: 'ovima evima ijama ama ima ova eva ove eve ovi evi ijom ijog ijem ijih ijim anja anje anju enja enje enju ega oga omu ome emu eg og em om oj ih im uju uje emo imo amo ete ite ate eti iti ati ti lo la li sam a e i o u',
	mk: 'ovite evite ovi evi ite ata oto eto iot ata ta to te ot ama uva uvam uvas at am as eme ime ame ele ila ile na ni no i a o e u',
	ru: 'иями ями ами иях ями ием иям ого его ому ему ыми ими ость ости остью ировать овать ывать ения ение ении ению ением ться ются ется ешь ишь ила ыла ена ите или ыли ат ят ать ять еть ить ут ют ет ит уть ых их ую юю ая яя ое ее ой ей ые ие ий ый ым им ом ем ам ям ах ях ов ев ью ия ии ию ья ьи ье а я о е ы и у ю ь й',
	uk: 'остями ості ість ями ами ові еві ого ому ими їми ення енні енням увати ювати ати яти ити іти ться ється ються єш еш иш ила ала или али ють уть ать ять ить їть ою ею єю ях ах ям ам ів їв ей их їх ую юю ої ій ій им ім ом ем ий ії ію ія ій ня ю я а о е и і у ї ь й',
	tr: 'larindan lerinden larinda lerinde larimiz lerimiz lariniz leriniz larinin lerinin larini lerini larin lerin lari leri lar ler imiz umuz iniz unuz sindan sinden sina sine sini sinin dan den tan ten nda nde ndan nden da de ta te nin nun yla yle la le daki deki mak mek mek iyor uyor dim tim dum tum di ti du tu mis mus acak ecek yi yu ya ye na ne im um in un si su ma me i u a e m n',
	hu: 'okban ekben oknak eknek okat eket aink eink jaink jeink ainak einek ban ben nak nek val vel bol tol rol rol bol tol hoz hez ba be ra re on en an nal nel kent ert ig kor ul unk juk jak jam jem om em am od ed ad ok ek ak ja je ni tam tem ott ett tak tek at et ot t k i a e',
	ar: 'تهم تها اتي ات ون ين ان هم ها نا تي ته يه يا ني ه ي ا ت',
	fa: 'هايشان هايم هايي هاي ها هام مون تون شون مان تان شان ترين تر يي ام ات اش اي مو تو شو رو و م ش ي ه',
}

const endings = new Map<Locale, string[]>(
	(Object.entries(ENDINGS) as [Locale, string][]).map(([locale, list]) => [
		locale,
		[...new Set(list.split(' ').map((ending) => foldLetters(ending, locale)))].sort((a, b) => b.length - a.length),
	]),
)

/** What Arabic writes together with the word that follows: "and", "in", "to", "like", "the", and what dialects make of them. */
const ARABIC_BEFORE = /^(?:[وف])?(?:(?:ب|ك|ع|ه|ل)?ال|لل|عل)(?=...)/u
const ARABIC_LETTER_BEFORE = /^[وفبلك](?=....)/u
/** Persian tenses. */
const PERSIAN_BEFORE = /^(?:ن?مي)(?=...)/u

/**
 * What the forms of a word have in common.
 * @param word already folded
 */
export function stemOf(word: string, locale: Locale): string {
	if (/\d/.test(word)) return word
	let stem = locale === 'ar' ? withoutArabicBefore(word) : locale === 'fa' ? word.replace(PERSIAN_BEFORE, '') : word
	const shortest = SHORTEST[locale] ?? 4
	for (let round = 0; round < (ROUNDS[locale] ?? 1); round++) {
		const ending = endings.get(locale)?.find((one) => stem.endsWith(one) && stem.length - one.length >= shortest)
		if (ending === undefined) break
		stem = stem.slice(0, -ending.length)
	}
	// "apply, applies" and "stopped, stop"
	if (locale === 'en')
		stem = stem
			.replace(/(?<=...)[ie]$/, '')
			.replace(/(?<=..)y$/, '')
			.replace(/([bdgmnprt])\1$/, '$1')
	return stem
}

/** The word without "and", "the" and what else Arabic writes before it. @param word already folded */
export function withoutArabicBefore(word: string): string {
	const bare = word.replace(ARABIC_BEFORE, '')
	return bare === word ? word.replace(ARABIC_LETTER_BEFORE, '') : bare
}
