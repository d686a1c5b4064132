import { useTranslations } from 'next-intl'
import { Moment } from './moment'

export type HistoryEntry = {
	number: number
	at: Date
	by: string | null
	current: boolean
	minor?: boolean
	detail?: string | undefined
}

type Props = { entries: HistoryEntry[]; timeZone: string | undefined; linkTo?: (number: number) => string }

/** Who published what, newest first. */
export function History({ entries, timeZone, linkTo }: Props) {
	const t = useTranslations('Editing')
	const form = useTranslations('TextForm')
	return (
		<ol className="grid gap-2">
			{entries.map(({ number, at, by, current, minor, detail }) => {
				const name = t('version', { number })
				return (
					<li key={number}>
						{linkTo ? <a href={linkTo(number)}>{name}</a> : name}
						{' · '}
						<Moment at={at} timeZone={timeZone} />
						{' · '}
						<bdi>{by ?? t('bySeed')}</bdi>
						{minor && ` · ${form('minor')}`}
						{detail && <bdi> · {detail}</bdi>} {current && <span className="badge badge-good">{t('current')}</span>}
					</li>
				)
			})}
		</ol>
	)
}
