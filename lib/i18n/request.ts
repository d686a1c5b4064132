import { getRequestConfig } from 'next-intl/server'
import { isLocale, languageTagOf, SOURCE_LOCALE } from './locales'
import { messagesOf } from './messages'

// next-intl calls this once a request. The time zone is the reader's business: dates are shown as dates.
export default getRequestConfig(async ({ requestLocale }) => {
	const asked = await requestLocale
	const locale = isLocale(asked) ? asked : SOURCE_LOCALE
	return { locale: languageTagOf(locale), messages: await messagesOf(locale), timeZone: 'UTC' }
})
