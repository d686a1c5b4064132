import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FactsOverview } from '@/components/editing/facts-overview'
import { listFactDestinations, listFacts } from '@/lib/facts/read'
import { factWordsOf, wordValue } from '@/lib/facts/wording'
import { countryName } from '@/lib/i18n/names'
import { staffPage } from '../../staff-page'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ destination?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'FactsPage' })
	return { title: t('title') }
}

/** All facts, those that need somebody first. */
export default async function FactsPage({ params, searchParams }: Props) {
	const { locale } = await params
	const query = await searchParams
	return staffPage(locale, '/staff/guides/facts', 'fact.edit', async (actor, pageLocale) => {
		const destination = typeof query.destination === 'string' ? query.destination : undefined
		const words = await factWordsOf(pageLocale)
		const facts = await listFacts(actor, { destination, locale: pageLocale })
		const places = await listFactDestinations(actor)
		return (
			<FactsOverview
				// All at once would be hundreds: without a destination, only what needs somebody.
				facts={facts
					.filter((fact) => destination || fact.expired || !fact.confirmed || fact.hasDraft)
					.map((fact) => ({ ...fact, value: wordValue(fact, words) }))}
				destinations={places.map(({ slug, country }) => ({ slug, name: countryName(country, pageLocale) }))}
				chosen={destination}
				locale={pageLocale}
			/>
		)
	})
}
