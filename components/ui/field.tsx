'use client'
import { useTranslations } from 'next-intl'
import type { InputHTMLAttributes } from 'react'
import { typedValue } from '@/lib/forms/form-state'
import { useField } from './form-context'

type Props = {
	name: string
	label: string
	hint?: string
	initial?: string
	optional?: boolean
	/** Lines of a text area; none: one line. */
	lines?: number
	/** Of the control, where a page has the same field in more than one form. */
	id?: string
} & Pick<
	InputHTMLAttributes<HTMLInputElement>,
	'type' | 'autoComplete' | 'inputMode' | 'min' | 'max' | 'list' | 'dir' | 'lang' | 'autoFocus' | 'maxLength' | 'step'
>

/** A text field with its label, hint and error wired together. */
export function Field(props: Props) {
	const {
		name,
		label,
		hint,
		initial = '',
		optional,
		lines,
		type = 'text',
		autoFocus,
		id = `field-${name}`,
		...rest
	} = props
	const t = useTranslations('FormErrors')
	const { state, error } = useField(name)
	const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
	const shared = {
		id,
		name,
		defaultValue: type === 'password' ? '' : typedValue(state, name, initial),
		'aria-describedby': described,
		'aria-invalid': error ? true : undefined,
		required: !optional,
		// Where people begin to type on a page made for typing; never on a page for reading.
		autoFocus: autoFocus && state.attempt === 0,
	}
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
			{lines ? (
				<textarea {...shared} rows={lines} dir={rest.dir ?? 'auto'} lang={rest.lang} maxLength={rest.maxLength} />
			) : (
				<input {...shared} type={type} {...rest} />
			)}
		</div>
	)
}
