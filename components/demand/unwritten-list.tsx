import { getTranslations } from 'next-intl/server'
import type { DestinationCode } from '@/lib/clients/client'
import { destinationName } from '@/lib/clients/wording'
import type { Asked } from '@/lib/demand/demand'
import { formatTagOf, type Locale } from '@/lib/i18n/locales'

const MOST = 20

/** What people asked that no guide is about: countries and topics to think of. */
export async function UnwrittenList({
	asked,
	destinations,
	locale,
}: {
	asked: Asked[]
	destinations: DestinationCode[]
	locale: Locale
}) {
	const [t, codes] = await Promise.all([getTranslations('DemandPage'), getTranslations('Codes')])
	if (asked.length === 0) return <p className="text-soft">{t('noUnwritten')}</p>
	const number = new Intl.NumberFormat(formatTagOf(locale))
	return (
		<ul className="grid gap-1">
			{asked.slice(0, MOST).map((one) => (
				<li key={`${one.destination} ${one.topic}`}>
					{destinationName(codes, locale, destinations, one.destination)} · {codes(`topic.${one.topic}`)}:{' '}
					<strong className="tabular-nums">{number.format(one.count)}</strong>
				</li>
			))}
		</ul>
	)
}
