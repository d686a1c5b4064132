import { getTranslations } from 'next-intl/server'
import { type Checklist, STAGES } from '@/lib/checklists/checklist'
import type { FactWords } from '@/lib/facts/wording'
import { renderGuideSentence } from '@/lib/guides/markdown'
import { directionOf, type Locale, languageTagOf } from '@/lib/i18n/locales'
import { joinWords } from '@/lib/i18n/names'
import { PURPOSES } from '@/lib/routes/route'

type Props = {
	checklist: Checklist
	locale: Locale
	/** In the reader's language, and in English for what has no translation. */
	words: { reader: FactWords; source: FactWords }
}

/** What to do, stage by stage, to tick on the screen or on paper. */
export async function ChecklistItems({ checklist, locale, words }: Props) {
	const [t, finder] = await Promise.all([getTranslations('ChecklistItems'), getTranslations('PermitFinder')])
	const purposeName = (purpose: (typeof PURPOSES)[number]) => finder(purpose === 'other' ? 'other-purpose' : purpose)
	return (
		<>
			<h2>{t('title')}</h2>
			<p>{t('intro')}</p>
			{STAGES.map((stage) => {
				const items = checklist.items.filter((item) => item.stage === stage)
				if (items.length === 0) return null
				return (
					<section key={stage}>
						<h3>{t(stage)}</h3>
						<ul className="ticks">
							{items.map((item) => {
								const own = item.locale === locale
								const html = renderGuideSentence(
									item.text,
									checklist.figures,
									own ? words.reader : words.source,
									locale,
								)
								return (
									<li key={item.key}>
										<label>
											<input type="checkbox" data-item={item.key} />{' '}
											<span
												{...(own ? {} : { lang: languageTagOf(item.locale), dir: directionOf(item.locale) })}
												// biome-ignore lint/security/noDangerouslySetInnerHtml: renderGuideSentence lets through a short list of elements and links only
												dangerouslySetInnerHTML={{ __html: html }}
											/>
										</label>
										{item.purposes.length < 3 && (
											<small>
												{t('only', {
													purposes: joinWords(
														PURPOSES.filter((one) => item.purposes.includes(one)).map(purposeName),
														locale,
													),
												})}
											</small>
										)}
									</li>
								)
							})}
						</ul>
					</section>
				)
			})}
		</>
	)
}
