import { getTranslations } from 'next-intl/server'
import { type Figure, figureId, isUncertain } from '@/lib/facts/figure'
import type { FactWords } from '@/lib/facts/wording'
import { formatDay } from '@/lib/i18n/day'
import { type Locale, languageTagOf } from '@/lib/i18n/locales'
import { FactValue } from './fact-value'

/** Figures with what they mean, how long they hold, and who says so. */
export async function FactList({ figures, words, locale }: { figures: Figure[]; words: FactWords; locale: Locale }) {
	const [t, common] = await Promise.all([getTranslations('FactTable'), getTranslations('Common')])
	return (
		<dl className="facts">
			{figures.map((figure) => (
				<div key={figure.key} id={figureId(figure.key)}>
					<dt lang={figure.labelLocale === locale ? undefined : languageTagOf(figure.labelLocale)}>{figure.label}</dt>
					<dd>
						<b className={isUncertain(figure) ? 'unsure' : undefined}>
							<FactValue fact={figure} words={words} />
						</b>
						{isUncertain(figure) && <strong>{t(figure.expired ? 'expired' : 'unconfirmed')}</strong>}
						{figure.note && (
							<span lang={figure.labelLocale === locale ? undefined : languageTagOf(figure.labelLocale)}>
								{figure.note}
							</span>
						)}
						<small>
							{common('checkedOn', { date: formatDay(figure.checkedOn, locale) })}
							{figure.validFrom && <> · {t('validFrom', { date: formatDay(figure.validFrom, locale) })}</>}
							{' · '}
							{t('validUntil', { date: formatDay(figure.validUntil, locale) })}
							{' · '}
							<a href={figure.source.url}>
								<bdi>{figure.source.publisher}</bdi>
							</a>
						</small>
					</dd>
				</div>
			))}
		</dl>
	)
}
