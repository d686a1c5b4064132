import { notFound } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'
import { isLocale, type Locale } from './locales'

/**
 * The locale in a page's address, made known to next-intl for this request. Called first by every page and head.
 * Answers 404 for anything that is not one of ours.
 */
export async function readerLocale(params: Promise<{ locale: string }>): Promise<Locale> {
	const { locale } = await params
	if (!isLocale(locale)) notFound()
	setRequestLocale(locale)
	return locale
}
