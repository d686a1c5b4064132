import { getTranslations } from 'next-intl/server'
import type { compareFigures, Figure } from '@/lib/facts/figure'
import { isUncertain } from '@/lib/facts/figure'
import type { FactWords } from '@/lib/facts/wording'
import { type Locale, languageTagOf } from '@/lib/i18n/locales'
import { countryName } from '@/lib/i18n/names'
import { FactValue } from './fact-value'

type Place = { slug: string; country: string }
type Props = { rows: ReturnType<typeof compareFigures>; a: Place; b: Place; words: FactWords; locale: Locale }

/** Figures of two destinations side by side; what both have comes first. */
export async function CompareTable({ rows, a, b, words, locale }: Props) {
	const t = await getTranslations('ComparePage')
	const cell = (figure: Figure | null) => {
		if (!figure) return <span className="soft">{t('none')}</span>
		return (
			<>
				<FactValue fact={figure} words={words} />
				{figure.value !== null && isUncertain(figure) && (
					<small className="unsure"> {words.say(figure.confirmed ? 'expired' : 'unconfirmed')}</small>
				)}
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
						<th scope="col">{countryName(a.country, locale)}</th>
						<th scope="col">{countryName(b.country, locale)}</th>
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => {
						const named = (row.a ?? row.b) as Figure
						return (
							<tr key={row.subject}>
								<th scope="row" lang={named.labelLocale === locale ? undefined : languageTagOf(named.labelLocale)}>
									{named.label}
								</th>
								<td>{cell(row.a)}</td>
								<td>{cell(row.b)}</td>
							</tr>
						)
					})}
				</tbody>
			</table>
		</section>
	)
}
