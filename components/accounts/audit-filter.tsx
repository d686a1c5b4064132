import { useTranslations } from 'next-intl'
import { FilterSelect } from '@/components/ui/filter-select'

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
			<FilterSelect
				name="resource"
				label={t('resource')}
				all={t('any')}
				chosen={chosen.resource}
				options={AUDIT_RESOURCES.map((value) => ({ value, label: value }))}
			/>
			<FilterSelect
				name="verb"
				label={t('verb')}
				all={t('any')}
				chosen={chosen.verb}
				options={verbs.map((value) => ({ value, label: value }))}
			/>
			<button type="submit" className="button-quiet">
				{t('show')}
			</button>
		</form>
	)
}
