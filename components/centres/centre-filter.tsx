import { getTranslations } from 'next-intl/server'
import type { PublicCentre } from '@/lib/centres/centre'
import type { CentreFilter as Filter } from '@/lib/centres/schema'
import type { Locale } from '@/lib/i18n/locales'
import { collatorOf, countryName, languageName } from '@/lib/i18n/names'
import { FilterForm } from './filter-form'

/** Narrows the centres by country, language spoken, and whether they are open now. */
export async function CentreFilter({ all, filter, locale }: { all: PublicCentre[]; filter: Filter; locale: Locale }) {
	const t = await getTranslations('PlaceFilter')
	const sorted = (values: string[], name: (value: string, locale: Locale) => string) =>
		[...new Set(values)]
			.map((value) => ({ value, label: name(value, locale) }))
			.sort((a, b) => collatorOf(locale).compare(a.label, b.label))
	const choices = [
		{
			name: 'country',
			label: t('country'),
			chosen: filter.country,
			options: sorted(
				all.map((centre) => centre.country),
				countryName,
			),
		},
		{
			name: 'language',
			label: t('language'),
			chosen: filter.language,
			options: sorted(
				all.flatMap((centre) => centre.languages),
				languageName,
			),
		},
	]
	return (
		<FilterForm action={`/${locale}/centres`} choices={choices}>
			<label className="tick">
				<input type="checkbox" name="open" value="now" defaultChecked={filter.openNow} /> {t('openNow')}
			</label>
		</FilterForm>
	)
}
