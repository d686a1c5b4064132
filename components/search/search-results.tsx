import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'
import { countryName } from '@/lib/i18n/names'
import { type Answer, KINDS } from '@/lib/search/finding'
import { FigureHits } from './figure-hits'
import { HitList } from './hit-list'
import { NothingFound } from './nothing-found'

type Props = { answer: Answer; query: string; locale: Locale; destinations: { slug: string; country: string }[] }

/** What was found: figures first, because they answer at a glance, then guides, then everything else. */
export async function SearchResults({ answer, query, locale, destinations }: Props) {
	const t = await getTranslations('SearchResults')
	const { hits, onlyEnglish, places } = answer
	const figures = hits.filter((hit) => hit.kind === 'fact')
	const named = destinations.filter(({ slug }) => places.includes(slug))
	return (
		<>
			<p role="status">
				<b>{t('count', { count: hits.length, query })}</b>
			</p>
			{onlyEnglish && <p className="note">{t('english')}</p>}
			{hits.length === 0 && <NothingFound locale={locale} destinations={destinations} />}
			{figures.length > 0 && (
				<section>
					<h2>{t('fact')}</h2>
					<FigureHits hits={figures} locale={locale} />
				</section>
			)}
			{KINDS.filter((kind) => kind !== 'fact').map((kind) => {
				const some = hits.filter((hit) => hit.kind === kind)
				return (
					some.length > 0 && (
						<section key={kind}>
							<h2>{t(kind)}</h2>
							<HitList hits={some} locale={locale} />
						</section>
					)
				)
			})}
			{named.length > 0 && (
				<ul className="ways">
					{named.map(({ slug, country }) => (
						<li key={slug}>
							<a href={`/${locale}/guides/${slug}`}>{t('all', { country: countryName(country, locale) })}</a>
						</li>
					))}
				</ul>
			)}
		</>
	)
}
