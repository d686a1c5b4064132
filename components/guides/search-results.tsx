import { getTranslations } from 'next-intl/server'
import { type Locale, languageTagOf } from '@/lib/i18n/locales'
import { countryName } from '@/lib/i18n/names'
import type { Found } from '@/lib/search/query'

type Props = { found: Found[]; query: string; locale: Locale; destinations: { slug: string; country: string }[] }

/** What was found, in the reader's language first, then what exists only in English. */
export async function SearchResults({ found, query, locale, destinations }: Props) {
	const t = await getTranslations('SearchPage')
	const own = found.filter((one) => one.locale === locale)
	const english = found.filter((one) => one.locale !== locale)
	const countryOf = (slug: string | null) => destinations.find((one) => one.slug === slug)?.country
	const list = (some: Found[]) => (
		<ul className="found">
			{some.map((one) => {
				const country = countryOf(one.destination)
				const foreign = one.locale === locale ? {} : { lang: languageTagOf(one.locale), dir: 'ltr' }
				return (
					<li key={one.path}>
						<h2 {...foreign}>
							<a href={`/${locale}/guides/${one.path}`}>{one.title}</a>
						</h2>
						{country && <small>{countryName(country, locale)}</small>}
						<p {...foreign}>{one.excerpt}</p>
					</li>
				)
			})}
		</ul>
	)
	return (
		<section aria-live="polite">
			<p role="status">
				<b>{t('results', { count: found.length, query })}</b>
			</p>
			{found.length === 0 && <p>{t('advice')}</p>}
			{own.length > 0 && list(own)}
			{english.length > 0 && (
				<>
					<p className="note">{t('english')}</p>
					{list(english)}
				</>
			)}
		</section>
	)
}
