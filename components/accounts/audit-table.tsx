import { useFormatter, useTranslations } from 'next-intl'

export type AuditRow = {
	chain: string
	seq: number
	at: Date
	by: string | null
	role: string
	verb: string
	resource: string
	resourceId: string
	detail: Record<string, unknown>
}

type Props = { events: AuditRow[]; chains: Record<string, string>; timeZone: string | undefined }

/** What was done, newest first. Codes are shown as they stand in the record. */
export function AuditTable({ events, chains, timeZone = 'UTC' }: Props) {
	const t = useTranslations('AuditPage')
	const format = useFormatter()
	const nameOf = (chain: string) =>
		chain === 'content' ? t('content') : chain === 'access' ? t('access') : (chains[chain] ?? chain)
	if (events.length === 0) return <p className="text-soft">{t('none')}</p>
	return (
		// A scrolling region must be reachable by keyboard.
		// biome-ignore lint/a11y/noNoninteractiveTabindex: without it a keyboard cannot scroll the table
		<section className="table-scroll relative text-sm" aria-label={t('title')} tabIndex={0}>
			<table>
				<thead>
					<tr>
						<th scope="col">{t('when')}</th>
						<th scope="col">{t('who')}</th>
						<th scope="col">{t('what')}</th>
						<th scope="col">{t('on')}</th>
						<th scope="col">{t('detail')}</th>
						<th scope="col">{t('chain')}</th>
					</tr>
				</thead>
				<tbody>
					{events.map((event) => (
						<tr key={`${event.chain} ${event.seq}`}>
							<td className="whitespace-nowrap">
								<time dateTime={event.at.toISOString()}>
									{format.dateTime(event.at, {
										dateStyle: 'short',
										timeStyle: 'medium',
										calendar: 'gregory',
										timeZone,
									})}
								</time>
							</td>
							<td>
								<bdi>{event.by ?? t('nobody')}</bdi>
							</td>
							<td>
								<code dir="ltr">{event.verb}</code>
							</td>
							<td>
								<code dir="ltr" className="break-all">
									{event.resource} {event.resourceId}
								</code>
							</td>
							<td>
								<code dir="ltr" className="break-words">
									{Object.entries(event.detail)
										.map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(', ') : String(value)}`)
										.join('; ')}
								</code>
							</td>
							<td>
								<bdi>{nameOf(event.chain)}</bdi>
								<br />
								<span className="text-soft">{event.seq}</span>
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</section>
	)
}
