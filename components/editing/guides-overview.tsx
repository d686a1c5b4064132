import { useTranslations } from 'next-intl'
import './editing.css'
import type { GuideQueue, GuideRow } from '@/lib/guides/overview'
import type { Locale } from '@/lib/i18n/locales'
import { GuideFilter } from './guide-filter'
import { GuideGrid } from './guide-grid'
import { GuideQueueView, type WaitingFact } from './guide-queue-view'

type Props = {
	queue: GuideQueue
	facts: WaitingFact[]
	rows: GuideRow[]
	destinations: { slug: string; name: string }[]
	locales: Locale[]
	chosen: { destination?: string | undefined; language?: Locale | undefined }
	locale: Locale
	mayEditFacts: boolean
	timeZone: string | undefined
}

/** The start of the editors' work: what waits first, then everything. */
export function GuidesOverview(props: Props) {
	const { queue, facts, rows, destinations, locales, chosen, locale, mayEditFacts, timeZone } = props
	const t = useTranslations('GuidesPage')
	const columns = chosen.language ? locales.filter((one) => one === chosen.language) : locales
	return (
		<div className="grid grid-cols-1 gap-8">
			<header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
				<h1>{t('title')}</h1>
				<p className="flex flex-wrap gap-x-6">
					<a href={`/${locale}/staff/guides/demand`}>{t('demand')}</a>
					{mayEditFacts && <a href={`/${locale}/staff/guides/facts`}>{t('allFacts')}</a>}
				</p>
			</header>
			<section className="grid gap-3" aria-labelledby="waiting">
				<h2 id="waiting">{t('waiting')}</h2>
				<GuideQueueView queue={queue} facts={facts} locale={locale} timeZone={timeZone} />
			</section>
			<section className="grid grid-cols-1 gap-3" aria-labelledby="all">
				<h2 id="all">{t('all')}</h2>
				<GuideFilter destinations={destinations} locales={locales} chosen={chosen} />
				<GuideGrid
					rows={rows.map(({ id, title, path, texts }) => ({
						id,
						title: title || path,
						texts: texts.map((text) => ({ ...text, draft: text.draft !== null })),
					}))}
					locales={columns}
					locale={locale}
				/>
			</section>
		</div>
	)
}
