import { type Locale, languageTagOf } from '@/lib/i18n/locales'
import { countryName } from '@/lib/i18n/names'
import type { Hit } from '@/lib/search/finding'
import { MarkedText } from './marked-text'

/** Figures found: their value first, with the way to the guide that explains them. */
export function FigureHits({ hits, locale }: { hits: Hit[]; locale: Locale }) {
	return (
		<dl className="figure-hits">
			{hits.map((hit) => {
				const foreign = hit.locale === locale ? {} : { lang: languageTagOf(hit.locale), dir: 'ltr' }
				return (
					<div key={`${hit.path} ${hit.anchor}`}>
						<dt>
							<a href={`/${locale}${hit.path}${hit.anchor === null ? '' : `#${hit.anchor}`}`} {...foreign}>
								{hit.title}
							</a>
							{hit.country && <span>{countryName(hit.country, locale)}</span>}
						</dt>
						<dd {...foreign}>
							<MarkedText parts={hit.section} />
						</dd>
					</div>
				)
			})}
		</dl>
	)
}
