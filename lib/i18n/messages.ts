import type { AbstractIntlMessages } from 'next-intl'
import { type Locale, SOURCE_LOCALE } from './locales'
import { MESSAGE_ROOMS } from './message-rooms'

/**
 * All interface messages of a locale, namespace by namespace. A message that is still missing shows in English rather than
 * as a key; `npm run check` fails until it is there.
 */
export async function messagesOf(locale: Locale): Promise<AbstractIntlMessages> {
	const load = (of: Locale) => Promise.all(MESSAGE_ROOMS.map((room) => import(`../../messages/${of}/${room}.json`)))
	const source = Object.assign({}, ...(await load(SOURCE_LOCALE)).map((room) => room.default))
	if (locale === SOURCE_LOCALE) return source
	const own = Object.assign({}, ...(await load(locale)).map((room) => room.default))
	return merged(source, own)
}

function merged(source: AbstractIntlMessages, own: AbstractIntlMessages): AbstractIntlMessages {
	const result = { ...source, ...own }
	for (const [key, value] of Object.entries(source)) {
		const theirs = own[key]
		if (typeof value === 'object' && typeof theirs === 'object') result[key] = merged(value, theirs)
	}
	return result
}
