'use client'
import { useTranslations } from 'next-intl'
import { typedValue } from '@/lib/forms/form-state'
import { useField } from './form-context'

export type Option = { value: string; label: string }

type Props = { name: string; label: string; options: Option[]; hint?: string; initial?: string; optional?: boolean }

/** A choice of one from a list, with its label, hint and error wired together. */
export function Select({ name, label, options, hint, initial = '', optional }: Props) {
	const t = useTranslations('FormErrors')
	const { state, error } = useField(name)
	const id = `field-${name}`
	const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
	return (
		<div className="field">
			<label htmlFor={id}>
				{label} {optional && <span className="font-normal text-soft">({t('optional')})</span>}
			</label>
			{hint && (
				<p id={`${id}-hint`} className="hint">
					{hint}
				</p>
			)}
			{error && (
				<p id={`${id}-error`} className="error">
					{t(error.key, error.values)}
				</p>
			)}
			<select
				id={id}
				name={name}
				defaultValue={typedValue(state, name, initial)}
				aria-describedby={described}
				aria-invalid={error ? true : undefined}
				required={!optional}
			>
				<option value="">{t('choose')}</option>
				{options.map((option) => (
					<option key={option.value} value={option.value}>
						{option.label}
					</option>
				))}
			</select>
		</div>
	)
}
