import { getTranslations } from 'next-intl/server'
import type { GuideEntry } from '@/lib/guides/guide'
import type { Locale } from '@/lib/i18n/locales'
import { collatorOf, countryName } from '@/lib/i18n/names'

/** All destinations by name, each with what there is to read about it. */
export async function DestinationCards({
	locale,
	destinations,
	guides,
}: {
	locale: Locale
	destinations: { slug: string; country: string }[]
	guides: GuideEntry[]
}) {
	const t = await getTranslations('StartPage')
	const collator = collatorOf(locale)
	const cards = destinations
		.map(({ slug, country }) => ({
			slug,
			name: countryName(country, locale),
			count: guides.filter((guide) => guide.destination === slug).length,
		}))
		.sort((a, b) => Number(b.count > 0) - Number(a.count > 0) || collator.compare(a.name, b.name))
	return (
		<ul className="cards places">
			{cards.map(({ slug, name, count }) => (
				<li key={slug} className={count === 0 ? 'empty' : undefined}>
					<a href={`/${locale}/guides/${slug}`}>{name}</a>
					<small>{count === 0 ? t('noGuides') : t('guides', { count })}</small>
				</li>
			))}
		</ul>
	)
}
