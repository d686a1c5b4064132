import type { Day } from './day'

export const SEXES = ['female', 'male', 'other', 'not_said'] as const
export const AGE_BANDS = ['0_17', '18_24', '25_34', '35_44', '45_59', '60_up'] as const
/** Groups of ISCED 2011 as the centres count them. */
export const EDUCATION = ['none', 'primary', 'lower_secondary', 'upper_secondary', 'vocational', 'tertiary'] as const
/** Major groups of ISCO-08, by their digit; `none`: has not worked yet. */
export const OCCUPATIONS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', 'none'] as const
export const CLIENT_TYPES = ['potential', 'intending', 'outgoing', 'returnee', 'family', 'immigrant'] as const
export const PURPOSES = ['work', 'study', 'family', 'other'] as const
export const DOCUMENT_STATUSES = ['passport', 'passport_expired', 'id_only', 'applied', 'none'] as const
/** How somebody may be reached without danger to them. */
export const CONTACT_CHANNELS = ['phone', 'messenger', 'email', 'via_person', 'visit', 'none'] as const
export const VULNERABILITIES = [
	'child_alone',
	'single_parent',
	'pregnant',
	'older',
	'disability',
	'health',
	'violence',
	'exploitation',
	'trafficking',
	'debt',
	'discrimination',
] as const
/** Beside the destinations of the guides: anywhere else. */
export const OTHER_DESTINATION = 'other'

export type AgeBand = (typeof AGE_BANDS)[number]

/** A birth date, or an age somebody guessed on a day. Sealed. */
export type Birth = { date: Day } | { age: number; on: Day }

/** Where and when somebody may safely be reached. Sealed. */
export type Contact = { channel: string; to: string; hours: string }

/** A client in a list. The name was opened for the person at work. */
export type ClientRow = { id: string; code: string; name: string; registeredOn: Day; counsellor: string }

/** A client's file, opened. */
export type ClientFile = {
	id: string
	code: string
	centreId: string
	counsellor: string
	registeredOn: Day
	version: number
	/** The key to the person's identity was destroyed. */
	erased: boolean
	name: string
	birth: Birth | null
	contact: Contact
	vulnerabilities: string[]
	screeningNote: string
	sex: string | null
	ageBand: string | null
	nationality: string | null
	languages: string[]
	interpreterNeeded: boolean
	education: string | null
	occupation: string | null
	clientType: string | null
	destination: string | null
	purpose: string | null
	/** `YYYY-MM` */
	plannedDeparture: string | null
	documentStatus: string | null
}

/** A destination of the guides: its slug, and its country as ISO 3166-1 alpha-2. */
export type DestinationCode = { slug: string; country: string }

/** Age in full years on a day. */
export function ageOn(birth: Birth, day: Day): number {
	if ('age' in birth) return birth.age + yearsBetween(birth.on, day)
	return yearsBetween(birth.date, day)
}

/** The band of an age, which statistics keep and which identifies nobody. */
export function ageBandOf(age: number): AgeBand {
	if (age < 18) return '0_17'
	if (age < 25) return '18_24'
	if (age < 35) return '25_34'
	if (age < 45) return '35_44'
	return age < 60 ? '45_59' : '60_up'
}

// No vowels, so that no code is a word; nothing that can be mistaken for something else when read out.
const ALPHABET = '2346789CDFGHJKMPQRTVWXYZ'

/** A new client code such as `K7MP-3QXW`: random, so it says nothing about the person; 37 bits. */
export function newClientCode(): string {
	let letters = ''
	while (letters.length < 8) {
		const [byte = 255] = crypto.getRandomValues(new Uint8Array(1))
		// 240 is ten times the alphabet: beyond it some letters would come up more often than others.
		if (byte < 240) letters += ALPHABET[byte % ALPHABET.length]
	}
	return `${letters.slice(0, 4)}-${letters.slice(4)}`
}

/** A client code however it was typed, or undefined if it cannot be one. */
export function clientCodeOf(typed: string): string | undefined {
	const bare = typed.toUpperCase().replace(/[\s-]/g, '')
	if (bare.length !== 8 || [...bare].some((letter) => !ALPHABET.includes(letter))) return undefined
	return `${bare.slice(0, 4)}-${bare.slice(4)}`
}

function yearsBetween(from: Day, to: Day): number {
	const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
	return to.slice(5) < from.slice(5) ? years - 1 : years
}
