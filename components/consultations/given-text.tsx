import { getTranslations } from 'next-intl/server'
import { FactList } from '@/components/guides/fact-list'
import { GuideText } from '@/components/guides/guide-text'
import type { Figure } from '@/lib/facts/figure'
import type { FactWords } from '@/lib/facts/wording'
import { directionOf, LOCALE_NAMES, type Locale, languageTagOf } from '@/lib/i18n/locales'

type Props = {
	text: {
		locale: Locale
		number: number
		title: string
		summary: string
		html: string
		figures: Figure[]
		changed: boolean
	}
	words: FactWords
}

/** A page as it was handed over once. */
export async function GivenText({ text, words }: Props) {
	const [t, common] = await Promise.all([getTranslations('GivenTexts'), getTranslations('ConsultationPage')])
	const written = { lang: languageTagOf(text.locale), dir: directionOf(text.locale) }
	return (
		<article className="card grid gap-3">
			<h2 {...written}>{text.title}</h2>
			<p className="text-soft">
				{LOCALE_NAMES[text.locale]}, {common('version', { number: text.number })} ·{' '}
				{t(text.changed ? 'changed' : 'same')}
			</p>
			<div className="grid gap-3" {...written}>
				<p>{text.summary}</p>
				<GuideText html={text.html} />
			</div>
			{text.figures.length > 0 && (
				<>
					<h3>{t('figures')}</h3>
					<FactList figures={text.figures} words={words} locale={text.locale} />
				</>
			)}
		</article>
	)
}
