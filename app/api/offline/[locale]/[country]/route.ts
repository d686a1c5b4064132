import { findDestination } from '@/lib/guides/published'
import { isLocale } from '@/lib/i18n/locales'
import { countryName } from '@/lib/i18n/names'
import { findPackContents } from '@/lib/packs/offline/published'

/** Compressed size of a page in a pack on average, in kilobytes; `npm run bench` measures the real ones. */
const KILOBYTES_A_PAGE = 10

/** What a reader's device fetches to open a destination without a network: `{ version, date, pages, … }`. */
export async function GET(_: Request, { params }: { params: Promise<{ locale: string; country: string }> }) {
	const { locale, country } = await params
	const destination = await findDestination(country)
	if (!isLocale(locale) || !destination) return new Response(null, { status: 404 })
	const contents = await findPackContents(destination.slug, locale)
	if (!contents) return new Response(null, { status: 404 })
	const { version, date, paths } = contents
	const pages = [...paths.map((path) => `/${locale}${path}`), '/enhance.js', '/reading.js', '/keeping.js']
	return Response.json(
		{
			version,
			date,
			home: `/${locale}/guides/${destination.slug}`,
			title: countryName(destination.country, locale),
			kilobytes: paths.length * KILOBYTES_A_PAGE,
			pages,
		},
		{ headers: { 'cache-control': 'no-cache' } },
	)
}
