import { useTranslations } from 'next-intl'
import './editing.css'
import type { Locale } from '@/lib/i18n/locales'
import { type FactRow, FactTable } from './fact-table'
import { GuideFilter } from './guide-filter'

type Props = {
	facts: FactRow[]
	destinations: { slug: string; name: string }[]
	chosen: string | undefined
	locale: Locale
}

/** All facts, narrowed by destination. */
export function FactsOverview({ facts, destinations, chosen, locale }: Props) {
	const t = useTranslations('FactsPage')
	const common = useTranslations('Editing')
	return (
		<div className="grid grid-cols-1 gap-5">
			<header>
				<p>
					<a href={`/${locale}/staff/guides`}>{common('guides')}</a>
				</p>
				<h1>{t('title')}</h1>
			</header>
			<GuideFilter destinations={destinations} locales={[]} chosen={{ destination: chosen }} />
			{!chosen && <p className="text-soft">{t('urgent')}</p>}
			<FactTable facts={facts} locale={locale} />
		</div>
	)
}
