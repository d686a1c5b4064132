import { useTranslations } from 'next-intl'
import { Choices } from '@/components/ui/choices'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { AMOUNT_PERIODS, DURATION_UNITS, LANGUAGE_LEVELS, NUMBER_UNITS, type TypedValue } from '@/lib/facts/fact'

/** The fields of a fact's value, by its type. */
export function FactValueFields({ fact }: { fact: TypedValue }) {
	const t = useTranslations('FactForm')
	const range = (max: number | undefined) => (
		<Field name="max" label={t('max')} initial={max?.toString() ?? ''} inputMode="decimal" dir="ltr" optional />
	)
	const units = (codes: readonly Parameters<typeof unitName>[0][]) =>
		codes.map((code) => ({ value: code, label: unitName(code) }))
	function unitName(code: (typeof NUMBER_UNITS)[number] | (typeof DURATION_UNITS)[number]) {
		return t(`units.${code}`)
	}
	switch (fact.type) {
		case 'amount':
			return (
				<>
					<Field
						name="amount"
						label={t('amount')}
						initial={fact.value?.amount.toString() ?? ''}
						inputMode="decimal"
						dir="ltr"
					/>
					{range(fact.value?.max)}
					<Field
						name="currency"
						label={t('currency')}
						initial={fact.value?.currency ?? 'EUR'}
						maxLength={3}
						dir="ltr"
					/>
					<Select
						name="per"
						label={t('per')}
						initial={fact.value?.per ?? ''}
						options={AMOUNT_PERIODS.map((code) => ({ value: code, label: t(`periods.${code}`) }))}
						optional
					/>
				</>
			)
		case 'number':
			return (
				<>
					<Field
						name="number"
						label={t('number')}
						initial={fact.value?.number.toString() ?? ''}
						inputMode="decimal"
						dir="ltr"
					/>
					{range(fact.value?.max)}
					<Select name="unit" label={t('unit')} initial={fact.value?.unit ?? ''} options={units(NUMBER_UNITS)} />
				</>
			)
		case 'duration':
			return (
				<>
					<Field
						name="duration"
						label={t('duration')}
						initial={fact.value?.duration.toString() ?? ''}
						inputMode="decimal"
						dir="ltr"
					/>
					{range(fact.value?.max)}
					<Select name="unit" label={t('unit')} initial={fact.value?.unit ?? ''} options={units(DURATION_UNITS)} />
				</>
			)
		case 'date':
			return <Field name="date" type="date" label={t('date')} initial={fact.value?.date ?? ''} />
		case 'phone':
			return <Field name="phone" type="tel" label={t('phone')} initial={fact.value?.phone ?? ''} dir="ltr" />
		case 'address':
			return <Field name="lines" label={t('lines')} initial={fact.value?.lines.join('\n') ?? ''} lines={4} />
		case 'boolean':
			return (
				<Choices
					name="yes"
					legend={t('yes')}
					initial={fact.value ? [fact.value.yes ? 'yes' : 'no'] : []}
					options={[
						{ value: 'yes', label: t('answerYes') },
						{ value: 'no', label: t('answerNo') },
					]}
				/>
			)
		case 'level':
			return (
				<Select
					name="level"
					label={t('level')}
					initial={fact.value?.level ?? ''}
					options={LANGUAGE_LEVELS.map((code) => ({ value: code, label: code }))}
				/>
			)
		case 'link':
			return (
				<>
					<Field name="name" label={t('name')} initial={fact.value?.name ?? ''} dir="auto" />
					<Field name="url" type="url" label={t('url')} initial={fact.value?.url ?? ''} dir="ltr" />
				</>
			)
	}
}
