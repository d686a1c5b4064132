import type { Locale } from './locales'
import { countryName } from './names'

/**
 * Time zones (IANA) of countries that people come from, pass through and go to; of a country with several, that of its
 * capital.
 */
const ZONES: Record<string, string> = {
	AF: 'Asia/Kabul',
	AL: 'Europe/Tirane',
	AT: 'Europe/Vienna',
	BE: 'Europe/Brussels',
	BA: 'Europe/Sarajevo',
	BD: 'Asia/Dhaka',
	CH: 'Europe/Zurich',
	CN: 'Asia/Shanghai',
	CZ: 'Europe/Prague',
	DE: 'Europe/Berlin',
	DZ: 'Africa/Algiers',
	EG: 'Africa/Cairo',
	ES: 'Europe/Madrid',
	ET: 'Africa/Addis_Ababa',
	FR: 'Europe/Paris',
	GB: 'Europe/London',
	GE: 'Asia/Tbilisi',
	GR: 'Europe/Athens',
	HU: 'Europe/Budapest',
	IN: 'Asia/Kolkata',
	IQ: 'Asia/Baghdad',
	IR: 'Asia/Tehran',
	IT: 'Europe/Rome',
	KZ: 'Asia/Almaty',
	LB: 'Asia/Beirut',
	LY: 'Africa/Tripoli',
	MA: 'Africa/Casablanca',
	MD: 'Europe/Chisinau',
	ME: 'Europe/Podgorica',
	MK: 'Europe/Skopje',
	NL: 'Europe/Amsterdam',
	NP: 'Asia/Kathmandu',
	PH: 'Asia/Manila',
	PK: 'Asia/Karachi',
	PL: 'Europe/Warsaw',
	PT: 'Europe/Lisbon',
	RO: 'Europe/Bucharest',
	RS: 'Europe/Belgrade',
	RU: 'Europe/Moscow',
	SE: 'Europe/Stockholm',
	SK: 'Europe/Bratislava',
	SY: 'Asia/Damascus',
	TJ: 'Asia/Dushanbe',
	TN: 'Africa/Tunis',
	TR: 'Europe/Istanbul',
	UA: 'Europe/Kyiv',
	UZ: 'Asia/Tashkent',
	VN: 'Asia/Ho_Chi_Minh',
	XK: 'Europe/Belgrade',
}

/** Countries whose clocks can be chosen, as the reader calls them. @returns ISO 3166-1 codes with names, by name */
export function clockCountries(locale: Locale): { code: string; name: string }[] {
	return Object.keys(ZONES)
		.map((code) => ({ code, name: countryName(code, locale) }))
		.sort((a, b) => a.name.localeCompare(b.name, locale))
}

/** The zone of a country's clocks; undefined: not one that can be chosen. */
export function zoneOf(country: unknown): string | undefined {
	return typeof country === 'string' && Object.hasOwn(ZONES, country) ? ZONES[country] : undefined
}
