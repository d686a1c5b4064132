import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { GuidesOverview } from '@/components/editing/guides-overview'
import { may } from '@/lib/access/policy'
import { listFacts } from '@/lib/facts/read'
import { queueOf } from '@/lib/guides/overview'
import { listGuides, localesOf } from '@/lib/guides/read'
import { isLocale } from '@/lib/i18n/locales'
import { countryName } from '@/lib/i18n/names'
import { staffPage } from '../staff-page'

type Props = {
	params: Promise<{ locale: string }>
	searchParams: Promise<{ destination?: string | string[]; language?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'GuidesPage' })
	return { title: t('title') }
}

/** What waits for editors and translators, and every guide in every language. */
export default async function GuidesPage({ params, searchParams }: Props) {
	const { locale } = await params
	const query = await searchParams
	return staffPage(locale, '/staff/guides', 'guide.list', async (actor, pageLocale) => {
		const all = await listGuides(actor)
		const destination = typeof query.destination === 'string' ? query.destination : undefined
		const language = isLocale(query.language) ? query.language : undefined
		const shown = destination || language ? await listGuides(actor, { destination, locale: language }) : all
		const facts = may(actor, 'fact.edit') ? await listFacts(actor, { locale: pageLocale }) : []
		const places = new Map(all.flatMap(({ destination: one }) => (one ? [[one.slug, one.country]] : [])))
		return (
			<GuidesOverview
				queue={queueOf(all)}
				facts={facts.filter((fact) => fact.expired || fact.hasDraft)}
				rows={shown}
				destinations={[...places].map(([slug, country]) => ({ slug, name: countryName(country, pageLocale) }))}
				locales={localesOf(actor)}
				chosen={{ destination, language }}
				locale={pageLocale}
				mayEditFacts={may(actor, 'fact.edit')}
				timeZone={actor.centres[0]?.timeZone}
			/>
		)
	})
}
