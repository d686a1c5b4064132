import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { Submit } from '@/components/ui/submit'
import { Tick } from '@/components/ui/tick'
import type { TypedValue } from '@/lib/facts/fact'
import type { FactStanding } from '@/lib/facts/schema'
import type { FormState } from '@/lib/forms/form-state'
import { FactValueFields } from './fact-value-fields'

type Props = {
	action: (state: FormState, form: FormData) => Promise<FormState>
	factKey: string
	edition: number
	fact: TypedValue
	standing: FactStanding
}

/** One fact: what it says, whether it is sure, how long it holds, and who says so. */
export function FactForm({ action, factKey, edition, fact, standing }: Props) {
	const t = useTranslations('FactForm')
	const common = useTranslations('Editing')
	const labels = {
		...Object.fromEntries(
			(
				[
					'amount',
					'max',
					'currency',
					'per',
					'number',
					'duration',
					'unit',
					'date',
					'phone',
					'lines',
					'yes',
					'level',
					'name',
					'url',
				] as const
			).map((name) => [name, t(name)]),
		),
		value: common('value'),
		confirmed: t('confirmedLabel'),
		validFrom: common('validFrom'),
		validUntil: common('validUntil'),
		checkedOn: common('checkedOn'),
		source: common('source'),
		sourceTitle: t('sourceTitle'),
		sourcePublisher: t('sourcePublisher'),
		sourceUrl: t('sourceUrl'),
	}
	return (
		<Form
			key={edition}
			action={action}
			labels={labels}
			version={edition}
			hidden={{ key: factKey, type: fact.type }}
			className="form"
		>
			<fieldset className="card grid gap-4 sm:grid-cols-2">
				<legend className="sr-only">{common('value')}</legend>
				<FactValueFields fact={fact} />
				<div className="sm:col-span-2">
					<Tick name="unknown" label={t('unknown')} initial={fact.value === null} />
				</div>
			</fieldset>
			<fieldset className="card grid gap-4 sm:grid-cols-2">
				<legend className="sr-only">{common('source')}</legend>
				<div className="grid gap-4 sm:col-span-2">
					<Tick name="confirmed" label={t('confirmedLabel')} initial={standing.confirmed} />
					<Field name="sourceTitle" label={t('sourceTitle')} initial={standing.sourceTitle} dir="auto" />
					<Field name="sourcePublisher" label={t('sourcePublisher')} initial={standing.sourcePublisher} dir="auto" />
					<Field name="sourceUrl" type="url" label={t('sourceUrl')} initial={standing.sourceUrl} dir="ltr" />
				</div>
				<Field
					name="checkedOn"
					type="date"
					label={common('checkedOn')}
					hint={t('checkedHint')}
					initial={standing.checkedOn}
				/>
				<Field
					name="validUntil"
					type="date"
					label={common('validUntil')}
					hint={t('validHint')}
					initial={standing.validUntil}
				/>
				<Field name="validFrom" type="date" label={common('validFrom')} initial={standing.validFrom ?? ''} optional />
			</fieldset>
			<div className="actions">
				<Submit name="intent" value="save" quiet>
					{common('saveDraft')}
				</Submit>
				<Submit name="intent" value="publish">
					{common('publish')}
				</Submit>
			</div>
		</Form>
	)
}
