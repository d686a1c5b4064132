import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'

export type FilterChoice = {
	name: string
	label: string
	chosen: string | undefined
	options: { value: string; label: string }[]
}

/** Narrows a list: a plain form that asks for the same page with the choices in its address. */
export async function FilterForm({
	action,
	choices,
	children,
}: {
	action: string
	choices: FilterChoice[]
	children?: ReactNode
}) {
	const t = await getTranslations('PlaceFilter')
	return (
		<form className="filter" action={action}>
			{choices.map(({ name, label, chosen, options }) => (
				<label key={name}>
					{label}
					<select name={name} defaultValue={chosen ?? ''}>
						<option value="">{t('all')}</option>
						{options.map((option) => (
							<option key={option.value} value={option.value}>
								{option.label}
							</option>
						))}
					</select>
				</label>
			))}
			{children}
			<button type="submit">{t('show')}</button>
		</form>
	)
}
