import { getTranslations } from 'next-intl/server'
import type { compareFigures, Figure } from '@/lib/facts/figure'
import { isUncertain } from '@/lib/facts/figure'
import type { FactWords } from '@/lib/facts/wording'
import { formatDay } from '@/lib/i18n/day'
import { type Locale, languageTagOf } from '@/lib/i18n/locales'
import { countryName } from '@/lib/i18n/names'
import { FactValue } from './fact-value'

type Place = { slug: string; country: string }
type Props = { rows: ReturnType<typeof compareFigures>; places: Place[]; words: FactWords; locale: Locale }

/** The figure that names a row: the shortest name is the widest, such as "Police"; a longer one may hold for one country only. */
function shortestNamed(cells: (Figure | null)[]): Figure {
	const figures = cells.filter((figure) => figure !== null)
	return figures.reduce((shortest, figure) => (figure.label.length < shortest.label.length ? figure : shortest))
}

/**
 * Figures of two or three destinations side by side, each with what exactly it is in that country where that differs from the name of
 * the row, its source, and the day somebody checked it.
 */
export async function CompareTable({ rows, places, words, locale }: Props) {
	const t = await getTranslations('ComparePage')
	const langOf = ({ labelLocale }: Figure) => (labelLocale === locale ? undefined : languageTagOf(labelLocale))
	const cell = (figure: Figure | null, row: Figure) => {
		if (!figure) return <span className="soft">{t('none')}</span>
		return (
			<>
				<FactValue fact={figure} words={words} />
				{figure.value !== null && isUncertain(figure) && (
					<small className="unsure"> {words.say(figure.confirmed ? 'expired' : 'unconfirmed')}</small>
				)}
				{figure.label !== row.label && (
					<small className="exactly" lang={langOf(figure)}>
						{figure.label}
					</small>
				)}
				<small className="from">
					{t.rich('source', {
						publisher: () => (
							<a href={figure.source.url}>
								<bdi>{figure.source.publisher}</bdi>
							</a>
						),
						date: formatDay(figure.checkedOn, locale),
					})}
				</small>
			</>
		)
	}
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen must scroll by keyboard too
		<section className="wide" tabIndex={0} aria-label={t('title')}>
			<table className="compared">
				<thead>
					<tr>
						<th scope="col">{t('figure')}</th>
						{places.map(({ slug, country }) => (
							<th key={slug} scope="col">
								{countryName(country, locale)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map(({ subject, cells }) => {
						const named = shortestNamed(cells)
						return (
							<tr key={subject}>
								<th scope="row" lang={langOf(named)}>
									{named.label}
								</th>
								{cells.map((figure, index) => (
									<td key={places[index]?.slug}>{cell(figure, named)}</td>
								))}
							</tr>
						)
					})}
				</tbody>
			</table>
		</section>
	)
}
