type Props = {
	name: string
	label: string
	/** What stands for no choice. */
	all: string
	chosen: string | undefined
	options: readonly { value: string; label: string }[]
}

/** A choice of a filter that a plain form puts into the address. */
export function FilterSelect({ name, label, all, chosen, options }: Props) {
	return (
		<div className="field">
			<label htmlFor={`filter-${name}`}>{label}</label>
			<select id={`filter-${name}`} name={name} defaultValue={chosen ?? ''}>
				<option value="">{all}</option>
				{options.map((option) => (
					<option key={option.value} value={option.value}>
						{option.label}
					</option>
				))}
			</select>
		</div>
	)
}
