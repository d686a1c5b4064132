import { getTranslations } from 'next-intl/server'
import { formatDay } from '@/lib/i18n/day'
import { formatTagOf, type Locale, languageTagOf } from '@/lib/i18n/locales'
import { languageName } from '@/lib/i18n/names'
import type { Miss } from '@/lib/search/misses/miss'

/** Lines shown at once; the others are folded away. */
const SHOWN = 10

/** What readers looked for and did not find: words and counts, so that editors learn what is missing. */
export async function MissedSearches({ misses, locale }: { misses: Miss[]; locale: Locale }) {
	const t = await getTranslations('MissedSearches')
	return (
		<section className="grid grid-cols-1 gap-3" aria-labelledby="missed">
			<h2 id="missed">{t('title')}</h2>
			<p className="text-soft">{misses.length === 0 ? t('none') : t('explanation')}</p>
			{misses.length > 0 && <MissTable misses={misses.slice(0, SHOWN)} locale={locale} />}
			{misses.length > SHOWN && (
				<details>
					<summary className="inline-flex min-h-11 cursor-pointer items-center text-accent">
						{t('more', { count: misses.length - SHOWN })}
					</summary>
					<MissTable misses={misses.slice(SHOWN)} locale={locale} />
				</details>
			)}
		</section>
	)
}

async function MissTable({ misses, locale }: { misses: Miss[]; locale: Locale }) {
	const t = await getTranslations('MissedSearches')
	const number = new Intl.NumberFormat(formatTagOf(locale))
	return (
		<div className="table-scroll">
			<table>
				<thead>
					<tr>
						{(['words', 'language', 'count', 'last'] as const).map((name) => (
							<th key={name} scope="col">
								{t(name)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{misses.map((miss) => (
						<tr key={`${miss.locale} ${miss.words}`}>
							<th scope="row">
								<bdi lang={languageTagOf(miss.locale)}>{miss.words}</bdi>
							</th>
							<td>{languageName(miss.locale, locale)}</td>
							<td>{number.format(miss.count)}</td>
							<td>{formatDay(miss.lastOn, locale)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</div>
	)
}
