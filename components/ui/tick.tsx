'use client'
import { useTranslations } from 'next-intl'
import { typedValue } from '@/lib/forms/form-state'
import { useField } from './form-context'

/** A single tick box. Unticked it sends nothing. */
export function Tick({ name, label, initial = false }: { name: string; label: string; initial?: boolean }) {
	const t = useTranslations('FormErrors')
	const { state, error } = useField(name)
	const id = `field-${name}`
	return (
		<div className="field">
			{error && (
				<p id={`${id}-error`} className="error">
					{t(error.key, error.values)}
				</p>
			)}
			<label className="choice">
				<input
					id={id}
					type="checkbox"
					name={name}
					defaultChecked={typedValue(state, name, initial ? 'on' : '') !== ''}
					aria-describedby={error ? `${id}-error` : undefined}
					aria-invalid={error ? true : undefined}
				/>
				<span>{label}</span>
			</label>
		</div>
	)
}
