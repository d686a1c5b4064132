import { locale as rootLocale } from 'next/root-params'
import { setRequestLocale } from 'next-intl/server'
import { MissingPage } from '@/components/layout/missing-page'
import { listDestinations } from '@/lib/guides/published'
import { isLocale, SOURCE_LOCALE } from '@/lib/i18n/locales'

/** What Next itself answers to `notFound()`, which needs script to be seen; readers get not-found/page.tsx. */
export default async function NotFound() {
	const asked = await rootLocale()
	const locale = isLocale(asked) ? asked : SOURCE_LOCALE
	setRequestLocale(locale)
	return <MissingPage locale={locale} destinations={await listDestinations()} />
}
