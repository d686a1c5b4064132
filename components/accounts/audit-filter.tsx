import { useTranslations } from 'next-intl'

/** Kinds of records that events name. */
export const AUDIT_RESOURCES = [
	'account',
	'client',
	'consent',
	'consultation',
	'follow-up',
	'referral',
	'guide',
	'fact',
] as const

type Props = { verbs: readonly string[]; chosen: { resource?: string; verb?: string; day?: string } }

/** Narrows the list of events by its address. */
export function AuditFilter({ verbs, chosen }: Props) {
	const t = useTranslations('AuditPage')
	return (
		<form method="get" className="flex flex-wrap items-end gap-3">
			<div className="field">
				<label htmlFor="filter-day">{t('day')}</label>
				<input id="filter-day" type="date" name="day" defaultValue={chosen.day ?? ''} />
			</div>
			<div className="field">
				<label htmlFor="filter-resource">{t('resource')}</label>
				<select id="filter-resource" name="resource" defaultValue={chosen.resource ?? ''}>
					<option value="">{t('any')}</option>
					{AUDIT_RESOURCES.map((resource) => (
						<option key={resource} value={resource}>
							{resource}
						</option>
					))}
				</select>
			</div>
			<div className="field">
				<label htmlFor="filter-verb">{t('verb')}</label>
				<select id="filter-verb" name="verb" defaultValue={chosen.verb ?? ''}>
					<option value="">{t('any')}</option>
					{verbs.map((verb) => (
						<option key={verb} value={verb}>
							{verb}
						</option>
					))}
				</select>
			</div>
			<button type="submit" className="button-quiet">
				{t('show')}
			</button>
		</form>
	)
}
