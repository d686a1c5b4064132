import { useTranslations } from 'next-intl'
import { LOCALE_NAMES, type Locale } from '@/lib/i18n/locales'

type Props = {
	destinations: { slug: string; name: string }[]
	locales: Locale[]
	chosen: { destination?: string | undefined; language?: string | undefined }
}

/** Narrows a list by its address. */
export function GuideFilter({ destinations, locales, chosen }: Props) {
	const t = useTranslations('Editing')
	return (
		<form method="get" className="flex flex-wrap items-end gap-3">
			<div className="field">
				<label htmlFor="filter-destination">{t('destination')}</label>
				<select id="filter-destination" name="destination" defaultValue={chosen.destination ?? ''}>
					<option value="">{t('allDestinations')}</option>
					{destinations.map(({ slug, name }) => (
						<option key={slug} value={slug}>
							{name}
						</option>
					))}
					<option value="neutral">{t('neutral')}</option>
				</select>
			</div>
			{locales.length > 1 && (
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
			)}
			<button type="submit" className="button-quiet">
				{t('show')}
			</button>
		</form>
	)
}
