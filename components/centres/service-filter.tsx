import { getTranslations } from 'next-intl/server'
import type { PublicService } from '@/lib/directory/service'
import type { ServiceFilter as Filter } from '@/lib/directory/service-filter'
import type { Locale } from '@/lib/i18n/locales'
import { collatorOf, countryName, languageName } from '@/lib/i18n/names'
import { FilterForm } from './filter-form'

type Props = {
	all: PublicService[]
	destinations: { slug: string; country: string }[]
	filter: Filter
	locale: Locale
}

/** Narrows the services by destination, by what they do, and by language spoken; only choices that exist are offered. */
export async function ServiceFilter({ all, destinations, filter, locale }: Props) {
	const [t, types] = await Promise.all([getTranslations('PlaceFilter'), getTranslations('ServiceTypes')])
	const collator = collatorOf(locale)
	const sorted = (options: { value: string; label: string }[]) =>
		options.sort((a, b) => collator.compare(a.label, b.label))
	const places = destinations.filter(({ country }) => all.some((service) => service.country === country))
	const choices = [
		{
			name: 'destination',
			label: t('country'),
			chosen: filter.destination,
			options: sorted(places.map(({ slug, country }) => ({ value: slug, label: countryName(country, locale) }))),
		},
		{
			name: 'type',
			label: t('type'),
			chosen: filter.type,
			options: sorted(
				[...new Set(all.map((service) => service.type))].map((value) => ({ value, label: types(value) })),
			),
		},
		{
			name: 'language',
			label: t('language'),
			chosen: filter.language,
			options: sorted(
				[...new Set(all.flatMap((service) => service.languages))].map((value) => ({
					value,
					label: languageName(value, locale),
				})),
			),
		},
	]
	return <FilterForm action={`/${locale}/services`} choices={choices} />
}
