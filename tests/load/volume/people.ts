import type { PersonInput } from '@/lib/clients/schema'

/** Numbers from a seed, the same in every run (mulberry32). */
export function numbersFrom(seed: number): () => number {
	let state = seed >>> 0
	return () => {
		state = (state + 0x6d2b79f5) >>> 0
		let t = Math.imul(state ^ (state >>> 15), state | 1)
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296
	}
}

/** One of a list, the first ones more often than the last: as names and topics are spread in life. */
export function oftenFirst<T>(list: readonly T[], number: () => number): T {
	return list[Math.floor(number() ** 1.6 * list.length)] as T
}

export function oneOf<T>(list: readonly T[], number: () => number): T {
	return list[Math.floor(number() * list.length)] as T
}

// Syllables rather than names of people: nobody is meant. Latin, Cyrillic and Arabic letters.
const BEGINNINGS = {
	Latn: 'Ar Be Da Dri El Fa Gen Ha Il Jo Ka Le Mi Ne Or Pa Qe Ra Sa Te Ul Va Xho Ye Ze Al Bu Cu Do Er'.split(' '),
	Cyrl: 'Ан Бо Ва Га Да Ев Жи За Ив Ка Ли Ми На Ол По Ра Са Та Ул Фе'.split(' '),
	Arab: 'أح با جم حس خا را سا شر صا طا عا غا فا كر مح نا'.split(' '),
}
const MIDDLES = {
	Latn: 'da li mo ri sa ta ve na ko lu be di ga shi tu'.split(' '),
	Cyrl: 'да ли мо ри са та ве на ко лу'.split(' '),
	Arab: 'مد لي مي را سن تي نو كا دي'.split(' '),
}
const ENDINGS = {
	Latn: 'na n ri ta sh mi ka j r la'.split(' '),
	Cyrl: 'на н ри та ш ми ка р ла'.split(' '),
	Arab: 'ن ة ي ر د م'.split(' '),
}

/** A made-up name of two words. */
export function madeUpName(number: () => number): string {
	const script = number() < 0.7 ? 'Latn' : number() < 0.6 ? 'Cyrl' : 'Arab'
	const word = (long: boolean) =>
		oftenFirst(BEGINNINGS[script], number) +
		oneOf(MIDDLES[script], number) +
		(long ? oneOf(MIDDLES[script], number) : '') +
		oneOf(ENDINGS[script], number)
	return `${word(false)} ${word(true)}`
}

/** A made-up person as the form of a registration gives one. */
export function madeUpPerson(number: () => number, destinations: readonly string[]): PersonInput {
	const year = 1960 + Math.floor(number() * 46)
	const day = (most: number) => String(1 + Math.floor(number() * most)).padStart(2, '0')
	const phone = number() < 0.8
	return {
		name: madeUpName(number),
		sex: number() < 0.47 ? 'female' : number() < 0.98 ? 'male' : 'not_said',
		birthDate: number() < 0.85 ? `${year}-${day(12)}-${day(28)}` : undefined,
		age: undefined,
		nationality: oneOf(['AL', 'TN', 'RS', 'MK', 'UA', 'IR', 'AF'] as const, number),
		languages: [oneOf(['sq', 'ar', 'fr', 'sr', 'uk', 'fa'] as const, number)],
		moreLanguages: undefined,
		interpreterNeeded: number() < 0.1,
		contactChannel: phone ? 'phone' : 'none',
		contactTo: phone ? `+999 ${String(Math.floor(number() * 1e9)).padStart(9, '0')}` : undefined,
		contactHours: undefined,
		education: 'upper_secondary',
		occupation: oneOf(['7', '8', '9', '5'] as const, number),
		clientType: 'potential',
		destination: oftenFirst(destinations, number),
		purpose: number() < 0.7 ? 'work' : 'study',
		plannedDeparture: undefined,
		documentStatus: 'passport',
		vulnerabilities: [],
		screeningNote: undefined,
	}
}
