'use client'
import { useTranslations } from 'next-intl'
import { typedValue } from '@/lib/forms/form-state'
import { useField } from './form-context'

export type Option = { value: string; label: string }

type Props = {
	name: string
	label: string
	options: Option[]
	hint?: string
	initial?: string
	optional?: boolean
	autoFocus?: boolean
	/** Of the control, where a page has the same field in more than one form. */
	id?: string
}

/** A choice of one from a list, with its label, hint and error wired together. */
export function Select({ name, label, options, hint, initial = '', optional, autoFocus, id = `field-${name}` }: Props) {
	const t = useTranslations('FormErrors')
	const { state, error } = useField(name)
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
				{...(autoFocus && state.attempt === 0 ? { autoFocus } : {})}
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
