import { useTranslations } from 'next-intl'
import { formatDay } from '@/lib/i18n/day'
import type { Locale } from '@/lib/i18n/locales'

export type FactRow = {
	key: string
	label: string
	value: string | null
	confirmed: boolean
	expired: boolean
	hasDraft: boolean
	validUntil: string
	checkedOn: string
}

/** All facts of a list, those that need somebody first. */
export function FactTable({ facts, locale }: { facts: FactRow[]; locale: Locale }) {
	const t = useTranslations('Editing')
	return (
		// A scrolling region must be reachable by keyboard.
		// biome-ignore lint/a11y/noNoninteractiveTabindex: without it a keyboard cannot scroll the table
		<section className="table-scroll relative" aria-label={t('facts')} tabIndex={0}>
			<table>
				<thead>
					<tr>
						<th scope="col">{t('fact')}</th>
						<th scope="col">{t('value')}</th>
						<th scope="col">{t('validUntil')}</th>
						<th scope="col">{t('checkedOn')}</th>
					</tr>
				</thead>
				<tbody>
					{facts.map((fact) => (
						<tr key={fact.key}>
							<th scope="row" className="font-normal">
								<a href={`/${locale}/staff/guides/facts/${fact.key}`}>{fact.label}</a>
								<br />
								<code className="text-xs text-soft" dir="ltr">
									{fact.key}
								</code>
							</th>
							<td>
								<bdi>{fact.value ?? t('unknownValue')}</bdi>{' '}
								{!fact.confirmed && <span className="badge badge-warn">{t('notConfirmed')}</span>}{' '}
								{fact.hasDraft && <span className="badge badge-accent">{t('draft')}</span>}
							</td>
							<td className="whitespace-nowrap">
								{formatDay(fact.validUntil, locale)}{' '}
								{fact.expired && <span className="badge badge-danger">{t('expired')}</span>}
							</td>
							<td className="whitespace-nowrap">{formatDay(fact.checkedOn, locale)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</section>
	)
}
