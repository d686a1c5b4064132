'use client'
import { useTranslations } from 'next-intl'
import { useField } from '../ui/form-context'

/** A file with its label, hint and error. A browser never fills it in again: it is chosen anew. */
export function FileField({
	name,
	label,
	hint,
	accept,
}: {
	name: string
	label: string
	hint: string
	accept: string
}) {
	const t = useTranslations('FormErrors')
	const { error } = useField(name)
	const id = `field-${name}`
	return (
		<div className="field">
			<label htmlFor={id}>{label}</label>
			<p id={`${id}-hint`} className="hint">
				{hint}
			</p>
			{error && (
				<p id={`${id}-error`} className="error">
					{t(error.key, error.values)}
				</p>
			)}
			<input
				id={id}
				type="file"
				name={name}
				accept={accept}
				required
				aria-invalid={error ? true : undefined}
				aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
			/>
		</div>
	)
}
