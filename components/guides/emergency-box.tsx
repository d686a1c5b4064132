import { getTranslations } from 'next-intl/server'
import { Icon } from '@/components/layout/icon'
import { emergencyFigures, type Figure } from '@/lib/facts/figure'
import type { FactWords } from '@/lib/facts/wording'
import { type Locale, languageTagOf } from '@/lib/i18n/locales'
import { FactValue } from './fact-value'

const SHOWN = 4

/** Numbers to call in danger, before anything else on the page. Shows nothing where there is no number. */
export async function EmergencyBox({
	figures,
	words,
	locale,
}: {
	figures: Figure[]
	words: FactWords
	locale: Locale
}) {
	const common = await getTranslations('Common')
	const shown = emergencyFigures(figures).slice(0, SHOWN)
	if (shown.length === 0) return null
	return (
		<section className="emergency">
			<h2>
				<Icon name="phone" /> {common('emergency')}
			</h2>
			<dl>
				{shown.map((figure) => (
					<div key={figure.key}>
						<dt lang={figure.labelLocale === locale ? undefined : languageTagOf(figure.labelLocale)}>{figure.label}</dt>
						<dd>
							<FactValue fact={figure} words={words} />
						</dd>
					</div>
				))}
			</dl>
		</section>
	)
}
