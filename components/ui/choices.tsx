'use client'
import { useTranslations } from 'next-intl'
import { typedValues } from '@/lib/forms/form-state'
import { useField } from './form-context'
import type { Option } from './select'

type Props = {
	name: string
	legend: string
	options: Option[]
	/** One of them, or any number. */
	many?: boolean
	hint?: string
	initial?: readonly string[]
	optional?: boolean
}

/** A group of radio buttons or tick boxes with its legend, hint and error. */
export function Choices({ name, legend, options, many, hint, initial = [], optional }: Props) {
	const t = useTranslations('FormErrors')
	const { state, error } = useField(name)
	const chosen = typedValues(state, name, initial)
	const id = `field-${name}`
	const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
	return (
		<fieldset id={id} tabIndex={-1} className="field" aria-describedby={described}>
			<legend>
				{legend} {optional && <span className="font-normal text-soft">({t('optional')})</span>}
			</legend>
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
			<div className="choices">
				{options.map((option) => (
					<label key={option.value} className="choice">
						<input
							type={many ? 'checkbox' : 'radio'}
							name={name}
							value={option.value}
							defaultChecked={chosen.includes(option.value)}
						/>
						<span>{option.label}</span>
					</label>
				))}
			</div>
		</fieldset>
	)
}
