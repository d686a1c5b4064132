import { getTranslations } from 'next-intl/server'
import { FEEDBACK_STATES } from '@/lib/feedback/feedback'
import type { FeedbackFilter as Filter } from '@/lib/feedback/schema'
import { LOCALE_NAMES, type Locale } from '@/lib/i18n/locales'

type Props = { chosen: Filter; guides: { guide: string; title: string }[]; locales: Locale[] }

/** Narrows the list by its address. */
export async function FeedbackFilter({ chosen, guides, locales }: Props) {
	const t = await getTranslations('FeedbackDesk')
	return (
		<form method="get" className="flex flex-wrap items-end gap-3">
			<div className="field">
				<label htmlFor="filter-guide">{t('guide')}</label>
				<select id="filter-guide" name="guide" defaultValue={chosen.guide ?? ''}>
					<option value="">{t('allGuides')}</option>
					{guides.map(({ guide, title }) => (
						<option key={guide} value={guide}>
							{title}
						</option>
					))}
				</select>
			</div>
			<div className="field">
				<label htmlFor="filter-language">{t('language')}</label>
				<select id="filter-language" name="language" defaultValue={chosen.language ?? ''}>
					<option value="">{t('allLanguages')}</option>
					{locales.map((locale) => (
						<option key={locale} value={locale}>
							{LOCALE_NAMES[locale]}
						</option>
					))}
				</select>
			</div>
			<div className="field">
				<label htmlFor="filter-state">{t('stateLabel')}</label>
				<select id="filter-state" name="state" defaultValue={chosen.state ?? ''}>
					<option value="">{t('allStates')}</option>
					{FEEDBACK_STATES.map((state) => (
						<option key={state} value={state}>
							{t(`state.${state}`)}
						</option>
					))}
				</select>
			</div>
			<button type="submit" className="button-quiet">
				{t('show')}
			</button>
		</form>
	)
}
