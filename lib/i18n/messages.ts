import type { AbstractIntlMessages } from 'next-intl'
import type { Locale } from './locales'
import { MESSAGE_ROOMS } from './message-rooms'

/**
 * All interface messages of a locale, namespace by namespace.
 * @throws if a file is missing; `npm run check` compares all locales with English
 */
export async function messagesOf(locale: Locale): Promise<AbstractIntlMessages> {
	const rooms = await Promise.all(MESSAGE_ROOMS.map((room) => import(`../../messages/${locale}/${room}.json`)))
	return Object.assign({}, ...rooms.map((room) => room.default))
}
