import { useTranslations } from 'next-intl'
import { InsertFact } from './insert-fact'

export type ListedFact = {
	key: string
	label: string
	value: string | null
	used: boolean
	expired: boolean
	confirmed: boolean
}

/** The facts a text may refer to, those it uses first, each with its key to put into the text. */
export function FactList({ facts, editAt }: { facts: ListedFact[]; editAt: string | null }) {
	const t = useTranslations('TextForm')
	const common = useTranslations('Editing')
	const ordered = [...facts.filter((fact) => fact.used), ...facts.filter((fact) => !fact.used)]
	return (
		<div className="grid gap-2">
			<p className="hint">{t('factsHint')}</p>
			<ul className="grid gap-3">
				{ordered.map((fact) => (
					<li key={fact.key} className={fact.used ? 'border-s-4 border-accent ps-3' : 'border-s-4 border-line ps-3'}>
						<p id={`fact-${fact.key}`}>
							{fact.label}: <strong>{fact.value ?? common('unknownValue')}</strong>{' '}
							{fact.expired && <span className="badge badge-danger">{common('expired')}</span>}{' '}
							{!fact.confirmed && <span className="badge badge-warn">{common('notConfirmed')}</span>}
						</p>
						<p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
							<code dir="ltr" className="break-all">{`{{${fact.key}}}`}</code>
							<InsertFact reference={`{{${fact.key}}}`} label={t('insert')} describedBy={`fact-${fact.key}`} />
							{editAt && (
								<a href={`${editAt}/${fact.key}`} target="_blank" aria-describedby={`fact-${fact.key}`} rel="noopener">
									{t('editFact')}
								</a>
							)}
						</p>
					</li>
				))}
			</ul>
		</div>
	)
}
