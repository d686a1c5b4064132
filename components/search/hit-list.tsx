import { getTranslations } from 'next-intl/server'
import { type Locale, languageTagOf } from '@/lib/i18n/locales'
import { countryName } from '@/lib/i18n/names'
import type { Hit } from '@/lib/search/finding'
import { MarkedText } from './marked-text'

/** Pages found: title, the section that answers, the words around what was looked for, and the country. */
export async function HitList({ hits, locale }: { hits: Hit[]; locale: Locale }) {
	const t = await getTranslations('SearchResults')
	return (
		<ol className="found">
			{hits.map((hit) => {
				const isForeign = hit.kind === 'guide' && hit.locale !== locale
				const foreign = isForeign ? { lang: languageTagOf(hit.locale), dir: 'ltr' } : {}
				const page = `/${locale}${hit.path}`
				const place = hit.anchor === null ? page : `${page}#${hit.anchor}`
				return (
					<li key={place}>
						<h3 {...foreign}>
							<a href={hit.kind === 'guide' ? page : place}>{hit.title}</a>
						</h3>
						{hit.section.length > 0 && hit.section.some(({ text }) => text !== '') && (
							<p className="spot" {...foreign}>
								<a href={place}>
									<MarkedText parts={hit.section} />
								</a>
							</p>
						)}
						<p {...foreign}>
							<MarkedText parts={hit.excerpt} />
						</p>
						<p className="whence">
							{hit.country && <span>{countryName(hit.country, locale)}</span>}
							{isForeign && <i>{t('inEnglish')}</i>}
						</p>
					</li>
				)
			})}
		</ol>
	)
}
