import { getTranslations } from 'next-intl/server'
import { formatTagOf, type Locale } from '@/lib/i18n/locales'
import type { Gain } from '@/lib/sessions/testing/gain'

/** How many had each question right before and after, and the page to reread. */
export async function GainTable({ gain, locale }: { gain: Gain; locale: Locale }) {
	const t = await getTranslations('SessionPage')
	const share = new Intl.NumberFormat(formatTagOf(locale), { style: 'percent' })
	const change = new Intl.NumberFormat(formatTagOf(locale), { style: 'percent', signDisplay: 'exceptZero' })
	const mean = new Intl.NumberFormat(formatTagOf(locale), { maximumFractionDigits: 1 })
	return (
		<>
			<p>
				{t('pairs', { pairs: gain.pairs, single: gain.single })}
				{gain.satisfaction !== null && (
					<> {t('satisfaction', { mean: mean.format(gain.satisfaction), count: gain.satisfied })}</>
				)}
			</p>
			{gain.pairs > 0 && (
				<div className="table-scroll">
					<table>
						<thead>
							<tr>
								<th scope="col">{t('question')}</th>
								<th scope="col">{t('before')}</th>
								<th scope="col">{t('after')}</th>
								<th scope="col">{t('gain')}</th>
								<th scope="col">{t('reread')}</th>
							</tr>
						</thead>
						<tbody>
							{gain.questions.map(({ question, before, after }) => (
								<tr key={question.text}>
									<td dir="auto">{question.text}</td>
									<td>{share.format(before / gain.pairs)}</td>
									<td>{share.format(after / gain.pairs)}</td>
									<td>{change.format((after - before) / gain.pairs)}</td>
									<td>
										{question.guide && (
											<a href={`/${locale}/guides/${question.guide}`}>
												<bdi>{question.guide}</bdi>
											</a>
										)}
									</td>
								</tr>
							))}
						</tbody>
					</table>
				</div>
			)}
		</>
	)
}
