import { getTranslations } from 'next-intl/server'
import { byLabel } from '@/components/consultations/code-options'
import type { DirectoryEntry, DirectoryFilter } from '@/lib/directory/service'
import type { Locale } from '@/lib/i18n/locales'
import { countryName, languageName } from '@/lib/i18n/names'

type Props = { values: DirectoryFilter; all: DirectoryEntry[]; locale: Locale }

/** Narrows the directory by its address; offers only what there is. */
export async function DirectoryFilterForm({ values, all, locale }: Props) {
	const t = await getTranslations('DirectoryPage')
	const types = await getTranslations('ServiceTypes')
	const options = (codes: string[], name: (code: string) => string) =>
		[...new Set(codes)].map((value) => ({ value, label: name(value) })).sort(byLabel(locale))
	const lists = {
		country: options(
			all.map((service) => service.country),
			(code) => countryName(code, locale),
		),
		type: options(
			all.map((service) => service.type),
			(code) => types(code),
		),
		language: options(
			all.flatMap((service) => service.languages),
			(tag) => languageName(tag, locale),
		),
	}
	return (
		<form method="get" aria-label={t('filter')} className="card flex flex-wrap items-end gap-4">
			{(['country', 'type', 'language'] as const).map((name) => (
				<div key={name} className="field min-w-44">
					<label htmlFor={name}>{t(name)}</label>
					<select id={name} name={name} defaultValue={values[name] ?? ''}>
						<option value="">{t('all')}</option>
						{lists[name].map((option) => (
							<option key={option.value} value={option.value}>
								{option.label}
							</option>
						))}
					</select>
				</div>
			))}
			<button type="submit" className="button-quiet">
				{t('apply')}
			</button>
		</form>
	)
}
