import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DemandTable } from '@/components/demand/demand-table'
import { UnwrittenList } from '@/components/demand/unwritten-list'
import { MissedSearches } from '@/components/search/missed-searches'
import { readDemand } from '@/lib/demand/read'
import { listDestinations } from '@/lib/guides/published'
import { formatDay } from '@/lib/i18n/day'
import { staffPage } from '../../staff-page'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: (await params).locale, namespace: 'DemandPage' })
	return { title: t('title') }
}

/** What people want to know, held against what the guides lack. */
export default async function DemandPage({ params }: Props) {
	return staffPage((await params).locale, '/staff/guides/demand', 'guide.list', async (actor, locale) => {
		const t = await getTranslations('DemandPage')
		const demand = await readDemand(actor)
		return (
			<div className="grid grid-cols-1 gap-8">
				<div className="grid gap-2">
					<h1>{t('title')}</h1>
					<p className="max-w-3xl text-soft">{t('intro', { date: formatDay(demand.since, locale) })}</p>
				</div>
				<section className="grid grid-cols-1 gap-3" aria-labelledby="ranked">
					<h2 id="ranked">{t('ranked')}</h2>
					<DemandTable rows={demand.rows} locale={locale} />
				</section>
				<section className="grid gap-3" aria-labelledby="unwritten">
					<h2 id="unwritten">{t('unwritten')}</h2>
					<UnwrittenList asked={demand.unwritten} destinations={await listDestinations()} locale={locale} />
				</section>
				<MissedSearches misses={demand.misses} locale={locale} />
			</div>
		)
	})
}
