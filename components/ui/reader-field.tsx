import { getTranslations } from 'next-intl/server'
import type { InputHTMLAttributes } from 'react'
import type { ReaderPage } from '@/lib/forms/reader-form'

type Props = {
	name: string
	label: string
	hint?: string
	/** What came back with the form. */
	page: Pick<ReaderPage, 'values' | 'errors'> | undefined
	optional?: boolean
	/** Lines of a text area; none: one line. */
	lines?: number
} & Pick<
	InputHTMLAttributes<HTMLInputElement>,
	'type' | 'autoComplete' | 'autoCapitalize' | 'spellCheck' | 'dir' | 'maxLength' | 'inputMode'
>

/** A field of a public form with its label, hint and error wired together; it keeps what was typed, without script. */
export async function ReaderField({ name, label, hint, page, optional, lines, type = 'text', ...rest }: Props) {
	const t = await getTranslations('FormErrors')
	const error = page?.errors.find((one) => one.field === name)
	const id = `field-${name}`
	const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
	const shared = {
		id,
		name,
		defaultValue: page?.values[name] ?? '',
		'aria-describedby': described,
		'aria-invalid': error ? true : undefined,
		required: !optional,
	}
	return (
		<div className="reader-field">
			<label htmlFor={id}>
				{label} {optional && <span className="soft">({t('optional')})</span>}
			</label>
			{hint && (
				<p id={`${id}-hint`} className="soft">
					{hint}
				</p>
			)}
			{error && (
				<p id={`${id}-error`} className="wrong">
					{t(error.key, error.values)}
				</p>
			)}
			{lines ? (
				<textarea {...shared} rows={lines} dir={rest.dir ?? 'auto'} />
			) : (
				<input {...shared} type={type} {...rest} />
			)}
		</div>
	)
}
