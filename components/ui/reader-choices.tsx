import { getTranslations } from 'next-intl/server'
import type { ReaderPage } from '@/lib/forms/reader-form'

type Props = {
	name: string
	legend: string
	options: { value: string; label: string }[]
	/** What came back with the form. */
	page: Pick<ReaderPage, 'values' | 'errors'> | undefined
}

/** One of a few answers in a public form; it keeps what was chosen, without script. */
export async function ReaderChoices({ name, legend, options, page }: Props) {
	const t = await getTranslations('FormErrors')
	const error = page?.errors.find((one) => one.field === name)
	const id = `field-${name}`
	return (
		<fieldset id={id} tabIndex={-1} className="reader-field" aria-describedby={error ? `${id}-error` : undefined}>
			<legend>{legend}</legend>
			{error && (
				<p id={`${id}-error`} className="wrong">
					{t(error.key, error.values)}
				</p>
			)}
			{options.map((option) => (
				<label key={option.value} className="choice">
					<input type="radio" name={name} value={option.value} defaultChecked={page?.values[name] === option.value} />
					<span>{option.label}</span>
				</label>
			))}
		</fieldset>
	)
}
