import { getTranslations } from 'next-intl/server'
import { FilterSelect } from '@/components/ui/filter-select'
import { FEEDBACK_STATES } from '@/lib/feedback/feedback'
import type { FeedbackFilter as Filter } from '@/lib/feedback/schema'
import { LOCALE_NAMES, type Locale } from '@/lib/i18n/locales'

type Props = { chosen: Filter; guides: { guide: string; title: string }[]; locales: Locale[] }

/** Narrows the list by its address. */
export async function FeedbackFilter({ chosen, guides, locales }: Props) {
	const t = await getTranslations('FeedbackDesk')
	return (
		<form method="get" className="flex flex-wrap items-end gap-3">
			<FilterSelect
				name="guide"
				label={t('guide')}
				all={t('allGuides')}
				chosen={chosen.guide}
				options={guides.map(({ guide, title }) => ({ value: guide, label: title }))}
			/>
			<FilterSelect
				name="language"
				label={t('language')}
				all={t('allLanguages')}
				chosen={chosen.language}
				options={locales.map((locale) => ({ value: locale, label: LOCALE_NAMES[locale] }))}
			/>
			<FilterSelect
				name="state"
				label={t('stateLabel')}
				all={t('allStates')}
				chosen={chosen.state}
				options={FEEDBACK_STATES.map((state) => ({ value: state, label: t(`state.${state}`) }))}
			/>
			<button type="submit" className="button-quiet">
				{t('show')}
			</button>
		</form>
	)
}
