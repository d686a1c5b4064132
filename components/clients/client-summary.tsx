import { getTranslations } from 'next-intl/server'
import type { ClientFile, DestinationCode } from '@/lib/clients/client'
import type { Day } from '@/lib/clients/day'
import { screeningLine, summaryRows } from '@/lib/clients/wording'
import type { Locale } from '@/lib/i18n/locales'
import { sayIn } from '@/lib/i18n/say'

type Props = { client: ClientFile; locale: Locale; today: Day; destinations: DestinationCode[] }

/** Who a client is, as far as it was said. */
export async function ClientSummary({ client, ...of }: Props) {
	const t = await getTranslations('ClientPage')
	const say = await sayIn(of.locale)
	const screened = client.vulnerabilities.length > 0 || client.screeningNote !== ''
	return (
		<>
			<dl className="facts">
				{summaryRows(client, { ...of, say }).map(([name, value]) => (
					<div key={name}>
						<dt>{name}</dt>
						<dd>{value}</dd>
					</div>
				))}
			</dl>
			{screened && (
				<details className="mt-2">
					{/* Folded away: somebody may be looking over a shoulder. */}
					<summary className="inline-flex min-h-11 cursor-pointer items-center text-accent">
						{t('showScreening')}
					</summary>
					<p>{screeningLine(client, say, of.locale)}</p>
					<p className="whitespace-pre-wrap break-words" dir="auto">
						{client.screeningNote}
					</p>
				</details>
			)}
		</>
	)
}
